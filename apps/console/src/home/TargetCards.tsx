import type { TargetBody } from '@cis/contracts/targets.dto';
import { Box, Typography } from '@mui/material';

import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { isRunning, ResultChip } from '../targets/ResultChip';

const FULL = 100;

/** Each target with how far it got; those without a figure come last. */
export function TargetCards({ targets }: { readonly targets: readonly TargetBody[] }) {
  const t = useText();
  const format = useFormat();
  const shown = [...targets].sort((one, other) => shareOf(one) - shareOf(other));
  return (
    <Box
      component="ul"
      aria-label={t('targets.title')}
      sx={{
        listStyle: 'none',
        p: 0,
        m: 0,
        mt: 2,
        display: 'grid',
        columnGap: 3,
        gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
      }}
    >
      {shown.map((target) => {
        const { id, indicatorName, achievement } = target;
        return (
          <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <RecordLink to={`/targets/${id}/show`}>{indicatorName}</RecordLink>
            <Box
              sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1, mt: 0.5 }}
            >
              <Typography variant="body2" color="text.secondary" className="figure">
                {achievement.ratio === null
                  ? '–'
                  : t('home.ratioOf', { ratio: format.number(achievement.ratio, 1) })}
              </Typography>
              <ResultChip result={achievement.result} isRunning={isRunning(target)} />
            </Box>
            <Box aria-hidden sx={{ height: 4, mt: 0.5, bgcolor: 'divider', borderRadius: 1 }}>
              <Box
                sx={{
                  height: 4,
                  borderRadius: 1,
                  bgcolor: 'primary.main',
                  width: `${Math.max(0, Math.min(FULL, achievement.ratio ?? 0))}%`,
                }}
              />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const shareOf = ({ achievement }: TargetBody): number => achievement.ratio ?? Number.MAX_VALUE;

import type { ReportQualityBody } from '@cis/contracts/report-quality.dto';
import { Box, Paper, Typography } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { COUNTS, MEASURES } from './measures';

/** The four measures in words: what share, of what. */
export function MeasureTiles({ quality }: { readonly quality: ReportQualityBody }) {
  const t = useText();
  const format = useFormat();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mb: 2,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
      }}
    >
      {MEASURES.map((measure) => {
        const [part, whole] = COUNTS[measure];
        const share = quality[measure];
        return (
          <Paper key={measure} sx={{ p: 1.5 }}>
            <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
              {t(`quality.${measure}`)}
            </Typography>
            <Box component="dd" sx={{ m: 0 }}>
              <Typography
                component="div"
                sx={{ fontSize: '1.5rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
              >
                {share === null ? '–' : format.share(share, 1)}
              </Typography>
              <Typography component="div" variant="caption" color="text.secondary">
                {t(`quality.of.${measure}`, {
                  part: format.number(quality[part]),
                  whole: format.number(quality[whole]),
                })}
              </Typography>
            </Box>
          </Paper>
        );
      })}
    </Box>
  );
}

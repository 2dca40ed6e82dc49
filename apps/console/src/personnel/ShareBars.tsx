import type { ShownCountBody } from '@cis/contracts/personnel.responses';
import { Box, Typography } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';

interface ShareBarsProps {
  readonly title: string;
  readonly counts: readonly ShownCountBody[];
  readonly nameOf: (category: string) => string;
}

const WITHHELD_FILL = 'repeating-linear-gradient(45deg, currentColor 0 1px, transparent 1px 6px)';

/** A breakdown to look at and to read: a bar as long as the share, the count and the share beside it. Withheld counts are hatched. */
export function ShareBars({ title, counts, nameOf }: ShareBarsProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Box component="table" aria-label={title} sx={{ width: '100%', borderSpacing: '0 6px' }}>
      <Box
        component="thead"
        sx={{ typography: 'body2', color: 'text.secondary', '& th': { fontWeight: 400 } }}
      >
        <tr>
          <Box component="th" scope="col" sx={{ textAlign: 'left' }}>
            {t('personnel.group')}
          </Box>
          <Box component="th" scope="col" className="figure">
            {t('personnel.people')}
          </Box>
          <Box component="th" scope="col" className="figure">
            {t('personnel.share')}
          </Box>
        </tr>
      </Box>
      <tbody>
        {counts.map(({ category, count, share }) => (
          <tr key={category}>
            <Box component="th" scope="row" sx={{ textAlign: 'left', fontWeight: 400, pr: 2, width: '70%' }}>
              <Typography variant="body2">{nameOf(category)}</Typography>
              <Box
                aria-hidden
                sx={{ height: 10, borderRadius: 0.5, bgcolor: 'action.hover', overflow: 'hidden' }}
              >
                <Box
                  sx={
                    count === null
                      ? { height: 1, color: 'text.secondary', background: WITHHELD_FILL, opacity: 0.6 }
                      : { height: 1, width: share ?? 0, bgcolor: 'primary.main' }
                  }
                />
              </Box>
            </Box>
            <Box component="td" className="figure" sx={{ verticalAlign: 'bottom', whiteSpace: 'nowrap' }}>
              {count === null ? t('personnel.hidden') : format.number(count)}
            </Box>
            <Box
              component="td"
              className="figure"
              sx={{ verticalAlign: 'bottom', whiteSpace: 'nowrap', pl: 2, color: 'text.secondary' }}
            >
              {count === null ? '' : format.share(share)}
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

import { Alert, Box, LinearProgress, Typography } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Recompute } from './useRecompute';

/** While figures are computed, and what came of it. */
export function RecomputeOutcome({ recompute }: { readonly recompute: Recompute }) {
  const t = useText();
  const format = useFormat();
  const { isPending, data, error } = recompute;
  const count = (value: number): string => format.number(value, 0);
  return (
    <Box aria-live="polite" sx={{ mt: isPending || data || error ? 2 : 0 }}>
      {isPending ? (
        <>
          <Typography id="recomputing">{t('catalogue.recomputing')}</Typography>
          <LinearProgress aria-labelledby="recomputing" sx={{ mt: 1 }} />
        </>
      ) : null}
      {!isPending && error ? <Alert severity="error">{error.message}</Alert> : null}
      {!isPending && data ? (
        <Alert severity={data.communes === 0 ? 'info' : 'success'}>
          {data.communes === 0
            ? t('catalogue.recomputedNothing')
            : t('catalogue.recomputed', {
                communes: count(data.communes),
                inserted: count(data.inserted),
                updated: count(data.updated),
                unchanged: count(data.unchanged),
              })}
          {data.leftOut > 0 ? ` ${t('catalogue.recomputeLeftOut', { count: count(data.leftOut) })}` : null}
        </Alert>
      ) : null}
    </Box>
  );
}

import type { MissingCommunePage, MissingFiguresBody } from '@cis/contracts/province-overview.dto';
import { Box, Typography } from '@mui/material';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';

/** The communes that owe figures of one period, those that owe most first; each leads to its entry page. */
export function MissingCommunes({ period }: { readonly period: MissingFiguresBody }) {
  const t = useText();
  const format = useFormat();
  const { periodCode, periodLabel } = period;
  const query = useApi<MissingCommunePage>(`province/missing-communes?periodCode=${periodCode}`);
  const title = t('province.owing', { period: periodLabel });
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('province.nobodyOwes')} />
          ) : (
            <RecordTable
              caption={title}
              rows={items.map((row) => Object.assign({ id: row.communeCode }, row))}
              linkOf={({ communeCode }) =>
                `/observations?communeCode=${communeCode}&periodCode=${periodCode}`
              }
              columns={[
                { source: 'communeName', label: t('word.commune') },
                {
                  source: 'missing',
                  label: t('province.missingFigures'),
                  isNumeric: true,
                  render: ({ missing }) => format.number(missing),
                },
                {
                  source: 'expected',
                  label: t('province.expected'),
                  isNumeric: true,
                  render: ({ expected }) => format.number(expected),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Box>
  );
}

import { TASK_MONITORING_PARTS } from '@cis/contracts/task-monitoring.constants';
import type { TaskMonitoringBody, TaskMonitoringCountsBody } from '@cis/contracts/task-monitoring.dto';
import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';

import { numericSx } from '../components/column';
import { RecordLink } from '../components/RecordLink';
import { COLOURS, SIGNS } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { PART_LOOKS, type LinkedCount } from './monitoring-parts';
import { PartBar } from './PartBar';
import type { CountLinkOf } from './useCountLinks';
import { useRowName } from './useRowName';

const COUNTS: readonly LinkedCount[] = ['total', ...TASK_MONITORING_PARTS];
const AMONG = ['dueSoon', 'atRisk', 'awaitingConfirmation'] as const;

interface MonitoringTableProps {
  readonly table: TaskMonitoringBody;
  readonly linkOf: CountLinkOf;
}

/** One row per group with its parts; the head stays in sight, the total closes the table. */
export function MonitoringTable({ table, linkOf }: MonitoringTableProps) {
  const t = useText();
  const nameOf = useRowName(table.groupBy);
  const head = { fontWeight: 600, verticalAlign: 'bottom', lineHeight: 1.25, whiteSpace: 'normal' } as const;
  return (
    <TableContainer
      sx={{ maxHeight: { md: '70vh' }, '@media print': { maxHeight: 'none', overflow: 'visible' } }}
    >
      <Table
        size="small"
        stickyHeader
        sx={{ '& th, & td': { px: 0.75 } }}
        aria-label={t(`monitoring.by.${table.groupBy}`)}
        data-monitoring-table
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ ...head, minWidth: 190 }}>{t(`monitoring.group.${table.groupBy}`)}</TableCell>
            {COUNTS.map((count) => (
              <TableCell key={count} sx={{ ...head, textAlign: 'right' }}>
                {count === 'total' ? t('monitoring.assigned') : <PartHead part={count} />}
              </TableCell>
            ))}
            <TableCell sx={{ ...head, minWidth: 90 }} className="no-print">
              {t('monitoring.shares')}
            </TableCell>
            {AMONG.map((count) => (
              <TableCell key={count} sx={{ ...head, textAlign: 'right', color: 'text.secondary' }}>
                {t(`monitoring.head.${count}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.rows.map((row) => (
            <TableRow key={row.key} hover>
              <TableCell component="th" scope="row" sx={{ fontWeight: 400 }}>
                {nameOf(row)}
                {row.detail === null ? null : (
                  <Typography component="div" variant="caption" color="text.secondary">
                    {row.detail}
                  </Typography>
                )}
              </TableCell>
              <Cells counts={row} linkOf={(count) => linkOf(row, count)} />
            </TableRow>
          ))}
          <TableRow
            sx={{
              '& > *': {
                fontWeight: 600,
                position: 'sticky',
                bottom: 0,
                bgcolor: 'background.paper',
                borderTop: 2,
              },
            }}
          >
            <TableCell component="th" scope="row">
              {t('monitoring.totalRow')}
            </TableCell>
            <Cells counts={table.total} linkOf={(count) => linkOf(null, count)} />
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function PartHead({ part }: { readonly part: LinkedCount }) {
  const t = useText();
  const look = part in PART_LOOKS ? PART_LOOKS[part as keyof typeof PART_LOOKS] : null;
  return (
    <>
      {look ? (
        <Box component="span" aria-hidden sx={{ color: COLOURS[look.tone], fontSize: 12, display: 'block' }}>
          {SIGNS[look.tone]}
        </Box>
      ) : null}
      {t(`monitoring.head.${part}`)}
    </>
  );
}

function Cells({
  counts,
  linkOf,
}: {
  readonly counts: TaskMonitoringCountsBody;
  readonly linkOf: (count: LinkedCount) => string | undefined;
}) {
  return (
    <>
      {COUNTS.map((count) => (
        <TableCell key={count} sx={numericSx}>
          <Count value={counts[count]} to={linkOf(count)} />
        </TableCell>
      ))}
      <TableCell className="no-print">
        <PartBar counts={counts} />
      </TableCell>
      {AMONG.map((count) => (
        <TableCell key={count} sx={numericSx}>
          <Count value={counts[count]} to={linkOf(count)} />
        </TableCell>
      ))}
    </>
  );
}

/** Nothing to open behind a zero. */
function Count({ value, to }: { readonly value: number; readonly to: string | undefined }) {
  const format = useFormat();
  if (value === 0)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        0
      </Box>
    );
  return <RecordLink to={to}>{format.number(value)}</RecordLink>;
}

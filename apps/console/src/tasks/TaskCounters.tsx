import type { TaskStatus } from '@cis/contracts/tasks.constants';
import type { TaskCountersBody } from '@cis/contracts/tasks.dto';
import { Box, Link, Typography, useMediaQuery } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';

import { CountTiles, type CountTile } from '../components/CountTiles';
import { filteredList } from '../components/filtered-list';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { CountChips } from './CountChips';
import { TASK_TONES } from './TaskStatusChip';

interface TaskCountersProps {
  readonly counters: TaskCountersBody;
  /** The address of the tasks of a status. */
  readonly linkOf?: (status: string) => string;
  readonly current?: string | undefined;
}

type Counted = Exclude<TaskStatus, 'draft' | 'superseded'>;

const urgentFirst = (tiles: readonly CountTile[]): CountTile[] => [
  ...tiles.filter(({ tone }) => tone === 'atRisk'),
  ...tiles.filter(({ tone }) => tone !== 'atRisk'),
];

/** High enough for a thumb on a phone. */
const asideSx = { fontWeight: 600, display: 'inline-block', py: { xs: 1.25, sm: 0 } } as const;

const listOf = (status: string): string => filteredList('tasks', { status });

/** In the order of the report; together they are the total. */
const PARTS: readonly (readonly [Counted, (counters: TaskCountersBody) => number])[] = [
  ['done_on_time', ({ doneOnTime }) => doneOnTime],
  ['done_late', ({ doneLate }) => doneLate],
  ['in_progress', ({ inProgress }) => inProgress],
  ['not_started', ({ notStarted }) => notStarted],
  ['overdue', ({ overdue }) => overdue],
  ['routine', ({ routine }) => routine],
  ['not_applicable', ({ notApplicable }) => notApplicable],
  ['paused', ({ paused }) => paused],
];

/** How many tasks stand where: the total first, then its parts, each leading to its tasks. */
export function TaskCounters({ counters, linkOf = listOf, current }: TaskCountersProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const { total, dueSoon, drafts, asOf } = counters;
  const tiles: CountTile[] = [
    {
      label: t('tasks.countTotal'),
      value: total,
      to: linkOf('assigned'),
      isCurrent: current === 'assigned',
    },
    ...PARTS.map(([status, countOf]) => ({
      label: word('taskStatus', status),
      value: countOf(counters),
      tone: TASK_TONES[status],
      to: linkOf(status),
      isCurrent: current === status,
    })),
  ];
  return (
    <Box component="section" aria-label={t('tasks.counters')} sx={{ mb: 2 }}>
      {isPhone ? (
        <CountChips label={t('tasks.counters')} tiles={urgentFirst(tiles)} />
      ) : (
        <CountTiles label={t('tasks.counters')} tiles={tiles} />
      )}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t('tasks.countSum', {
          total: format.number(total),
          parts: PARTS.map(([, countOf]) => format.number(countOf(counters))).join(' + '),
          date: format.date(asOf),
        })}{' '}
        <Link component={RouterLink} to={linkOf('due_soon')} sx={asideSx}>
          {t('tasks.countDueSoon', { count: format.number(dueSoon) })}
        </Link>
        {' · '}
        <Link component={RouterLink} to={linkOf('draft')} sx={asideSx}>
          {t('tasks.countDrafts', { count: format.number(drafts) })}
        </Link>
      </Typography>
    </Box>
  );
}

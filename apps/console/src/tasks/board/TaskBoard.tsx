import { Box, Paper, Stack, Tab, Tabs, Typography, useMediaQuery } from '@mui/material';
import { useState } from 'react';

import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import type { TaskRow } from '../task.types';
import { TaskCard } from '../TaskCard';
import { BOARD_COLUMNS, boardOf, type BoardColumn } from './board-columns';

interface TaskBoardProps {
  readonly tasks: readonly TaskRow[];
  readonly withCommune: boolean;
}

/** Columns by status. A status is derived, so no card is dragged: each offers the step that would move it. */
export function TaskBoard({ tasks, withCommune }: TaskBoardProps) {
  const t = useText();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const { columns, aside } = boardOf(tasks);
  return (
    <>
      {isPhone ? (
        <OneColumn columns={columns} withCommune={withCommune} />
      ) : (
        <Stack direction="row" sx={{ gap: 1.5, overflowX: 'auto', pb: 1, alignItems: 'flex-start' }}>
          {BOARD_COLUMNS.map((column) => (
            <Box
              component="section"
              key={column}
              aria-labelledby={`board-${column}`}
              sx={{ flex: '1 0 220px', minWidth: 220 }}
            >
              <ColumnHeading column={column} count={columns[column].length} />
              <Cards column={column} tasks={columns[column]} withCommune={withCommune} />
            </Box>
          ))}
        </Stack>
      )}
      {aside.length > 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('taskWork.boardAside', { count: aside.length })}
        </Typography>
      ) : null}
    </>
  );
}

function ColumnHeading({ column, count }: { readonly column: BoardColumn; readonly count: number }) {
  const t = useText();
  const format = useFormat();
  return (
    <Typography variant="h3" component="h2" id={`board-${column}`} sx={{ mb: 1 }}>
      {t(`taskWork.column.${column}`)}{' '}
      <Box component="span" className="figure" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {format.number(count)}
      </Box>
    </Typography>
  );
}

function Cards({
  column,
  tasks,
  withCommune,
}: {
  readonly column: BoardColumn;
  readonly tasks: readonly TaskRow[];
  readonly withCommune: boolean;
}) {
  const t = useText();
  if (tasks.length === 0) {
    return (
      <Paper sx={{ p: 2, borderStyle: 'dashed' }}>
        <Typography variant="body2" color="text.secondary">
          {t('taskWork.columnEmpty')}
        </Typography>
      </Paper>
    );
  }
  return (
    <Stack component="ul" aria-label={t(`taskWork.column.${column}`)} sx={{ m: 0, p: 0, gap: 1 }}>
      {tasks.map((task) => (
        <TaskCard key={task.id} task={task} withStatus={column === 'done'} withCommune={withCommune} />
      ))}
    </Stack>
  );
}

/** A phone shows one column at a time, first the one that asks for most. */
function OneColumn({
  columns,
  withCommune,
}: {
  readonly columns: Readonly<Record<BoardColumn, readonly TaskRow[]>>;
  readonly withCommune: boolean;
}) {
  const t = useText();
  const [chosen, setChosen] = useState<BoardColumn | null>(null);
  const current =
    chosen ??
    (['overdue', 'awaiting', 'in_progress'] as const).find((column) => columns[column].length > 0) ??
    'not_started';
  return (
    <>
      <Tabs
        value={current}
        onChange={(_, column: BoardColumn) => setChosen(column)}
        variant="scrollable"
        scrollButtons={false}
        aria-label={t('tasks.counters')}
        sx={{ mb: 1.5 }}
      >
        {BOARD_COLUMNS.map((column) => (
          <Tab
            key={column}
            value={column}
            id={`tab-${column}`}
            aria-controls={`panel-${column}`}
            label={`${t(`taskWork.column.${column}`)} (${columns[column].length})`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${current}`} aria-labelledby={`tab-${current}`}>
        <Cards column={current} tasks={columns[current]} withCommune={withCommune} />
      </Box>
    </>
  );
}

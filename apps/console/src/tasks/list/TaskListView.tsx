import { Button, Pagination, Typography } from '@mui/material';

import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { useApi } from '../../components/useApi';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { listQuery } from '../../providers/dataProvider';
import type { TaskRow } from '../task.types';
import { TaskTable } from './TaskTable';
import type { TaskSelection } from './useTaskSelection';
import type { TaskFilterState } from './useTaskFilters';

interface TaskListViewProps {
  readonly state: TaskFilterState;
  readonly withCommune: boolean;
  readonly selection: TaskSelection | null;
}

const PER_PAGE = 25;

/** A page of the list: overdue first, then by deadline, the done last. */
export function TaskListView({ state, withCommune, selection }: TaskListViewProps) {
  const t = useText();
  const format = useFormat();
  const { filters, page, sort, setPage, setSort, clear } = state;
  const query = useApi<{ items: TaskRow[]; total: number }>(
    `tasks?${listQuery({ pagination: { page, perPage: PER_PAGE }, sort, filter: filters })}`,
  );
  return (
    <Loaded query={query}>
      {({ items, total }) => {
        if (items.length === 0) {
          return Object.keys(filters).length === 0 ? (
            <EmptyState title={t('tasks.emptyTitle')}>{t('tasks.emptyBody')}</EmptyState>
          ) : (
            <EmptyState title={t('list.nothingFound')}>
              <Button onClick={clear}>{t('list.clearFilters')}</Button>
            </EmptyState>
          );
        }
        const pages = Math.ceil(total / PER_PAGE);
        return (
          <>
            <TaskTable
              tasks={items}
              withCommune={withCommune}
              selection={selection}
              sort={sort}
              setSort={setSort}
            />
            <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
              {t('taskWork.shown', {
                from: format.number((page - 1) * PER_PAGE + 1),
                to: format.number((page - 1) * PER_PAGE + items.length),
                total: format.number(total),
              })}
            </Typography>
            {pages > 1 ? (
              <Pagination count={pages} page={page} onChange={(_, next) => setPage(next)} sx={{ mt: 1 }} />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

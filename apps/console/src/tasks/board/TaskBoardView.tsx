import { Typography } from '@mui/material';

import { Loaded } from '../../components/Loaded';
import { useApi } from '../../components/useApi';
import { useText } from '../../messages/useText';
import type { TaskFilters } from '../list/task-filters';
import type { TaskRow } from '../task.types';
import { TaskBoard } from './TaskBoard';

const MOST = 200;

/** The board of what the filters let through, in one request; the most urgent where there are too many. */
export function TaskBoardView({
  filters,
  withCommune,
}: {
  readonly filters: TaskFilters;
  readonly withCommune: boolean;
}) {
  const t = useText();
  const query = useApi<{ items: TaskRow[]; total: number }>(
    `tasks?${new URLSearchParams({ ...filters, perPage: String(MOST) }).toString()}`,
  );
  return (
    <Loaded query={query}>
      {({ items, total }) => (
        <>
          {total > items.length ? (
            <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
              {t('taskWork.onlyFirst', { shown: items.length, total })}
            </Typography>
          ) : null}
          <TaskBoard tasks={items} withCommune={withCommune} />
        </>
      )}
    </Loaded>
  );
}

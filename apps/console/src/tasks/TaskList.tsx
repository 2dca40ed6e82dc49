import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { ExportMenu } from '../components/ExportMenu';
import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import { TaskBoardView } from './board/TaskBoardView';
import { BulkBar } from './bulk/BulkBar';
import { TaskCalendar } from './calendar/TaskCalendar';
import { TASK_FILTERS } from './list/task-filters';
import { TaskFilterBar } from './list/TaskFilterBar';
import { TaskListView } from './list/TaskListView';
import { useTaskFilters } from './list/useTaskFilters';
import { useTaskSelection } from './list/useTaskSelection';
import { ViewSwitch } from './list/ViewSwitch';
import { TaskListCounters } from './TaskListCounters';

/** Tasks with their derived status as list, board and calendar; the same filters hold for all three. */
export default function TaskList() {
  const t = useText();
  const mayWrite = useMay('task:write');
  const mayExport = useMay('task:export');
  const mayDecide = [useMay('task:assign'), useMay('task:confirm')].includes(true);
  const withCommune = useSession()?.tenant.kind !== 'commune';
  const state = useTaskFilters();
  const selection = useTaskSelection();
  return (
    <>
      <PageHeading
        title={t('tasks.title')}
        help={t('tasks.help')}
        actions={
          <>
            {mayExport ? <ExportMenu path="tasks/export" filters={TASK_FILTERS} /> : null}
            {mayWrite ? (
              <Button component={Link} to="/tasks/create" variant="contained">
                {t('tasks.add')}
              </Button>
            ) : null}
          </>
        }
      />
      <TaskListCounters state={state} />
      <TaskFilterBar filters={state.filters} set={state.set} clear={state.clear} />
      <Box className="no-print" sx={{ mb: 1.5 }}>
        <ViewSwitch view={state.view} onChange={state.setView} />
      </Box>
      {state.view === 'list' ? (
        <>
          <TaskListView state={state} withCommune={withCommune} selection={mayDecide ? selection : null} />
          <BulkBar selection={selection} />
        </>
      ) : state.view === 'board' ? (
        <TaskBoardView filters={state.filters} withCommune={withCommune} />
      ) : (
        <TaskCalendar filters={state.filters} withCommune={withCommune} />
      )}
    </>
  );
}

import { Box } from '@mui/material';
import { ShowBase, useShowContext } from 'react-admin';

import { FaultNotice } from '../components/FaultNotice';
import { PageHeading } from '../components/PageHeading';
import type { Task } from './task.types';
import { ClarityChecklist } from './ClarityChecklist';
import { TaskActions } from './TaskActions';
import { TaskFacts } from './TaskFacts';
import { TaskUpdates } from './TaskUpdates';

function Content() {
  const { record, error, refetch } = useShowContext<Task>();
  if (error && !record) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!record) return null;
  return (
    <>
      <PageHeading title={record.title} help={record.communeName} actions={<TaskActions task={record} />} />
      <TaskFacts task={record} />
      {record.assignedAt ? null : <ClarityChecklist task={record} />}
      <TaskUpdates task={record} />
    </>
  );
}

/** One task: where it stands and why, the six clarities, the reports, and what can be done with it. */
export default function TaskShow() {
  return (
    <ShowBase disableAuthentication={false}>
      <Box sx={{ maxWidth: 960 }}>
        <Content />
      </Box>
    </ShowBase>
  );
}

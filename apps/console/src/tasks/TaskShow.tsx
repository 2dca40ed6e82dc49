import { PageHeading } from '../components/PageHeading';
import { ShowPage } from '../components/ShowPage';
import type { Task } from './task.types';
import { ClarityChecklist } from './ClarityChecklist';
import { TaskActions } from './TaskActions';
import { TaskFacts } from './TaskFacts';
import { TaskUpdates } from './TaskUpdates';

function Content({ record }: { readonly record: Task }) {
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
  return <ShowPage<Task>>{(record) => <Content record={record} />}</ShowPage>;
}

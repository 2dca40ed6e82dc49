import { PageHeading } from '../components/PageHeading';
import { ShowPage } from '../components/ShowPage';
import { useMay, useSession } from '../providers/session';
import { ClarityChecklist } from './ClarityChecklist';
import { BlocksPanel } from './page/BlocksPanel';
import { ChildrenPanel } from './page/ChildrenPanel';
import { DocumentPanel } from './page/DocumentPanel';
import { EvidencePanel } from './page/EvidencePanel';
import { LeadsPanel } from './page/LeadsPanel';
import { NextStep } from './page/NextStep';
import { TargetsPanel } from './page/TargetsPanel';
import { stepsOf } from './page/task-steps';
import { Timeline } from './page/Timeline';
import type { Task } from './task.types';
import { TaskFacts } from './TaskFacts';

function Content({ task }: { readonly task: Task }) {
  const steps = stepsOf(task, {
    mayWrite: useMay('task:write'),
    mayAssign: useMay('task:assign'),
    mayConfirm: useMay('task:confirm'),
    isCommune: useSession()?.tenant.kind === 'commune',
  });
  return (
    <>
      <PageHeading
        title={task.title}
        help={[task.communeName, task.programmeName, task.stageName].filter(Boolean).join(' · ')}
      />
      <NextStep task={task} steps={steps} />
      <TaskFacts task={task} />
      {task.assignedAt ? null : <ClarityChecklist task={task} />}
      <LeadsPanel task={task} />
      <BlocksPanel task={task} />
      <Timeline task={task} />
      <EvidencePanel task={task} />
      <ChildrenPanel task={task} />
      <TargetsPanel task={task} />
      <DocumentPanel task={task} />
      {task.assignedAt ? <ClarityChecklist task={task} /> : null}
    </>
  );
}

/** One task: what to do next, where it stands and why, who leads, what is in the way, its whole story and its proof. */
export default function TaskShow() {
  return <ShowPage<Task>>{(task) => <Content task={task} />}</ShowPage>;
}

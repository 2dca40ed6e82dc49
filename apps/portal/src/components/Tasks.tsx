import type { PublicTask } from '@cis/contracts/public.dto';
import {
  TASK_CATEGORY_LABELS,
  TASK_RHYTHM_LABELS,
  TASK_STATUS_LABELS,
  type TaskStatus,
} from '@cis/contracts/tasks.constants';
import { formatDate } from '@cis/ui';

/** Icon and colour by status; the word always stands beside them. Listed in the order people ask for them. */
const LOOKS: Readonly<Record<TaskStatus, readonly [icon: string, tone: string]>> = {
  overdue: ['▼', 'at-risk'],
  in_progress: ['●', 'on-track'],
  not_started: ['○', 'missing'],
  routine: ['↻', 'on-track'],
  paused: ['–', 'missing'],
  draft: ['○', 'missing'],
  done_late: ['◐', 'behind'],
  done_on_time: ['▲', 'ahead'],
  not_applicable: ['–', 'missing'],
  superseded: ['–', 'missing'],
};
const ORDER = Object.keys(LOOKS);
/** Finished work steps back, once there is enough of it to be in the way. */
const WORTH_FOLDING = 4;

export function Tasks({ tasks }: { readonly tasks: readonly PublicTask[] }) {
  if (tasks.length === 0) return <p>Chưa công bố nhiệm vụ nào.</p>;
  const sorted = tasks.toSorted((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
  const done = sorted.filter(isDone);
  if (done.length < WORTH_FOLDING) return <List tasks={sorted} />;
  return (
    <>
      <List tasks={sorted.filter((task) => !isDone(task))} />
      <details className="fold">
        <summary>{done.length} nhiệm vụ đã hoàn thành</summary>
        <List tasks={done} />
      </details>
    </>
  );
}

function isDone({ status }: PublicTask): boolean {
  return status === 'done_on_time' || status === 'done_late';
}

function List({ tasks }: { readonly tasks: readonly PublicTask[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task, index) => (
        <Task key={index} task={task} />
      ))}
    </ul>
  );
}

function Task({ task }: { readonly task: PublicTask }) {
  const [icon, tone] = LOOKS[task.status];
  return (
    <li>
      <div>
        <h3>{task.title}</h3>
        <p className="quiet">
          {[
            TASK_CATEGORY_LABELS[task.category].vi,
            task.leadOrg ? `Chủ trì: ${task.leadOrg}` : '',
            task.deliverable ? `Sản phẩm: ${task.deliverable}` : '',
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </p>
      </div>
      <div className="due">
        <p className={`standing ${tone}`}>
          <span aria-hidden="true">{icon}</span> {TASK_STATUS_LABELS[task.status].vi}
          {task.isDueSoon ? ' – sắp đến hạn' : ''}
        </p>
        {dates(task).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </li>
  );
}

/** `Thời hạn 10/12/2026 (gia hạn từ 11/10/2026)`, and when it was done. */
function dates({ completedOn, deadline, originalDeadline, rhythm }: PublicTask): string[] {
  const extended =
    originalDeadline !== null && originalDeadline !== deadline
      ? ` (gia hạn từ ${formatDate(originalDeadline)})`
      : '';
  const due = deadline ? `Thời hạn ${formatDate(deadline)}${extended}` : '';
  const done = completedOn ? `Hoàn thành ${formatDate(completedOn)}` : '';
  const routine = !deadline && rhythm ? TASK_RHYTHM_LABELS[rhythm].vi : '';
  return [done, due, routine].filter((words) => words !== '');
}

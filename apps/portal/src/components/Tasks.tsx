import type { PublicTask } from '@cis/contracts/public.dto';
import {
  TASK_CATEGORY_LABELS,
  TASK_RHYTHM_LABELS,
  TASK_STATUS_LABELS,
  type TaskStatus,
} from '@cis/contracts/tasks.constants';
import { formatDate } from '@cis/ui';

/** Icon and colour by status; the word always stands beside them. */
const LOOKS: Readonly<Record<TaskStatus, readonly [icon: string, tone: string]>> = {
  draft: ['○', 'missing'],
  not_started: ['○', 'missing'],
  in_progress: ['●', 'on-track'],
  overdue: ['▼', 'at-risk'],
  done_on_time: ['▲', 'ahead'],
  done_late: ['◐', 'behind'],
  routine: ['↻', 'on-track'],
  not_applicable: ['–', 'missing'],
  paused: ['–', 'missing'],
};

export function Tasks({ tasks }: { readonly tasks: readonly PublicTask[] }) {
  if (tasks.length === 0) return <p>Chưa công bố nhiệm vụ nào.</p>;
  return (
    <ul className="cards">
      {tasks.map((task, index) => (
        <Task key={index} task={task} />
      ))}
    </ul>
  );
}

function Task({ task }: { readonly task: PublicTask }) {
  const [icon, tone] = LOOKS[task.status];
  return (
    <li className="card">
      <h3>{task.title}</h3>
      <p className={`standing ${tone}`}>
        <span aria-hidden="true">{icon}</span> {TASK_STATUS_LABELS[task.status].vi}
        {task.isDueSoon ? ' – sắp đến hạn' : ''}
      </p>
      <dl>
        <Fact term="Loại" value={TASK_CATEGORY_LABELS[task.category].vi} />
        <Fact
          term="Thời hạn"
          value={
            task.deadline
              ? formatDate(task.deadline)
              : task.rhythm
                ? TASK_RHYTHM_LABELS[task.rhythm].vi
                : null
          }
        />
        <Fact term="Hoàn thành" value={task.completedOn ? formatDate(task.completedOn) : null} />
        <Fact term="Chủ trì" value={task.leadOrg} />
        <Fact term="Sản phẩm" value={task.deliverable} />
      </dl>
    </li>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

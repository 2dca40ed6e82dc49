import type { PublicTask } from '@cis/contracts/public.dto';
import { formatDate } from '@cis/ui';
import { taskGroups, type TaskGroup } from '../task-groups';
import { Task } from './Task';

const WORTH_FOLDING = 4;

/** Published tasks by where they stand: the counts lead to the groups, so no script is needed to find one. */
export function Tasks({ tasks, asOf }: { readonly tasks: readonly PublicTask[]; readonly asOf: string }) {
  if (tasks.length === 0) return <p>Chưa công bố nhiệm vụ nào.</p>;
  const groups = taskGroups(tasks);
  return (
    <>
      <p className="quiet">
        Tính đến ngày {formatDate(asOf)}: {tasks.length} nhiệm vụ đã công bố.
      </p>
      <nav aria-label="Nhiệm vụ theo trạng thái" className="counts">
        {groups.map(({ anchor, title, icon, tone, tasks: { length } }) => (
          <a key={anchor} href={`#${anchor}`}>
            <b>{length}</b>{' '}
            <span className={`standing ${tone}`}>
              <span aria-hidden="true">{icon}</span> {title}
            </span>
          </a>
        ))}
      </nav>
      {groups.map((group) => (
        <Group key={group.anchor} group={group} />
      ))}
    </>
  );
}

function Group({ group }: { readonly group: TaskGroup }) {
  const { anchor, title, tasks, isFinished } = group;
  const heading = (
    <h3>
      {title} ({tasks.length})
    </h3>
  );
  if (!isFinished || tasks.length < WORTH_FOLDING)
    return (
      <div id={anchor} className="task-group">
        {heading}
        <List tasks={tasks} />
      </div>
    );
  return (
    <details id={anchor} className="fold task-group">
      <summary>{heading}</summary>
      <List tasks={tasks} />
    </details>
  );
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

import { useRecordContext } from 'react-admin';

import { EditPage } from '../components/EditPage';
import { useText } from '../messages/useText';
import { AssignedTaskInputs } from './AssignedTaskInputs';
import type { Task } from './task.types';
import { TaskInputs } from './TaskInputs';

function Inputs() {
  return useRecordContext<Task>()?.assignedAt ? <AssignedTaskInputs /> : <TaskInputs />;
}

export default function TaskEdit() {
  const t = useText();
  return (
    <EditPage
      titleOf={(row) => t('tasks.editTitle', { title: (row as Task).title })}
      help={t('tasks.editHelp')}
    >
      <Inputs />
    </EditPage>
  );
}

import { EditPage } from '../components/EditPage';
import { useText } from '../messages/useText';
import type { Task } from './task.types';
import { TaskInputs } from './TaskInputs';

export default function TaskEdit() {
  const t = useText();
  return (
    <EditPage
      titleOf={(row) => t('tasks.editTitle', { title: (row as Task).title })}
      help={t('tasks.editHelp')}
    >
      <TaskInputs />
    </EditPage>
  );
}

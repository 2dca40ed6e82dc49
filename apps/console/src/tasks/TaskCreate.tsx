import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { TaskInputs } from './TaskInputs';

export default function TaskCreate() {
  const t = useText();
  return (
    <CreatePage
      title={t('tasks.add')}
      help={t('tasks.addHelp')}
      defaultValues={{ category: 'priority_task', kind: 'deadline' }}
    >
      <TaskInputs isNew />
    </CreatePage>
  );
}

import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { taskBody } from './form/form-values';
import { TaskInputs } from './TaskInputs';

export default function TaskCreate() {
  const t = useText();
  return (
    <CreatePage
      title={t('tasks.add')}
      help={t('tasks.addHelp')}
      defaultValues={{ category: 'priority_task', kind: 'deadline' }}
      transform={(values) => taskBody(values)}
    >
      <TaskInputs isNew />
    </CreatePage>
  );
}

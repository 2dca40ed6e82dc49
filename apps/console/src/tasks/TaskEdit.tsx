import { useRecordContext, type RaRecord } from 'react-admin';

import { EditPage } from '../components/EditPage';
import { useText } from '../messages/useText';
import { AssignedTaskInputs } from './AssignedTaskInputs';
import { taskBody } from './form/form-values';
import { leadValues } from './form/lead-values';
import type { Task } from './task.types';
import { TaskInputs } from './TaskInputs';

function Inputs() {
  return useRecordContext<Task>()?.assignedAt ? <AssignedTaskInputs /> : <TaskInputs />;
}

const leadsOf = (row: RaRecord) => leadValues((row as Task).leads, (row as Task).communeName);

export default function TaskEdit() {
  const t = useText();
  return (
    <EditPage
      titleOf={(row) => t('tasks.editTitle', { title: (row as Task).title })}
      help={t('tasks.editHelp')}
      valuesOf={(row) => ({ leadValues: leadsOf(row) })}
      transform={(values, row) => taskBody(values, leadsOf(row))}
    >
      <Inputs />
    </EditPage>
  );
}

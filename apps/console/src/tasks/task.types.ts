import type { TaskBody, TaskDetailBody } from '@cis/contracts/tasks.dto';
import type { RaRecord } from 'react-admin';

export type TaskRow = TaskBody & RaRecord<string>;
export type Task = TaskDetailBody & RaRecord<string>;

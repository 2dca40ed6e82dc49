import type { PublicTaskStatus } from '@cis/contracts/public.constants';
import type { PublicTask } from '@cis/contracts/public.dto';

/** Tasks that people look at together; the groups make the total. */
export interface TaskGroup {
  /** Where the address of the page leads to: `#nv-qua-han`. */
  readonly anchor: string;
  readonly title: string;
  readonly icon: string;
  readonly tone: string;
  /** Steps back once there is enough of it to be in the way. */
  readonly isFinished: boolean;
  readonly tasks: readonly PublicTask[];
}

const GROUPS: readonly (Omit<TaskGroup, 'tasks'> & { readonly statuses: readonly PublicTaskStatus[] })[] = [
  {
    anchor: 'nv-qua-han',
    title: 'Quá hạn',
    icon: '▼',
    tone: 'at-risk',
    isFinished: false,
    statuses: ['overdue'],
  },
  {
    anchor: 'nv-trong-han',
    title: 'Đang trong hạn',
    icon: '●',
    tone: 'on-track',
    isFinished: false,
    statuses: ['in_progress', 'not_started'],
  },
  {
    anchor: 'nv-cho-xac-nhan',
    title: 'Đã báo hoàn thành, chờ xác nhận',
    icon: '◔',
    tone: 'behind',
    isFinished: false,
    statuses: ['awaiting_confirmation'],
  },
  {
    anchor: 'nv-thuong-xuyen',
    title: 'Thường xuyên',
    icon: '↻',
    tone: 'on-track',
    isFinished: false,
    statuses: ['routine'],
  },
  {
    anchor: 'nv-hoan-thanh',
    title: 'Hoàn thành',
    icon: '▲',
    tone: 'ahead',
    isFinished: true,
    statuses: ['done_on_time', 'done_late'],
  },
  {
    anchor: 'nv-khac',
    title: 'Tạm dừng hoặc không thuộc phạm vi',
    icon: '–',
    tone: 'missing',
    isFinished: false,
    statuses: ['paused', 'not_applicable'],
  },
];

/** Only groups with something in them, in the order people ask for them. */
export function taskGroups(tasks: readonly PublicTask[]): TaskGroup[] {
  return GROUPS.map(({ statuses, ...group }) => ({
    ...group,
    tasks: statuses.flatMap((wanted) => tasks.filter(({ status }) => status === wanted)),
  })).filter((group) => group.tasks.length > 0);
}

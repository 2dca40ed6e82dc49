import {
  TASK_CATEGORY_LABELS,
  TASK_KIND_LABELS,
  TASK_RHYTHM_LABELS,
  TASK_STATUS_LABELS,
  type TaskBody,
} from '@cis/contracts';
import { todayInVietnam } from '@cis/domain';
import { sheetTitle, type SheetContent } from '../spreadsheet/index.js';

/** Tasks as a sheet for reports, with their status on the day. */
export function taskSheet(tasks: readonly TaskBody[], asOf: string = todayInVietnam()): SheetContent {
  return {
    name: 'Nhiệm vụ',
    title: sheetTitle('Nhiệm vụ và tiến độ', asOf, tasks),
    columns: [
      { header: 'Mã xã', kind: 'text' },
      { header: 'Tên đầy đủ', kind: 'text', width: 24 },
      { header: 'Nhiệm vụ', kind: 'text', width: 50 },
      { header: 'Loại nhiệm vụ', kind: 'text' },
      { header: 'Chương trình', kind: 'text' },
      { header: 'Hình thức', kind: 'text' },
      { header: 'Kỳ báo cáo', kind: 'text' },
      { header: 'Bắt đầu', kind: 'date' },
      { header: 'Thời hạn', kind: 'date' },
      { header: 'Thời hạn ban đầu', kind: 'date' },
      { header: 'Người phụ trách', kind: 'text', width: 24 },
      { header: 'Chức danh người phụ trách', kind: 'text', width: 24 },
      { header: 'Cơ quan chủ trì', kind: 'text', width: 24 },
      { header: 'Sản phẩm', kind: 'text', width: 30 },
      { header: 'Thẩm quyền', kind: 'text', width: 24 },
      { header: 'Tiến độ (%)', kind: 'number', decimals: 0 },
      { header: 'Hoàn thành', kind: 'date' },
      { header: 'Trạng thái', kind: 'text' },
      { header: 'Diễn giải', kind: 'text', width: 40 },
    ],
    rows: tasks.map((task) => [
      task.communeCode,
      task.communeName,
      task.title,
      TASK_CATEGORY_LABELS[task.category].vi,
      task.programmeCode,
      TASK_KIND_LABELS[task.kind].vi,
      task.rhythm === null ? null : TASK_RHYTHM_LABELS[task.rhythm].vi,
      task.startsOn,
      task.deadline,
      task.originalDeadline,
      task.ownerName,
      task.ownerPosition,
      task.leadOrg,
      task.deliverable,
      task.authority,
      task.percent,
      task.completedOn,
      TASK_STATUS_LABELS[task.status].vi,
      task.statusReason,
    ]),
  };
}

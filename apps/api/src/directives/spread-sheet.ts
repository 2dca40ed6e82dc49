import { TASK_STATUS_LABELS, type DirectiveSpreadBody, type SpreadLeadBody } from '@cis/contracts';
import { formatVietnameseDate } from '@cis/domain';
import type { SheetContent } from '../spreadsheet/index.js';

/** The spread of a directive, one row per instance. */
export function spreadSheet({ asOf, tasks }: DirectiveSpreadBody): SheetContent {
  return {
    name: 'Tiến độ',
    title: [`Tiến độ thực hiện văn bản, tính đến ngày ${formatVietnameseDate(asOf)}`],
    columns: [
      { header: 'TT', kind: 'number', decimals: 0 },
      { header: 'Nhiệm vụ', kind: 'text', width: 50 },
      { header: 'Mã xã', kind: 'text' },
      { header: 'Tên đầy đủ', kind: 'text', width: 24 },
      { header: 'Trạng thái', kind: 'text', width: 24 },
      { header: 'Tiến độ (%)', kind: 'number', decimals: 0 },
      { header: 'Thời hạn', kind: 'date' },
      { header: 'Thời hạn ban đầu', kind: 'date' },
      { header: 'Hoàn thành', kind: 'date' },
      { header: 'Báo cáo gần nhất', kind: 'date' },
      { header: 'Người phụ trách', kind: 'text', width: 24 },
      { header: 'Cơ quan chủ trì', kind: 'text', width: 40 },
      { header: 'Giải trình quá hạn', kind: 'text', width: 40 },
    ],
    rows: tasks.flatMap(({ ordinal, title, communes }) =>
      communes.map((instance) => [
        ordinal,
        title,
        instance.communeCode,
        instance.communeName,
        TASK_STATUS_LABELS[instance.status].vi,
        instance.percent,
        instance.deadline,
        instance.originalDeadline,
        instance.completedOn,
        instance.lastReportedOn,
        instance.ownerName,
        instance.leads.map(({ orgName }) => orgName).join('; '),
        instance.leads.flatMap(explanation).join('; ') || null,
      ]),
    ),
  };
}

function explanation({ orgName, overdueExplanation }: SpreadLeadBody): string[] {
  return overdueExplanation === null ? [] : [`${orgName}: ${overdueExplanation}`];
}

import type { TaskMonitoringCountsBody } from '@cis/contracts';
import { sheetTitle, type SheetColumn, type SheetContent } from '../spreadsheet/index.js';
import type { TaskReport } from './task-report.reader.js';

const COUNTS: readonly (readonly [keyof TaskMonitoringCountsBody, string])[] = [
  ['total', 'Được giao'],
  ['doneOnTime', 'Hoàn thành đúng hạn'],
  ['doneLate', 'Hoàn thành quá hạn'],
  ['inTime', 'Đang thực hiện trong hạn'],
  ['overdue', 'Đang thực hiện quá hạn'],
  ['routine', 'Thường xuyên'],
  ['notApplicable', 'Không thuộc phạm vi'],
  ['paused', 'Tạm dừng'],
  ['dueSoon', 'Trong đó: sắp đến hạn'],
  ['atRisk', 'Trong đó: có nguy cơ'],
  ['awaitingConfirmation', 'Trong đó: chờ xác nhận'],
];

const number = (header: string): SheetColumn => ({ header, kind: 'number', decimals: 0 });
const text = (header: string, width: number): SheetColumn => ({ header, kind: 'text', width });
const date = (header: string): SheetColumn => ({ header, kind: 'date' });

/** The table, what is overdue and who is silent, with true numbers and dates. */
export function reportSheets({ table, overdue, silent }: TaskReport): SheetContent[] {
  const title = (name: string) => sheetTitle(name, table.asOf, [{ isSample: table.hasSample }]);
  const counts = (row: TaskMonitoringCountsBody) => COUNTS.map(([name]) => row[name]);
  return [
    {
      name: 'Bảng theo dõi',
      title: title('Bảng theo dõi nhiệm vụ'),
      columns: [text('Nội dung', 48), text('Chi tiết', 28), ...COUNTS.map(([, header]) => number(header))],
      rows: [
        ...table.rows.map((row) => [row.name, row.detail, ...counts(row)]),
        ['Tổng số (mỗi nhiệm vụ tính một lần)', null, ...counts(table.total)],
      ],
    },
    {
      name: 'Quá hạn',
      title: title('Nhiệm vụ quá hạn'),
      columns: [
        text('Mã xã', 10),
        text('Đơn vị', 24),
        text('Nhiệm vụ', 60),
        text('Văn bản', 20),
        date('Thời hạn'),
        date('Thời hạn ban đầu'),
        number('Số ngày quá hạn'),
        number('Tiến độ (%)'),
        text('Cơ quan chủ trì chưa hoàn thành', 36),
        text('Cơ quan chủ trì đã hoàn thành', 30),
        text('Giải trình', 60),
        text('Khó khăn, vướng mắc', 40),
      ],
      rows: overdue.map((task) => {
        const leads = task.leads.filter(({ role }) => role === 'lead');
        const names = (isDone: boolean) =>
          leads
            .filter(({ completedOn }) => (completedOn !== null) === isDone)
            .map(({ orgName }) => orgName)
            .join('; ');
        return [
          task.communeCode,
          task.communeName,
          task.title,
          task.documentNumber,
          task.deadline,
          task.originalDeadline,
          task.daysLate,
          task.percent,
          names(false),
          names(true),
          leads
            .flatMap(({ orgName, explanation }) =>
              explanation === null ? [] : [`${orgName}: ${explanation}`],
            )
            .join('\n'),
          task.difficulty,
        ];
      }),
    },
    {
      name: 'Chưa báo cáo',
      title: title('Đơn vị có nhiệm vụ quá kỳ chưa báo cáo'),
      columns: [
        text('Mã xã', 10),
        text('Đơn vị', 24),
        number('Nhiệm vụ chưa báo cáo'),
        number('Trong đó: chưa báo cáo lần nào'),
        number('Trong đó: đã quá hạn'),
        date('Im lặng từ ngày'),
        number('Số ngày'),
      ],
      rows: silent.map((row) => [
        row.communeCode,
        row.communeName,
        row.silent,
        row.neverReported,
        row.overdue,
        row.silentSince,
        row.days,
      ]),
    },
  ];
}

import type { ProvinceQualityBody } from '@cis/contracts';
import { sheetTitle, type SheetContent } from '../spreadsheet/index.js';

const PERCENT = 100;
const percent = (share: number | null): number | null => (share === null ? null : share * PERCENT);

/** The communes side by side as a sheet; shares as percentages. */
export function reportQualitySheet({ year, asOf, hasSample, items }: ProvinceQualityBody): SheetContent {
  const share = (header: string) => ({ header, kind: 'number', decimals: 1 }) as const;
  return {
    name: 'Chất lượng báo cáo',
    title: sheetTitle(`Chất lượng báo cáo năm ${year}`, asOf, [{ isSample: hasSample }]),
    columns: [
      { header: 'Mã xã', kind: 'text' },
      { header: 'Tên đầy đủ', kind: 'text', width: 24 },
      share('Đủ (%)'),
      share('Kịp thời (%)'),
      share('Đúng (%)'),
      share('Sạch (%)'),
      { header: 'Số liệu phải nộp', kind: 'number' },
      { header: 'Số liệu đã có', kind: 'number' },
      { header: 'Số liệu có giá trị', kind: 'number' },
      { header: 'Không còn cảnh báo', kind: 'number' },
      { header: 'Báo cáo phải gửi', kind: 'number' },
      { header: 'Gửi kịp thời', kind: 'number' },
      { header: 'Đã gửi', kind: 'number' },
      { header: 'Khớp bản đã gửi', kind: 'number' },
    ],
    rows: items.map((row) => [
      row.communeCode,
      row.communeName,
      percent(row.completeness),
      percent(row.timeliness),
      percent(row.accuracy),
      percent(row.cleanliness),
      row.expected,
      row.filled,
      row.reported,
      row.sound,
      row.due,
      row.timely,
      row.submitted,
      row.unchanged,
    ]),
  };
}

import { formatVietnameseDate as date } from '@cis/domain';
import type { DigestReport, Tell } from './params.js';
import { word } from './words.js';

export const targetsAssigned: Tell<'targets-assigned'> = (
  { count, adjusted, year, decisionNumber, decisionDate },
  language,
) => ({
  title:
    adjusted === count
      ? word(
          language,
          `${count} chỉ tiêu năm ${year} được điều chỉnh`,
          `Targets for ${year} adjusted: ${count}`,
        )
      : word(language, `${count} chỉ tiêu năm ${year} được giao`, `Targets for ${year} assigned: ${count}`),
  details: [
    word(
      language,
      `Theo ${decisionNumber} ngày ${date(decisionDate)}.`,
      `By ${decisionNumber} of ${date(decisionDate)}.`,
    ),
    ...(adjusted > 0 && adjusted < count
      ? [word(language, `Trong đó ${adjusted} chỉ tiêu điều chỉnh.`, `Of these adjusted: ${adjusted}.`)]
      : []),
    word(language, 'Xem và xác nhận đã nhận.', 'Please look and acknowledge.'),
  ],
});

export const digest: Tell<'digest'> = (
  { rhythm, due, late, returned, questions, unacknowledged },
  language,
) => {
  const line = (report: DigestReport, vi: string, en: string): string =>
    word(
      language,
      `${report.periodVi}: ${vi} ${date(report.day)}, đã nhập ${report.filled}/${report.expected} chỉ tiêu.`,
      `${report.periodEn}: ${en} ${date(report.day)}, ${report.filled} of ${report.expected} figures entered.`,
    );
  const count = (number: number, vi: string, en: string): string[] =>
    number === 0 ? [] : [word(language, `${number} ${vi}`, `${en}: ${number}`)];
  const parts = [
    ...count(late.length, 'báo cáo quá hạn', 'late reports'),
    ...count(due.length, 'báo cáo sắp đến hạn', 'reports due'),
    ...count(returned, 'số liệu bị trả lại', 'figures returned'),
    ...count(questions, 'yêu cầu giải trình', 'explanations asked'),
    ...count(unacknowledged, 'chỉ tiêu chưa xác nhận', 'targets not acknowledged'),
  ];
  const name =
    rhythm === 'daily'
      ? word(language, 'Tổng hợp trong ngày', 'Today')
      : word(language, 'Tổng hợp trong tuần', 'This week');
  return {
    title: `${name}: ${parts.join(', ')}`,
    details: [
      ...late.map((report) => line(report, 'quá hạn từ', 'due since')),
      ...due.map((report) => line(report, 'hạn gửi', 'due on')),
    ],
  };
};

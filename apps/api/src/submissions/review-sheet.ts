import { SUBMISSION_STATE_LABELS, type ProvinceSubmissionsBody, type ReviewSlotBody } from '@cis/contracts';
import { todayInVietnam } from '@cis/domain';
import { sheetTitle, type SheetContent } from '../spreadsheet/index.js';
import { isUnsent } from './review-slots.js';

/** The reviewer's list as it is on the screen: a column per period, each square in words. */
export function reviewSheet({ year, periods, items, hasSample }: ProvinceSubmissionsBody): SheetContent {
  return {
    name: 'Duyệt báo cáo',
    title: sheetTitle(`Tình hình gửi báo cáo năm ${year}`, todayInVietnam(), [{ isSample: hasSample }]),
    columns: [
      { header: 'Mã xã', kind: 'text' },
      { header: 'Tên đầy đủ', kind: 'text', width: 24 },
      ...periods.map(({ labelVi }) => ({ header: labelVi, kind: 'text' as const, width: 24 })),
    ],
    rows: items.map(({ communeCode, communeName, slots }) => [
      communeCode,
      communeName,
      ...slots.map((slot, index) => slotText(slot, periods[index]?.isPastDue ?? false)),
    ]),
  };
}

function slotText(slot: ReviewSlotBody | null, isPastDue: boolean): string {
  const words = slot === null ? ['Chưa nhập'] : [SUBMISSION_STATE_LABELS[slot.state].vi];
  if (isUnsent(slot) ? isPastDue : slot?.isLate) words.push('trễ');
  if (slot?.changedCount) words.push(`${slot.changedCount} ô đổi sau khi gửi`);
  if (slot?.warningCount) words.push(`${slot.warningCount} cảnh báo`);
  if (slot?.returnedCount) words.push(`${slot.returnedCount} ô bị trả lại`);
  if (slot?.questionCount) words.push(`${slot.questionCount} câu hỏi`);
  return words.join(', ');
}

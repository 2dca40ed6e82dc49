import type { Language } from '@cis/contracts';
import type { ReportParams } from './params.js';
import { word } from './words.js';

/** How far the figures of a report are. */
export function progress(
  { filled, expected }: Pick<ReportParams, 'filled' | 'expected'>,
  language: Language,
): string {
  if (filled === 0)
    return word(
      language,
      `Chưa nhập chỉ tiêu nào trong ${expected} chỉ tiêu.`,
      `None of ${expected} figures entered yet.`,
    );
  if (filled >= expected)
    return word(
      language,
      `Đã nhập đủ ${expected} chỉ tiêu, còn chờ lãnh đạo xã gửi.`,
      `All ${expected} figures entered; the commune's leader has to submit.`,
    );
  return word(
    language,
    `Đã nhập ${filled}/${expected} chỉ tiêu.`,
    `${filled} of ${expected} figures entered.`,
  );
}

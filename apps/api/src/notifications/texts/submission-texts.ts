import type { Language } from '@cis/contracts';
import { formatVietnameseDate as date } from '@cis/domain';
import type { ExplanationParams, Tell } from './params.js';
import { inEnglish, inVietnamese, word } from './words.js';

export const cellsReturned: Tell<'cells-returned'> = (params, language) => ({
  title: word(
    language,
    `${params.count} số liệu trong báo cáo ${inVietnamese(params)} bị trả lại`,
    `${params.count === 1 ? '1 figure' : `${params.count} figures`} of the report for ${inEnglish(params)} returned`,
  ),
  details: [
    word(
      language,
      'Mở báo cáo để xem lý do từng ô, sửa rồi gửi lại.',
      'Open the report for the reason of each, correct them and submit again.',
    ),
  ],
});

const subject = (params: ExplanationParams, language: Language): string[] => {
  const name = word(language, params.indicatorVi ?? '', params.indicatorEn ?? '');
  return name === '' ? [] : [word(language, `Chỉ tiêu: ${name}.`, `Indicator: ${name}.`)];
};

export const explanationRequested: Tell<'explanation-requested'> = (params, language) => ({
  title: word(
    language,
    `Có yêu cầu giải trình về báo cáo ${inVietnamese(params)}`,
    `An explanation is asked about the report for ${inEnglish(params)}`,
  ),
  details: [
    ...subject(params, language),
    ...(params.dueOn === null
      ? []
      : [
          word(language, `Trả lời trước hết ngày ${date(params.dueOn)}.`, `Answer by ${date(params.dueOn)}.`),
        ]),
  ],
});

export const explanationAnswered: Tell<'explanation-answered'> = (params, language) => ({
  title: word(
    language,
    `${params.commune} đã giải trình về báo cáo ${inVietnamese(params)}`,
    `${params.commune} explained its report for ${inEnglish(params)}`,
  ),
  details: subject(params, language),
});

export const reviewsWaiting: Tell<'reviews-waiting'> = ({ reports, communes }, language) => ({
  title: word(
    language,
    `${reports} báo cáo của ${communes} xã, phường đang chờ duyệt`,
    `Reports waiting for your review: ${reports}, from communes: ${communes}`,
  ),
  details: [],
});

export const unlockRequested: Tell<'unlock-requested'> = (params, language) => ({
  title: word(
    language,
    `${params.commune} đề nghị mở khóa kỳ ${inVietnamese(params)}`,
    `${params.commune} asks to unlock ${inEnglish(params)}`,
  ),
  details: [],
});

const INSTANT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

export const unlockDecided: Tell<'unlock-decided'> = (params, language) => {
  if (params.decision === 'refused')
    return {
      title: word(
        language,
        `Đề nghị mở khóa kỳ ${inVietnamese(params)} không được chấp nhận`,
        `Unlocking ${inEnglish(params)} was refused`,
      ),
      details: [word(language, 'Mở kỳ báo cáo để xem lý do.', 'Open the period for the reason.')],
    };
  const until = params.expiresAt === null ? '' : INSTANT.format(new Date(params.expiresAt));
  return {
    title: word(language, `Kỳ ${inVietnamese(params)} đã được mở khóa`, `${inEnglish(params)} is unlocked`),
    details: [word(language, `Nhập và gửi trước ${until}.`, `Enter and submit before ${until}.`)],
  };
};

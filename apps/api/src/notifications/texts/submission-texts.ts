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

export const submissionWithdrawn: Tell<'submission-withdrawn'> = (params, language) => ({
  title: word(
    language,
    `Tỉnh rút công bố ${params.figures === null ? '' : `${params.figures} `}số liệu của báo cáo ${inVietnamese(params)}`,
    `The province withdrew published figures of ${inEnglish(params)}${params.figures === null ? '' : `: ${params.figures}`}`,
  ),
  details: [
    ...(params.reason === null
      ? []
      : [word(language, `Lý do: ${params.reason}`, `Reason: ${params.reason}`)]),
    word(
      language,
      'Số liệu không còn hiện trên trang công khai; báo cáo vẫn là bản đã duyệt.',
      'Citizens no longer see them; the report stays approved.',
    ),
  ],
});

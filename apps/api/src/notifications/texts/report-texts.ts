import type { Language } from '@cis/contracts';
import { formatVietnameseDate as date } from '@cis/domain';
import type { ReportParams, Tell } from './params.js';
import { progress } from './progress.js';
import { inEnglish, inVietnamese, word } from './words.js';

const form = (params: ReportParams, language: Language): string =>
  `${word(language, params.formVi, params.formEn)}.`;

export const reportDue: Tell<'report-due'> = (params, language) => {
  const [vi, en] = [inVietnamese(params), inEnglish(params)];
  const { days, day } = params;
  const title =
    days === 0
      ? word(language, `Hôm nay là hạn gửi báo cáo ${vi}`, `The report for ${en} is due today`)
      : days === 1
        ? word(language, `Ngày mai là hạn gửi báo cáo ${vi}`, `The report for ${en} is due tomorrow`)
        : word(
            language,
            `Còn ${days} ngày đến hạn gửi báo cáo ${vi}`,
            `The report for ${en} is due in ${days} days`,
          );
  return {
    title,
    details: [
      word(language, `Hạn gửi: ${date(day)}.`, `Due on ${date(day)}.`),
      progress(params, language),
      form(params, language),
    ],
  };
};

export const reportOverdue: Tell<'report-overdue'> = (params, language) => ({
  title: word(
    language,
    `Báo cáo ${inVietnamese(params)} đã quá hạn ${params.days} ngày`,
    `The report for ${inEnglish(params)} is ${params.days === 1 ? '1 day' : `${params.days} days`} overdue`,
  ),
  details: [
    word(
      language,
      `Vẫn nhận, ghi là gửi muộn, đến hết ${date(params.locksOn)}; sau đó kỳ khóa.`,
      `Still taken, marked as late, until ${date(params.locksOn)}; then the period locks.`,
    ),
    progress(params, language),
    form(params, language),
  ],
});

export const periodLocking: Tell<'period-locking'> = (params, language) => ({
  title:
    params.days === 0
      ? word(
          language,
          `Hết hôm nay, kỳ báo cáo ${inVietnamese(params)} sẽ khóa`,
          `The period ${inEnglish(params)} locks at the end of today`,
        )
      : word(
          language,
          `Còn ${params.days} ngày, kỳ báo cáo ${inVietnamese(params)} sẽ khóa`,
          `The period ${inEnglish(params)} locks in ${params.days === 1 ? '1 day' : `${params.days} days`}`,
        ),
  details: [
    word(
      language,
      `Sau ngày ${date(params.day)} muốn nhập phải đề nghị tỉnh mở khóa.`,
      `After ${date(params.day)} the province has to unlock it first.`,
    ),
    progress(params, language),
    form(params, language),
  ],
});

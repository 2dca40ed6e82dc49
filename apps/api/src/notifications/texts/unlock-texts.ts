import { progress } from './progress.js';
import type { Tell } from './params.js';
import { inEnglish, inVietnamese, word } from './words.js';

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

export const unlockExpires: Tell<'unlock-expires'> = (params, language) => {
  const until = INSTANT.format(new Date(params.expiresAt));
  return {
    title: word(
      language,
      `Kỳ ${inVietnamese(params)} khóa lại lúc ${until}`,
      `${inEnglish(params)} locks again at ${until}`,
    ),
    details: [
      word(language, 'Sau đó không nhập và gửi được nữa.', 'After that nothing can be entered or submitted.'),
      progress(params, language),
    ],
  };
};

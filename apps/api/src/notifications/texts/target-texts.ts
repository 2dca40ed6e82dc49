import { formatVietnameseDate as date } from '@cis/domain';
import type { Tell } from './params.js';
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

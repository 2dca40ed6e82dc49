import { foldName } from '../name-folding.js';
import { parsePeriodCode, periodCode, type PeriodKind } from '../reporting-period.js';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = '(?:\\s*(?:năm|nam|of|,|/|-|\\.)?\\s*((?:20)?[0-9]{2}))?';

type Rule = readonly [pattern: RegExp, read: (part: string) => readonly (readonly [PeriodKind, number])[]];

const month = (ordinal: number): readonly (readonly [PeriodKind, number])[] => [['M', ordinal]];
/** So many months of the year: also the quarter, the half or the year that ends with them. */
function months(count: number): readonly (readonly [PeriodKind, number])[] {
  return [
    ['M', count] as const,
    ...(count % 3 === 0 ? [['Q', count / 3] as const] : []),
    ...(count === 6 ? [['H', 1] as const] : []),
    ...(count === 12 ? [['H', 2] as const, ['Y', 1] as const] : []),
  ];
}

const RULES: readonly Rule[] = [
  [
    new RegExp(`^(?:6|sáu|sau)\\s*(?:tháng|thang)\\s*(?:đầu|dau)(?:\\s*(?:năm|nam))?${YEAR}$`, 'iu'),
    () => [['H', 1]],
  ],
  [
    new RegExp(`^(?:6|sáu|sau)\\s*(?:tháng|thang)\\s*(?:cuối|cuoi)(?:\\s*(?:năm|nam))?${YEAR}$`, 'iu'),
    () => [['H', 2]],
  ],
  [new RegExp(`^(1[0-2]|0?[1-9])\\s*(?:tháng|thang|t|th)${YEAR}$`, 'iu'), (part) => months(Number(part))],
  [
    new RegExp(
      `^(?:lũy kế|luỹ kế|luy ke)\\s*(?:đến|den|hết|het)?\\s*(?:tháng|thang|t)?\\s*(1[0-2]|0?[1-9])${YEAR}$`,
      'iu',
    ),
    (part) => months(Number(part)),
  ],
  [
    new RegExp(`^(?:tháng|thang|t|th|m)\\.?\\s*(1[0-2]|0?[1-9])${YEAR}$`, 'iu'),
    (part) => month(Number(part)),
  ],
  [
    new RegExp(`^(?:quý|quí|quy|qui|q|quarter)\\.?\\s*(iv|i{1,3}|[1-4])${YEAR}$`, 'iu'),
    (part) => [['Q', ROMAN[part.toLowerCase()] ?? Number(part)]],
  ],
  [new RegExp(`^(?:h|half)\\s*([12])${YEAR}$`, 'iu'), (part) => [['H', Number(part)]]],
  [
    new RegExp(`^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*${YEAR}$`, 'iu'),
    (part) => month(ENGLISH.indexOf(part) + 1),
  ],
];

/**
 * The periods a text can mean, likeliest first: `Tháng 10/2026`, `T10`, `10T/2026`, `Quý III`, `6 tháng đầu năm 2026`, `Năm 2026`,
 * `2026-M10`. Without a year of its own it is the given one; none when there is no period in it. `6T` can be a month's, a
 * quarter's or a half-year's figure: the indicator decides.
 */
export function readPeriods(text: string, year: number | null): readonly string[] {
  const plain = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (parsePeriodCode(plain.toUpperCase())) return [plain.toUpperCase()];
  const slash = /^(?:(?:0?1)\/)?(1[0-2]|0?[1-9])\s*[/-]\s*(20[0-9]{2})$/.exec(plain);
  if (slash) return codes(month(Number(slash[1])), Number(slash[2]));
  // A spreadsheet that took "10/2026" for a date shows its first day.
  const date = /^(20[0-9]{2})-(1[0-2]|0[1-9])-01$/.exec(plain);
  if (date) return codes(month(Number(date[2])), Number(date[1]));
  const whole = /^(?:(?:cả|ca)?\s*(?:năm|nam|year)\s*)?(20[0-9]{2})$/iu.exec(plain);
  if (whole) return codes([['Y', 1]], Number(whole[1]));
  if (year !== null && /^(?:canam|ketnam|nam|year)$/.test(foldName(plain))) return codes([['Y', 1]], year);
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const part = match.length > 2 ? (match[1] ?? '') : plain.slice(0, 3).toLowerCase();
    const own = match.at(-1);
    const inYear = own === undefined ? year : Number(own.length === 2 ? `20${own}` : own);
    return inYear === null ? [] : codes(read(part), inYear);
  }
  return [];
}

function codes(periods: readonly (readonly [PeriodKind, number])[], year: number): string[] {
  return periods
    .map(([kind, ordinal]) => periodCode({ kind, year, ordinal }))
    .filter((code) => parsePeriodCode(code) !== null);
}

const YEAR_IN_TEXT = /\b(?:năm|nam)\s*(20[0-9]{2})\b|\b(20[0-9]{2})\b/iu;
const PERIOD_IN_TEXT =
  /(?:tháng|thang)\s*[0-9]{1,2}\s*(?:\/|năm|nam|-)?\s*20[0-9]{2}|(?:quý|quí|quy)\s*(?:iv|i{1,3}|[1-4])\s*(?:\/|năm|nam|-)?\s*20[0-9]{2}|6 tháng (?:đầu|cuối) năm 20[0-9]{2}|(?:năm|nam)\s*20[0-9]{2}|20[0-9]{2}-(?:[MQH][0-9]{1,2}|Y)/iu;

/** The period a title speaks of: `BÁO CÁO THÁNG 10 NĂM 2026` → `2026-M10`. */
export function periodOfTitle(text: string): string | null {
  const match = PERIOD_IN_TEXT.exec(text.normalize('NFC').replace(/\s+/g, ' '));
  return match ? (readPeriods(match[0], null)[0] ?? null) : null;
}

export function yearOfTitle(text: string): number | null {
  const match = YEAR_IN_TEXT.exec(text.normalize('NFC'));
  return match ? Number(match[1] ?? match[2]) : null;
}

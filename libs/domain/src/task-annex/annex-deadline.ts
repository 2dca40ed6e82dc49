import type { AnnexFaultCode, AnnexNoteCode, TaskRhythm } from '@cis/contracts';
import { formatVietnameseDate, isoDate } from '../vietnamese-date.js';
import { plainWords } from './annex-text.js';

export type DeadlineReading =
  | {
      readonly kind: 'deadline';
      readonly startsOn: string | null;
      readonly deadline: string;
      readonly note: AnnexNoteCode | null;
    }
  /** The rhythm is null when the text does not tell it. */
  | { readonly kind: 'routine'; readonly rhythm: TaskRhythm | null }
  | { readonly kind: 'fault'; readonly code: AnnexFaultCode; readonly choices: readonly string[] };

interface Point {
  readonly from: string;
  readonly to: string;
  readonly note: AnnexNoteCode | null;
  /** As a person may write it so that it is read in one way. */
  readonly text: string;
}

/** What is said of a time without a year: both years it may be in. */
interface Yearless {
  readonly inYear: (year: number) => string;
}

const LONGEST = 300;
const MARK = '§';
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const ROMAN = ['I', 'II', 'III', 'IV'];
const SEPARATOR = String.raw`\s?[/.-]\s?`;

const FULL_DATE = new RegExp(
  String.raw`(?<!\d)(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<!\d)(\d{1,2}) thang (\d{1,2}),? nam (\d{4})(?!\d)`,
  'g',
);
const QUARTER_LIST =
  /quy (iv|i{1,3}|[1-4]) ?(?:,|va|-|den) ?(?:quy )?(iv|i{1,3}|[1-4])(?: ?[/-] ?| nam )(\d{4})(?!\d)/g;
const QUARTER = /quy (iv|i{1,3}|[1-4])(?:(?: ?[/-] ?|,? nam )(\d{4})(?!\d))?(?![a-z0-9])/g;
const HALF = /(?:6|sau) thang (dau|cuoi) (?:nam )?(\d{4})(?!\d)/g;
const MONTH = /(?:thang (\d{1,2}) ?(?:[/-]|,? nam) ?|(?<!\d)(\d{1,2}) ?\/ ?)(\d{4})(?!\d)/g;
const DAY_WITHOUT_YEAR = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/g;
const MONTH_WITHOUT_YEAR = /thang (\d{1,2})(?!\d)/g;

/** Words that say nothing more than "by then". */
const FILLER =
  /^(?:thoi|han|hoan|thanh|truoc|ngay|den|het|trong|nam|thang|quy|vao|cuoi|cham|muon|nhat|la|xong|thuc|hien|tu|va|toi|giai|doan|phai|ban|hanh|trien|khai)$/;
const ROUTINE = /thuong xuyen|lien tuc|(?:hang|hang|moi|theo) (?:tuan|thang|quy|nam)\b|dinh ky|hang ngay/;
const RHYTHMS: readonly (readonly [TaskRhythm, RegExp])[] = [
  ['weekly', /(?:hang|moi|theo|1|01|\/) ?tuan\b|tuan\/lan/],
  ['monthly', /(?:hang|moi|theo|\/|1|01) ?thang\b(?! ?\d)/],
  ['quarterly', /(?:hang|moi|theo|\/|1|01) ?quy\b(?! ?[iv\d])/],
  ['yearly', /(?:hang|moi|theo|\/|1|01) ?nam\b(?! ?\d)/],
];

export const RHYTHM_WORDS: Readonly<Record<TaskRhythm, string>> = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  yearly: 'hằng năm',
};
export const ROUTINE_CHOICES = Object.values(RHYTHM_WORDS).map((word) => `Thường xuyên, ${word}`);

/**
 * Reads `30/6/2026`, `trước ngày 30-6-2026`, `tháng 6/2026`, `Quý II/2026`, `6 tháng đầu năm 2026`, `từ … đến …`, `thường xuyên`, `hằng
 * tháng`. A part that leaves a day open is read as its last one and says so. Two readings, or any word that might mean more, are a fault
 * with the texts to choose from. `issuedYear` offers years where none is written.
 */
export function readDeadline(text: string, issuedYear: number | null): DeadlineReading {
  if (text.length > LONGEST) return fault('deadline-unreadable');
  const words = plainWords(text);
  const stuck = /^(.*\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\d{1,2}$/.exec(words)?.[1];
  if (stuck !== undefined) return fault('deadline-footnote', [formatPoints(stuck)]);
  const { points, yearless, rest, isImpossible } = pointsIn(words);
  if (isImpossible) return fault('deadline-impossible');
  const isRoutine = ROUTINE.test(rest);
  const rhythm = isRoutine ? readRhythm(rest) : null;
  if (isRoutine) {
    if (points.length + yearless.length === 0) return { kind: 'routine', rhythm };
    const routine = rhythm === null ? ROUTINE_CHOICES : [`Thường xuyên, ${RHYTHM_WORDS[rhythm]}`];
    return fault('deadline-ambiguous', [...points.map(({ text: choice }) => choice), ...routine]);
  }
  const others = rest.split(/[^a-z0-9§]+/).filter((word) => word !== '' && word !== MARK);
  if (others.some((word) => !FILLER.test(word))) return fault('deadline-unreadable', points.map(({ text: choice }) => choice)); // prettier-ignore
  if (yearless.length > 0) {
    const years = issuedYear === null ? [] : [issuedYear, issuedYear + 1];
    return fault(
      'deadline-ambiguous',
      yearless.flatMap(({ inYear }) => years.map(inYear)),
    );
  }
  return fromPoints(points, rest);
}

/** `hằng tháng`, `tháng`, `quý/lần` in a column of its own; null when it is no rhythm that tasks have. */
export function readRhythm(text: string): TaskRhythm | null {
  const words = plainWords(text);
  const alone = /^(?:bao cao )?(?:theo )?(tuan|thang|quy|nam)$/.exec(words)?.[1];
  if (alone !== undefined) return ({ tuan: 'weekly', thang: 'monthly', quy: 'quarterly', nam: 'yearly' } as const)[alone] ?? null; // prettier-ignore
  const found = RHYTHMS.filter(([, pattern]) => pattern.test(words)).map(([rhythm]) => rhythm);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function fromPoints(points: readonly Point[], rest: string): DeadlineReading {
  const [first, second] = points;
  if (first === undefined) return fault('deadline-unreadable');
  if (second === undefined) {
    const note = first.note ?? (rest.includes('truoc') ? 'before' : null);
    return { kind: 'deadline', startsOn: null, deadline: first.to, note };
  }
  const isRange =
    points.length === 2 && /^(?:.*\btu\b[^§]*§[^§]*\b(?:den|toi)\b[^§]*§|[^§]*§ ?- ?§)/.test(rest);
  const isYears = first.note === 'end-of-year' && second.note === 'end-of-year';
  if (isRange && !isYears) {
    if (first.from > second.to) return fault('deadline-before-start');
    return { kind: 'deadline', startsOn: first.from, deadline: second.to, note: second.note };
  }
  const choices = [...new Set(points.map(({ text }) => text))];
  return fault('deadline-ambiguous', isYears ? [...choices.slice(-1), 'Thường xuyên, hằng năm'] : choices);
}

interface Found {
  readonly points: readonly Point[];
  readonly yearless: readonly Yearless[];
  /** The text with `§` where a point stood. */
  readonly rest: string;
  readonly isImpossible: boolean;
}

/** The points in the order of the text; longer forms are looked for first. */
function pointsIn(words: string): Found {
  const found: Point[] = [];
  const yearless: Yearless[] = [];
  let isImpossible = false;
  const take = (...made: (Point | null)[]): string => {
    if (made.includes(null)) isImpossible = true;
    return made.map((point) => (point === null ? '' : `${MARK}${found.push(point) - 1}${MARK}`)).join(' ');
  };
  const open = (inYear: Yearless['inYear']): string => {
    yearless.push({ inYear });
    return MARK;
  };
  const marked = words
    .replace(FULL_DATE, (_, ...parts: (string | undefined)[]) => take(dayPoint(parts)))
    .replace(QUARTER_LIST, (_, one: string, other: string, year: string) =>
      take(quarterPoint(one, year), quarterPoint(other, year)).replace(' ', ' va '),
    ) // prettier-ignore
    .replace(QUARTER, (_, quarter: string, year: string | undefined) =>
      year === undefined
        ? open((y) => `Quý ${ROMAN[(QUARTERS[quarter] ?? 1) - 1]}/${y}`)
        : take(quarterPoint(quarter, year)),
    ) // prettier-ignore
    .replace(HALF, (_, half: string, year: string) =>
      take(endPoint(half === 'dau' ? 1 : 7, half === 'dau' ? 6 : 12, Number(year), 'end-of-half')),
    ) // prettier-ignore
    .replace(MONTH, (_, one: string | undefined, other: string | undefined, year: string) =>
      take(monthPoint(Number(one ?? other), Number(year))),
    ) // prettier-ignore
    .replace(/§\d+§|(?:nam )?(?<!\d)(20\d{2})(?!\d)/g, (all: string, year: string | undefined) =>
      year === undefined ? all : take(endPoint(1, 12, Number(year), 'end-of-year')),
    ) // prettier-ignore
    .replace(DAY_WITHOUT_YEAR, (_, day: string, month: string) => open((y) => `${day}/${month}/${y}`))
    .replace(MONTH_WITHOUT_YEAR, (_, month: string) => open((y) => `tháng ${month}/${y}`));
  const order = [...marked.matchAll(/§(\d+)§/g)].map((match) => found[Number(match[1])]);
  return {
    points: order.filter((point) => point !== undefined),
    yearless,
    rest: marked.replace(/§\d+§/g, MARK),
    isImpossible,
  };
}

function dayPoint(parts: readonly (string | undefined)[]): Point | null {
  const [d1, m1, y1, y2, m2, d2, d3, m3, y3] = parts.map(Number);
  const [day = 0, month = 0, year = 0] = parts[0] !== undefined ? [d1, m1, y1] : parts[3] !== undefined ? [d2, m2, y2] : [d3, m3, y3]; // prettier-ignore
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  const iso = isoDate(year, month, day);
  return { from: iso, to: iso, note: null, text: formatVietnameseDate(iso) };
}

function monthPoint(month: number, year: number): Point | null {
  return month < 1 || month > 12 ? null : endPoint(month, month, year, 'end-of-month');
}

function quarterPoint(quarter: string, year: string): Point {
  const last = (QUARTERS[quarter] ?? 1) * 3;
  return endPoint(last - 2, last, Number(year), 'end-of-quarter');
}

function endPoint(first: number, last: number, year: number, note: AnnexNoteCode): Point {
  const to = isoDate(year, last, lastDay(year, last));
  return { from: isoDate(year, first, 1), to, note, text: formatVietnameseDate(to) };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The dates of a text that are dates, as they are written. */
function formatPoints(words: string): string {
  return pointsIn(words).points[0]?.text ?? words;
}

function fault(code: AnnexFaultCode, choices: readonly string[] = []): DeadlineReading {
  return { kind: 'fault', code, choices };
}

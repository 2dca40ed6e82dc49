/** Lower case without marks, blanks made one: `Quý  III` → `quy iii`. For reading words, never for showing. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text as it may be kept: NFC, no control signs, blanks made one, at most one line end in a row. */
export function tidyCell(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\u00ad|[\u200b-\u200d\ufeff]/gu, '')
    .toWellFormed()
    .split('\n')
    .map((line) => line.replace(/[\t\u00a0\u202f ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

export interface Unmarked {
  readonly text: string;
  /** The footnote mark that was taken away; null when there was none. */
  readonly mark: string | null;
}

const END_MARK = /(?:\[\d{1,3}\]|\(\*{1,3}\)|\*{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2})$/u;

/** Takes a footnote mark from the end: `[3]`, `(*)`, `²`. A digit that merely sticks to a word is not taken. */
export function withoutFootnote(text: string): Unmarked {
  const mark = END_MARK.exec(text)?.[0] ?? null;
  return mark === null ? { text, mark } : { text: text.slice(0, -mark.length).trimEnd(), mark };
}

/** `đề án3`: the digit may be a footnote mark that lost its place, or a part of the text. */
export function hasStuckDigit(text: string): boolean {
  return /\p{Ll}{2}\d{1,2}$/u.test(text);
}

/** Lines of a cell in one. */
export function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

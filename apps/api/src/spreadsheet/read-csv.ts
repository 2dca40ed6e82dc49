import { parse } from 'csv-parse/sync';
import { DomainError } from '@cis/domain';
import { MOST_ROWS } from './table.js';

const DELIMITERS = [';', ',', '\t'] as const;
const LONGEST_RECORD = 200_000;

/**
 * Rows of a UTF-8 CSV file with `;`, `,` or tab between the cells, whichever its first line has most of.
 * @throws DomainError import.unreadable for another encoding or broken quotes.
 */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  return parseDelimited(text, delimiterOf(text));
}

/**
 * Rows of delimited text; cells with the delimiter or line ends in them stand in double quotes.
 * @throws DomainError import.unreadable for broken quotes.
 */
export function parseDelimited(text: string, delimiter: string, isLenient = false): string[][] {
  if (hasEndlessLine(text)) throw unreadableCsv();
  try {
    return parse(text, {
      delimiter,
      relax_quotes: isLenient,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      to: MOST_ROWS + 1,
    });
  } catch (cause) {
    throw unreadableCsv(cause);
  }
}

function unreadableCsv(cause?: unknown): DomainError {
  return new DomainError(
    'import.unreadable',
    { reason: 'tệp CSV có dấu ngoặc kép chưa đóng hoặc dòng quá dài' },
    { cause },
  );
}

/** The parser measures a record by what stands in its cells: millions of empty ones would cost seconds and count for nothing. */
function hasEndlessLine(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) start = at + 1;
    else if (at - start > LONGEST_RECORD) return true;
  }
  return false;
}

export function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw otherEncoding();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw otherEncoding(cause);
  }
}

function otherEncoding(cause?: unknown): DomainError {
  return new DomainError(
    'import.unreadable',
    { reason: 'tệp không dùng bảng mã UTF-8; trong Excel hãy lưu dạng "CSV UTF-8" hoặc .xlsx' },
    { cause },
  );
}

/** Counted outside quotes, because a quoted header may contain any of them. */
function delimiterOf(text: string): string {
  const firstLine = /^\s*([^\n]*)/.exec(text)?.[1] ?? '';
  const unquoted = firstLine.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

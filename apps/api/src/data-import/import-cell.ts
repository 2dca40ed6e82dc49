import { foldName, formatVietnameseNumber, parseVietnameseDate, parseVietnameseNumber } from '@cis/domain';
import type { ImportColumn, ImportValue } from './import-columns.js';

export type CellReading = { readonly value: ImportValue } | { readonly reason: string };

const TRUE_WORDS = new Set(['co', 'true', 'x', '1', 'dung', 'ies', 'dat'].map(foldName));
const FALSE_WORDS = new Set(['khong', 'false', '0', 'sai', 'no', 'chua'].map(foldName));

/** Reads one filled cell by the rules of its column; an empty one is null. */
export function readCell(cell: string, column: ImportColumn): CellReading {
  if (!cell.isWellFormed() || cell.includes('\u0000')) return { reason: 'có ký tự không hợp lệ' };
  if (cell === '') return column.isRequired ? { reason: 'không được để trống' } : { value: null };
  switch (column.kind) {
    case 'text':
      return readText(cell, column);
    case 'list':
      return {
        value: cell
          .split(/[|;\n]/)
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      };
    case 'number':
    case 'integer':
      return readNumber(cell, column);
    case 'date':
      return readDate(cell);
    case 'boolean':
      return readBoolean(cell);
    case 'choice':
      return readChoice(cell, column.choices);
  }
}

function readText(
  text: string,
  { longest = 1000, pattern }: { longest?: number; pattern?: RegExp },
): CellReading {
  if (text.length > longest) return { reason: `dài quá ${longest} ký tự` };
  return pattern && !pattern.test(text) ? { reason: `"${shorten(text)}" không đúng dạng` } : { value: text };
}

function readNumber(
  text: string,
  column: Extract<ImportColumn, { kind: 'number' | 'integer' }>,
): CellReading {
  const reading = parseVietnameseNumber(text);
  if (reading.kind !== 'value') return { reason: `"${shorten(text)}" không phải là số` };
  const { value } = reading;
  const shown = formatVietnameseNumber(value, 8);
  if (column.kind === 'integer' && !Number.isSafeInteger(value))
    return { reason: `"${shorten(text)}" (đọc là ${shown}) không phải số nguyên` };
  if (column.minimum !== undefined && value < column.minimum)
    return { reason: `${shown} nhỏ hơn ${formatVietnameseNumber(column.minimum)}` };
  if (column.maximum !== undefined && value > column.maximum)
    return { reason: `${shown} lớn hơn ${formatVietnameseNumber(column.maximum)}` };
  return { value };
}

function readDate(text: string): CellReading {
  const reading = parseVietnameseDate(text);
  if (reading.kind === 'value') return { value: reading.value };
  return reading.kind === 'impossible'
    ? { reason: `không có ngày "${text}"` }
    : { reason: `"${shorten(text)}" không phải ngày (ngày/tháng/năm)` };
}

function readBoolean(text: string): CellReading {
  const word = foldName(text);
  if (TRUE_WORDS.has(word)) return { value: true };
  return FALSE_WORDS.has(word) ? { value: false } : { reason: `"${shorten(text)}" phải là Có hoặc Không` };
}

function readChoice(
  text: string,
  choices: Extract<ImportColumn, { kind: 'choice' }>['choices'],
): CellReading {
  const word = foldName(text);
  const labels = Object.entries(choices).map(
    ([code, choice]) => [code, 'vi' in choice ? [choice.vi] : choice] as const,
  );
  const found = labels.find(
    ([code, words]) => foldName(code) === word || words.some((each) => foldName(each) === word),
  );
  if (found) return { value: found[0] };
  return {
    reason: `"${shorten(text)}" phải là một trong: ${labels.map(([code, words]) => words[0] ?? code).join(', ')}`,
  };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

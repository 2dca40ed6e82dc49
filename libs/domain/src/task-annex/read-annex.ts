import type {
  AnnexColumnBody,
  AnnexFaultBody,
  AnnexField,
  AnnexLineBody,
  AnnexNoteBody,
  AnnexWarningBody,
} from '@cis/contracts';
import { DomainError } from '../domain-error.js';
import { foldName } from '../name-folding.js';
import { findHeader } from './annex-columns.js';
import { readAnnexRows, tidyRows, type AnnexTask } from './annex-rows.js';
import { readTask } from './annex-task.js';
import { oneLine } from './annex-text.js';
import type { AnnexVocabulary } from './annex-vocabulary.js';

export interface ReadAnnexRow {
  readonly row: number;
  readonly number: string | null;
  readonly group: string | null;
  readonly title: string;
  readonly isLeftOut: boolean;
  /** Null while a fault remains, and for a row that is left out. */
  readonly line: AnnexLineBody | null;
  readonly faults: readonly AnnexFaultBody[];
  readonly notes: readonly AnnexNoteBody[];
}

export interface ReadAnnex {
  readonly headerRow: number;
  readonly columns: readonly AnnexColumnBody[];
  readonly rows: readonly ReadAnnexRow[];
  readonly warnings: readonly AnnexWarningBody[];
}

export interface AnnexReadingChoices {
  /** By column; undefined or null leaves it to the header's words. */
  readonly columns: readonly (AnnexField | 'ignored' | null | undefined)[];
  readonly leftOut: ReadonlySet<number>;
}

const MOST_NUMBERS = 10;

/**
 * Reads the annex of tasks of a directive from a table whose merged cells repeat their text.
 * @throws DomainError annex.no-header when no row names the task and one more column.
 */
export function readAnnex(
  table: readonly (readonly string[])[],
  vocabulary: AnnexVocabulary,
  issuedYear: number | null,
  { columns, leftOut }: AnnexReadingChoices,
): ReadAnnex {
  const rows = tidyRows(table);
  const header = findHeader(rows);
  if (!header) throw new DomainError('annex.no-header');
  const fields = fieldsOf(header.fields, columns);
  const { tasks, announced } = readAnnexRows(rows, header, fields);
  let leadsAbove: string | null = null;
  const read = tasks.map((task): ReadAnnexRow => {
    const { line, faults, notes } = readTask(task, { vocabulary, issuedYear, leadsAbove });
    leadsAbove = task.cells.get('leads')?.[0]?.text ?? leadsAbove;
    const isLeftOut = leftOut.has(task.row);
    return {
      row: task.row,
      number: task.number,
      group: task.group,
      title: oneLine(task.cells.get('title')?.[0]?.text ?? ''),
      isLeftOut,
      line: isLeftOut ? null : line,
      faults: isLeftOut ? [] : faults,
      notes: isLeftOut ? [] : notes,
    };
  });
  return {
    headerRow: header.firstRow,
    columns: header.names.map((name, column) => ({ header: oneLine(name), field: fields[column] ?? null })),
    rows: refuseRepeated(read, fields.indexOf('title')),
    warnings: [
      ...announcedWarning(announced, tasks.length),
      ...numberWarnings(tasks),
      ...columnWarning(header.names, fields, columns, rows.slice(header.lastRow + 1)),
    ],
  };
}

/** A field chosen for one column is taken from the column whose header says it. */
function fieldsOf(
  said: readonly (AnnexField | null)[],
  chosen: AnnexReadingChoices['columns'],
): (AnnexField | null)[] {
  const taken = new Set(chosen.filter((choice) => choice !== null && choice !== undefined && choice !== 'ignored'));
  return said.map((field, column) => {
    const choice = chosen[column];
    if (choice === 'ignored') return null;
    return choice ?? (field !== null && taken.has(field) ? null : field);
  });
} // prettier-ignore

function refuseRepeated(rows: readonly ReadAnnexRow[], column: number): ReadAnnexRow[] {
  const firstOf = new Map<string, ReadAnnexRow>();
  return rows.map((row) => {
    const key = foldName(row.title);
    const first = firstOf.get(key);
    if (row.isLeftOut || key === '') return row;
    if (!first) {
      firstOf.set(key, row);
      return row;
    }
    const fault: AnnexFaultBody = { row: row.row, column: column < 0 ? null : column, field: 'title', code: 'title-twice', params: { row: first.row + 1 }, choices: [] }; // prettier-ignore
    return { ...row, line: null, faults: [...row.faults, fault] };
  });
}

function announcedWarning(announced: number | null, read: number): AnnexWarningBody[] {
  return announced === null || announced === read
    ? []
    : [{ code: 'announced-differs', params: { announced, read } }];
}

/** Only plain numbers tell a gap, and only while they count up; each group may begin again. */
function numberWarnings(tasks: readonly AnnexTask[]): AnnexWarningBody[] {
  const numbers = tasks.map(({ number }) => (/^\d{1,3}\.?$/.test(number ?? '') ? Number.parseInt(number ?? '', 10) : null)); // prettier-ignore
  const missing: number[] = [];
  const repeated: number[] = [];
  numbers.forEach((number, at) => {
    const before = numbers[at - 1];
    if (number === null || before === null || before === undefined || number === 1) return;
    if (number === before) repeated.push(number);
    for (let gap = before + 1; gap < number && missing.length <= MOST_NUMBERS; gap += 1) missing.push(gap);
  });
  const warning = (code: 'numbers-missing' | 'numbers-repeated', found: readonly number[]): AnnexWarningBody[] =>
    found.length === 0 ? [] : [{ code, params: { numbers: listed(found) } }]; // prettier-ignore
  return [...warning('numbers-missing', missing), ...warning('numbers-repeated', repeated)];
}

function listed(numbers: readonly number[]): string {
  return numbers.slice(0, MOST_NUMBERS).join(', ') + (numbers.length > MOST_NUMBERS ? '…' : '');
}

function columnWarning(
  names: readonly string[],
  fields: readonly (AnnexField | null)[],
  chosen: AnnexReadingChoices['columns'],
  below: readonly (readonly string[])[],
): AnnexWarningBody[] {
  const unknown = names.flatMap((name, column) => {
    const isOpen = fields[column] === null && chosen[column] !== 'ignored';
    return isOpen && below.some((row) => (row[column] ?? '') !== '')
      ? [`"${oneLine(name).slice(0, 40) || column + 1}"`]
      : [];
  });
  return unknown.length === 0 ? [] : [{ code: 'columns-unknown', params: { columns: unknown.join(', ') } }];
}

import type { AnnexField, AnnexNoteCode } from '@cis/contracts';
import { foldName } from '../name-folding.js';
import { hasStuckDigit, oneLine, plainWords, tidyCell, withoutFootnote } from './annex-text.js';
import { numbersColumns, repeatsHeader, type AnnexHeader } from './annex-columns.js';

/** Where a text of a task stands; row and column are counted from 0. */
export interface AnnexCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly note: { readonly code: AnnexNoteCode; readonly mark: string } | null;
}

/** One task: the row it begins in and those joined to it, with the texts of each column in their order. */
export interface AnnexTask {
  readonly row: number;
  readonly joined: readonly number[];
  readonly number: string | null;
  readonly group: string | null;
  readonly cells: ReadonlyMap<AnnexField, readonly AnnexCell[]>;
}

export interface AnnexRows {
  readonly tasks: readonly AnnexTask[];
  /** How many tasks the table itself speaks of: above the header or in a line of totals. */
  readonly announced: number | null;
}

interface Building {
  row: number;
  joined: number[];
  number: string | null;
  group: string | null;
  cells: Map<AnnexField, AnnexCell[]>;
}

const ANNOUNCED = /(?<![\d.,])(\d{1,3}) (?:nhiem vu|dau viec|cong viec)\b/;
const GROUP_NUMBER = /^(?:[ivx]{1,6}|[a-h])[.)]?$|^phan [ivx\d]+/;
const FOOTNOTE = /^(?:\(\*+\)|\*+|\[\d{1,3}\]|ghi chu\s*:|luu y\s*:)/;
const TOTAL = /^(?:tong|tong cong|tong so|cong)\b/;
/** Columns in which a task goes on when one has several leads or products. */
const GOES_ON: readonly AnnexField[] = ['leads', 'supports', 'deliverable', 'deadline', 'authority', 'note'];

/**
 * The tasks below the header: headings of groups, numbered columns, repeated headers, totals and footnotes are none; rows that only go on
 * with the leads or products of the task above are joined to it.
 */
export function readAnnexRows(
  rows: readonly (readonly string[])[],
  header: AnnexHeader,
  fields: readonly (AnnexField | null)[],
): AnnexRows {
  const tasks: Building[] = [];
  let group: string | null = null;
  let announced = announcedIn(rows.slice(0, header.firstRow).flat());
  rows.forEach((row, at) => {
    const isContent = row.some((cell) => cell !== '') && !numbersColumns(row) && !repeatsHeader(row, header);
    if (at <= header.lastRow || !isContent) return;
    const cells = cellsOf(row, at, fields);
    const text = (field: AnnexField): string => cells.get(field)?.text ?? '';
    const alone = singleText(row);
    const first = plainWords(row.find((cell) => cell !== '') ?? '');
    if (TOTAL.test(first) && ANNOUNCED.test(plainWords(row.join(' ')))) {
      announced ??= announcedIn(row);
      return;
    }
    if (alone !== null && FOOTNOTE.test(first)) return;
    if (isHeading(row, alone, text('ordinal'), text('title'), cells)) {
      group = oneLine(alone ?? `${text('ordinal')} ${text('title')}`).slice(0, 300);
      return;
    }
    const before = tasks.at(-1);
    if (before && goesOn(before, text('ordinal'), text('title'))) {
      before.joined.push(at);
      for (const field of GOES_ON) addCell(before.cells, field, cells.get(field));
      return;
    }
    tasks.push({
      row: at,
      joined: [],
      number: text('ordinal') === '' ? null : oneLine(text('ordinal')).slice(0, 20),
      group,
      cells: new Map([...cells].map(([field, cell]) => [field, [cell]])),
    });
  });
  return { tasks: withoutParents(tasks), announced };
}

function cellsOf(
  row: readonly string[],
  at: number,
  fields: readonly (AnnexField | null)[],
): Map<AnnexField, AnnexCell> {
  const cells = new Map<AnnexField, AnnexCell>();
  fields.forEach((field, column) => {
    const whole = row[column] ?? '';
    if (field === null || whole === '') return;
    const { text, mark } = withoutFootnote(whole);
    const note = mark !== null ? { code: 'footnote-removed' as const, mark } : hasStuckDigit(text) && field !== 'deadline' ? { code: 'footnote-suspected' as const, mark: '' } : null; // prettier-ignore
    if (text !== '') cells.set(field, { row: at, column, text, note });
  });
  return cells;
}

/** What stands in every filled cell, when that is the same: a merged row, or a single filled cell. */
function singleText(row: readonly string[]): string | null {
  const filled = new Set(row.filter((cell) => cell !== ''));
  return filled.size === 1 ? ([...filled][0] ?? null) : null;
}

function isHeading(
  row: readonly string[],
  alone: string | null,
  number: string,
  title: string,
  cells: ReadonlyMap<AnnexField, AnnexCell>,
): boolean {
  const isMerged = alone !== null && (row.filter((cell) => cell !== '').length > 1 || title === '');
  if (isMerged) return true;
  const says = [...cells.keys()].filter((field) => field !== 'ordinal' && field !== 'title');
  const isRoman = GROUP_NUMBER.test(plainWords(number).trim());
  const startsRoman = number === '' && /^(?:[IVX]{1,6}|[A-H])[.)]\s/u.test(title);
  return (isRoman || startsRoman) && says.every((field) => cells.get(field)?.text === title);
}

/** No new number and no new text, or both repeated because their cells are merged downwards. */
function goesOn(before: Building, number: string, title: string): boolean {
  const own = before.cells.get('title')?.[0]?.text ?? '';
  if (title === '') return number === '' || number === before.number;
  return title === own && number === (before.number ?? '') && number !== '';
}

function addCell(cells: Map<AnnexField, AnnexCell[]>, field: AnnexField, cell: AnnexCell | undefined): void {
  if (!cell) return;
  const there = cells.get(field) ?? [];
  if (!there.some(({ text }) => foldName(text) === foldName(cell.text))) cells.set(field, [...there, cell]);
}

/** `3` over `3.1`, `3.2` is a heading when it has neither lead nor deadline of its own. */
function withoutParents(tasks: readonly Building[]): AnnexTask[] {
  return tasks.flatMap((task, at) => {
    const number = task.number?.replace(/[.)]+$/, '') ?? '';
    const next = tasks[at + 1]?.number ?? '';
    const isParent = number !== '' && next.startsWith(`${number}.`) && !task.cells.has('leads') && !task.cells.has('deadline'); // prettier-ignore
    if (!isParent) return [task];
    const heading = `${task.number ?? ''} ${task.cells.get('title')?.[0]?.text ?? ''}`.trim();
    for (const child of tasks.slice(at + 1)) if (child.number?.startsWith(`${number}.`)) child.group = oneLine(heading).slice(0, 300); // prettier-ignore
    return [];
  });
}

function announcedIn(texts: readonly string[]): number | null {
  const found = texts.map((text) => ANNOUNCED.exec(plainWords(text.slice(0, 1000)))?.[1]).find(Boolean);
  return found === undefined ? null : Number(found);
}

/** The table with every cell tidied. */
export function tidyRows(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map(tidyCell));
}

import type {
  AnnexCountsBody,
  AnnexLineBody,
  AnnexPreviewBody,
  AnnexRowBody,
  AnnexUnmatchedLineBody,
} from '@cis/contracts';
import { foldName } from '../name-folding.js';
import { plainWords } from './annex-text.js';
import type { ReadAnnex, ReadAnnexRow } from './read-annex.js';

/** A line that the directive has already. */
export interface ExistingLine extends AnnexLineBody {
  readonly id: string;
  readonly ordinal: number;
}

/** Of the words of two titles, how many they must share to be one task written anew. */
const SHARED_WORDS = 0.6;

/**
 * Each row beside the line it stands for: the same title, or the same place in the order and most of its words. A row changes only what
 * it tells; what it leaves empty stays as the line has it.
 */
export function matchLines(annex: ReadAnnex, existing: readonly ExistingLine[]): AnnexPreviewBody {
  const free = new Map(existing.map((line) => [line.id, line]));
  const byTitle = new Map(existing.map((line) => [foldName(line.title), line]));
  const pairs = annex.rows.map((row, at) => {
    const same = row.line === null ? undefined : byTitle.get(foldName(row.line.title));
    if (same) free.delete(same.id);
    return { row, at, line: same };
  });
  const rows = pairs.map(({ row, at, line }) => {
    const near = line ?? (row.line === null ? undefined : nearLine(row, at, [...free.values()]));
    if (near) free.delete(near.id);
    return rowBody(row, near);
  });
  return {
    headerRow: annex.headerRow,
    columns: [...annex.columns],
    rows,
    counts: countsOf(rows),
    warnings: [...annex.warnings],
    unmatched: [...free.values()].map(({ id, ordinal, title }): AnnexUnmatchedLineBody => ({ id, ordinal, title })),
  }; // prettier-ignore
}

function nearLine(row: ReadAnnexRow, at: number, free: readonly ExistingLine[]): ExistingLine | undefined {
  const title = row.line?.title ?? '';
  return free.find((line) => line.ordinal === at + 1 && sharedWords(title, line.title) >= SHARED_WORDS);
}

function sharedWords(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => new Set(plainWords(text).split(' ')));
  if (!first || !second) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}

function rowBody(row: ReadAnnexRow, existing: ExistingLine | undefined): AnnexRowBody {
  const told = row.line === null ? [] : toldFields(row.line);
  const line = row.line && existing ? mergedLine(row.line, existing, told) : row.line;
  const changes = line && existing ? told.filter((field) => !isSame(line[field], existing[field])) : [];
  return {
    row: row.row,
    number: row.number,
    group: row.group,
    kind: kindOf(row, existing, changes),
    title: row.title,
    line,
    lineId: existing?.id ?? null,
    changes,
    faults: [...row.faults],
    notes: [...row.notes],
  };
}

function kindOf(
  { isLeftOut, line }: ReadAnnexRow,
  existing: ExistingLine | undefined,
  changes: readonly string[],
): AnnexRowBody['kind'] {
  if (isLeftOut) return 'left_out';
  if (line === null) return 'fault';
  if (!existing) return 'new';
  return changes.length > 0 ? 'changed' : 'same';
}

type Field = keyof AnnexLineBody;

/** Fields that the annex says something about; the kind goes with the deadline or the rhythm. */
function toldFields(line: AnnexLineBody): Field[] {
  return (Object.keys(line) as Field[]).filter((field) => {
    const value = line[field];
    if (field === 'recipientsKind' || field === 'recipientValues') return line.recipientsKind === 'list';
    if (field === 'deadline' || field === 'rhythm') return true;
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
}

function mergedLine(line: AnnexLineBody, existing: ExistingLine, told: readonly Field[]): AnnexLineBody {
  const kept = (Object.keys(line) as Field[]).filter((field) => !told.includes(field));
  return Object.assign({}, line, ...kept.map((field) => ({ [field]: existing[field] }))) as AnnexLineBody;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function countsOf(rows: readonly AnnexRowBody[]): AnnexCountsBody {
  const of = (kind: AnnexRowBody['kind']): number => rows.filter((row) => row.kind === kind).length;
  return {
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    fault: of('fault'),
    leftOut: of('left_out'),
  };
}

import type { AnnexField } from '@cis/contracts';
import { foldName } from '../name-folding.js';
import { oneLine } from './annex-text.js';

/** By the words a header begins with or consists of, folded; the first that fits. */
const WORDS: readonly (readonly [field: AnnexField, pattern: RegExp])[] = [
  ['ordinal', /^(?:tt|stt|so|sott|sothutu|thutu|no)$/],
  ['supports', /phoihop/],
  ['rhythm', /^(?:ki|chedo|tansuat|dinhki)baocao|^tansuat$/],
  ['deadline', /^(?:thoihan|thoigian|tiendo|hanhoanthanh|hanchot|ngayhoanthanh|moc)/],
  ['deliverable', /^(?:sanpham|ketqua|daura|sanphamdaura|sanphamketqua|sanphamdukien)/],
  ['authority', /^(?:thamquien|capquietdinh|capcothamquien|coquanbanhanh|capbanhanh|capphe)/],
  ['owner', /^(?:nguoiphutrach|nguoichiutrachnhiem|chucdanh|chucvu|canbophutrach|lanhdaophutrach|nguoithuchien)/],
  ['leads', /chutri|^(?:donvi|coquan)(?:thuchien|daumoi|chiutrachnhiem)|^daumoi|^coquan$|^donvi$/],
  ['stage', /^giaidoan/],
  ['note', /^(?:ghichu|note|canculienquan)/],
  ['title', /^(?:danhmuc|ten)?(?:cac)?(?:noidung)?(?:cac)?(?:nhiemvu|congviec|viec)|^noidung|^nhiemvu/],
]; // prettier-ignore

/** What a header says its column holds; null when its words are not known. */
export function annexFieldOf(header: string): AnnexField | null {
  const word = foldName(oneLine(header).replace(/\([^()]*\)/g, ' '));
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

export interface AnnexHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly names: readonly string[];
  /** The same field stands once: the first column that says it. */
  readonly fields: readonly (AnnexField | null)[];
}

const DEEPEST_HEADER = 30;

/**
 * The row, or two rows one below the other, whose words name most columns; null when none names the task and one more.
 * In two rows the upper stands before the lower: `Cơ quan` over `chủ trì`.
 */
export function findHeader(rows: readonly (readonly string[])[]): AnnexHeader | null {
  let best: AnnexHeader | null = null;
  for (let row = 0; row < Math.min(rows.length, DEEPEST_HEADER); row += 1) {
    for (const last of [row, row + 1]) {
      const header = headerAt(rows, row, last);
      if (header && (best === null || namedIn(header) > namedIn(best))) best = header;
    }
  }
  return best;
}

/** One row is a header again on each page of a long table. */
export function repeatsHeader(row: readonly string[], header: AnnexHeader): boolean {
  const filled = row.filter((cell) => cell !== '');
  return (
    filled.length > 1 &&
    row.every(
      (cell, column) => cell === '' || foldName(header.names[column] ?? '').includes(foldName(cell) || '-'),
    )
  );
}

/** `(1) (2) (3)`: columns that are numbered below their names. */
export function numbersColumns(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell) => /^[([]?\d{1,2}[)\]]?$|^\([a-h]\)$/.test(cell));
}

function headerAt(rows: readonly (readonly string[])[], first: number, last: number): AnnexHeader | null {
  const upper = rows[first] ?? [];
  const lower = rows[last];
  if (lower === undefined) return null;
  const width = Math.max(upper.length, lower.length);
  const names = Array.from({ length: width }, (_, column) => {
    const [above = '', below = ''] = [upper[column], lower[column]];
    return above === below || below === '' ? above : `${above} ${below}`.trim();
  });
  // A second row belongs to the header when it repeats or refines the first one.
  if (last > first && !lower.every((cell, column) => cell === '' || cell === upper[column] || annexFieldOf(cell) !== null || annexFieldOf(names[column] ?? '') !== annexFieldOf(upper[column] ?? '')))
    return null; // prettier-ignore
  const seen = new Set<AnnexField>();
  const fields = names.map((name) => {
    const field = name.length > 120 ? null : annexFieldOf(name);
    if (field === null || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
  return seen.has('title') && seen.size > 1 ? { firstRow: first, lastRow: last, names, fields } : null;
}

function namedIn({ fields }: AnnexHeader): number {
  return fields.filter((field) => field !== null).length;
}

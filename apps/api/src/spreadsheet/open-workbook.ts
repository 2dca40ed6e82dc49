import { readXlsx, type Sheet } from 'hucre/xlsx';
import { DomainError } from '@cis/domain';
import { archiveFault } from './archive-guard.js';
import { columnLetter, MOST_COLUMNS, MOST_ROWS } from './table.js';

/**
 * The first visible sheet of an XLSX file, undefined when it has none; one row and column more than allowed, so that too many are
 * noticed and not cut off. With `readStyles` its `cells` tell how numbers are shown.
 * @throws DomainError import.unreadable.
 */
export async function openFirstSheet(
  bytes: Uint8Array,
  options: { readonly readStyles?: boolean } = {},
): Promise<Sheet | undefined> {
  const fault = archiveFault(bytes);
  if (fault === 'not-an-archive') throw unreadable('không phải tệp Excel (.xlsx), hoặc tệp có mật khẩu');
  if (fault === 'too-large-unpacked') throw unreadable('tệp quá lớn sau khi giải nén');
  try {
    const { sheets } = await readXlsx(bytes, {
      ...options,
      sheets: (info) => !info.hidden && !info.veryHidden,
      range: `A1:${columnLetter(MOST_COLUMNS)}${MOST_ROWS + 1}`,
    });
    return sheets[0];
  } catch (cause) {
    throw unreadable('tệp Excel bị hỏng hoặc có mật khẩu', cause);
  }
}

export function unreadable(reason: string, cause?: unknown): DomainError {
  return new DomainError('import.unreadable', { reason }, { cause });
}

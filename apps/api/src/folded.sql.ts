import { foldName } from '@cis/domain';

const LETTERS = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđy';
const FOLDED = foldName(LETTERS);

/**
 * What foldName gives for the Vietnamese text of an SQL expression; for searches over at most some thousand rows, which
 * need no column of their own.
 */
export function foldedSql(expression: string): string {
  return `regexp_replace(translate(lower(${expression}), '${LETTERS}', '${FOLDED}'), '[^a-z0-9]', '', 'g')`;
}

/** The pattern for a search without marks; undefined leaves a condition out. */
export function containing(q: string | undefined): string | undefined {
  return q === undefined ? undefined : `%${foldName(q)}%`;
}

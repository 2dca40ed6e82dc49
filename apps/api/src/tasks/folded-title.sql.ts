import { foldName } from '@cis/domain';

const LETTERS = [...'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđy'];

/**
 * The title of a task `t` as foldName gives it, for Vietnamese letters; a search over at most some thousand rows of the
 * scope, so it has no column of its own.
 */
export const FOLDED_TITLE_SQL = `regexp_replace(translate(lower(t.title), '${LETTERS.join('')}', '${LETTERS.map(foldName).join('')}'), '[^a-z0-9]', '', 'g')`;

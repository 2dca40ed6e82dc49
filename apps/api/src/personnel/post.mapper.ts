import type { PostBody } from '@cis/contracts';
import { isOptionalPost, isTermOver, postState, postWarnings, type RaisedWarning } from '@cis/domain';
import type { PostRow } from './personnel-rows.js';
import { inWords } from './personnel-warnings.js';

/** A post with its holders, as staff see it. */
export function toPost(row: PostRow, asOf: string): PostBody {
  const occupation = {
    holders: row.holders.length,
    acting: row.holders.filter((holder) => holder.kind === 'acting').length,
  };
  const state = postState(row, occupation);
  return {
    id: `${row.communeCode}-${row.positionCode}`,
    communeCode: row.communeCode,
    communeName: row.communeName,
    communeType: row.communeType,
    region: row.region,
    positionCode: row.positionCode,
    positionName: row.positionName,
    block: row.block,
    rank: row.rank,
    minHolders: row.minHolders,
    maxHolders: row.maxHolders,
    isKeyPersonnel: row.isKeyPersonnel,
    isOptional: isOptionalPost(row),
    state,
    vacantSince: state === 'vacant' ? row.lastEnd : null,
    holders: row.holders,
    warnings: [
      ...postWarnings({ ...row, name: row.positionName }, occupation),
      ...termWarnings(row, asOf),
    ].map(inWords),
  };
}

/** Each ended term once, however many holders share it. */
function termWarnings(row: PostRow, asOf: string): RaisedWarning[] {
  const over = new Set(row.holders.map((holder) => holder.term).filter((term) => isTermOver(term, asOf)));
  return [...over].map((term) => ({
    code: 'assignment.term-over',
    params: { position: row.positionName, term: term ?? '' },
  }));
}

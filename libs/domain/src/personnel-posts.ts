import type { PersonnelWarningCode, PostPlace, PostState } from '@cis/contracts';

/** How many hold a post on a date, and how many of them only act. */
export interface PostOccupation {
  readonly holders: number;
  readonly acting: number;
}

export interface PostLimits {
  readonly name: string;
  readonly minHolders: number;
  /** null: as many as there are (members of a committee). */
  readonly maxHolders: number | null;
  readonly appliesTo: PostPlace;
}

/** A warning before it is put into words. */
export interface RaisedWarning {
  readonly code: PersonnelWarningCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Vacancy is a state, not an error; too many holders comes first because somebody has to correct it. */
export function postState(
  post: Pick<PostLimits, 'maxHolders'>,
  { holders, acting }: PostOccupation,
): PostState {
  if (holders === 0) return 'vacant';
  if (post.maxHolders !== null && holders > post.maxHolders) return 'over';
  return acting === holders ? 'acting' : 'held';
}

/** Nobody misses an unfilled post that only some communes have, nor one without a number of seats. */
export function isOptionalPost(post: Pick<PostLimits, 'appliesTo' | 'maxHolders'>): boolean {
  return post.appliesTo === 'some' || post.maxHolders === null;
}

/** What somebody should look at. */
export function postWarnings(post: PostLimits, occupation: PostOccupation): RaisedWarning[] {
  const state = postState(post, occupation);
  if (state === 'over') {
    return [
      {
        code: 'post.over-occupied',
        params: { position: post.name, holders: occupation.holders, maximum: post.maxHolders ?? 0 },
      },
    ];
  }
  if (post.minHolders === 0) return [];
  if (state === 'vacant') return [{ code: 'post.mandatory-vacant', params: { position: post.name } }];
  return state === 'acting' ? [{ code: 'post.acting-only', params: { position: post.name } }] : [];
}

/** One person's posts as one line, in rank order: `Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân`. */
export function joinedTitles(
  posts: readonly { readonly name: string; readonly rank: number; readonly isActing: boolean }[],
): string {
  return [...posts]
    .sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name, 'vi'))
    .map((post) => (post.isActing ? `${post.name} (giao quyền, phụ trách)` : post.name))
    .join(', ');
}

/** `2021-2026` is over from the first day of 2027; the exact day of a congress or election is not in the term. */
export function isTermOver(term: string | null, asOf: string): boolean {
  return term !== null && term.slice(5, 9) < asOf.slice(0, 4);
}

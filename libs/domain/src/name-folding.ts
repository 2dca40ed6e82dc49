/** Letters that Unicode does not decompose, and the ones commonly typed in their place. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ɖ: 'd', ƀ: 'b', ø: 'o', ł: 'l' };

/**
 * The key under which a name is found however it is typed: case, marks, đ, i/y, tone places, spaces, apostrophes
 * and hyphens do not matter (domain.md 6). `Đăk Đoa`, `dak doa` and `ĐakĐoa` all give `dakdoa`. Only for comparing, never for
 * showing; empty when nothing but punctuation was given.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[đðɖƀøł]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    .replaceAll('y', 'i');
}

/** How well a folded name answers a folded query; smaller is better. */
export const MATCH_RANKS = { exact: 0, prefix: 1, contains: 2 } as const;
export type MatchRank = (typeof MATCH_RANKS)[keyof typeof MATCH_RANKS];

/** Both sides folded. Exact before longer names (`An Nhơn` before `An Nhơn Đông`); null when it does not match. */
export function matchRank(key: string, query: string): MatchRank | null {
  if (query === '' || !key.includes(query)) return null;
  if (key === query) return MATCH_RANKS.exact;
  return key.startsWith(query) ? MATCH_RANKS.prefix : MATCH_RANKS.contains;
}

/** `Xã Ia Le` → `ia-le`: readable, for addresses; unique among the communes only together with the code. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[đðɖƀøł]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/\p{M}|['’ʼ‘`´]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const PLACE_ORDER = new Intl.Collator('vi', { numeric: true });

/** Order of Vietnamese names, for Array.sort: letters of the Vietnamese alphabet, tones secondary. */
export function compareNames(one: string, other: string): number {
  return PLACE_ORDER.compare(one, other);
}

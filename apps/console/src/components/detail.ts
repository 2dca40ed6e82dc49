/**
 * Query options of a page of one row. react-admin fills the cache of single rows from lists, whose rows carry fewer
 * fields; another `meta` is another key, so a detail page never starts from half a row.
 */
export const DETAIL = { meta: { isDetail: true } } as const;

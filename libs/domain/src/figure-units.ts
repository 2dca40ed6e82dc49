/** The units whose ratio of parts is given per hundred. */
export const PER_HUNDRED: ReadonlySet<string> = new Set(['pct', 'pp']);

/** Whether a year's figures add up period by period; a cumulative per cent is a quotient of what has added up, and does not. */
export function accumulates(indicator: { readonly isCumulative: boolean; readonly unit: string }): boolean {
  return indicator.isCumulative && !PER_HUNDRED.has(indicator.unit);
}

/** What is chosen, and where the last step was: a range begins there. */
export interface CellChoice {
  readonly chosen: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const NOTHING_CHOSEN: CellChoice = { chosen: new Set(), anchor: null };

/** Turns one cell on or off; as a range, all from the anchor to it become what it becomes. `order` is what can be chosen, as shown. */
export function toggled(
  { chosen, anchor }: CellChoice,
  order: readonly string[],
  code: string,
  isRange: boolean,
): CellChoice {
  const to = order.indexOf(code);
  if (to < 0) return { chosen, anchor };
  const from = isRange && anchor !== null ? order.indexOf(anchor) : -1;
  const touched = from < 0 ? [code] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const rest = [...chosen].filter((one) => !touched.includes(one));
  return { chosen: new Set(chosen.has(code) ? rest : [...rest, ...touched]), anchor: code };
}

const BEFORE = 2;
const AFTER = 4;

/** The years one chooses from: the last two, this one, and the rest of a term; newest first. */
export function yearsAround(year: number): number[] {
  return Array.from({ length: BEFORE + AFTER + 1 }, (_, index) => year + AFTER - index);
}

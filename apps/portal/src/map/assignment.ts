/**
 * Cheapest way to give each row a column of its own (Hungarian method, O(rows² · columns)); at least as many columns
 * as rows. Answers with the column of each row.
 */
export function cheapestAssignment(costs: readonly (readonly number[])[]): number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  // Row 0 and column 0 stand for "none", as in the usual statement of the method.
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) augment(row);
  const columnOf = new Array<number>(rows).fill(-1);
  rowOf.forEach((row, column) => {
    if (row > 0 && column > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;

  function augment(start: number): void {
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const previous = new Int32Array(columns + 1);
    const seen = new Uint8Array(columns + 1);
    let column = 0;
    rowOf[0] = start;
    do {
      seen[column] = 1;
      const row = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (seen[other]) continue;
        const cost =
          (costs[row - 1]?.[other - 1] ?? Infinity) -
          (rowPotential[row] ?? 0) -
          (columnPotential[other] ?? 0);
        if (cost < (slack[other] ?? Infinity)) {
          slack[other] = cost;
          previous[other] = column;
        }
        if ((slack[other] ?? Infinity) < delta) {
          delta = slack[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (seen[other]) {
          const known = rowOf[other] ?? 0;
          rowPotential[known] = (rowPotential[known] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? Infinity) - delta;
      }
      column = next;
    } while ((rowOf[column] ?? 0) !== 0);
    while (column !== 0) {
      const before = previous[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
}

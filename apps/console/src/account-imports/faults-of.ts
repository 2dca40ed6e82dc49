import type { ImportFault } from '../components/ImportFaultTable';
import { ProblemError } from '../providers/problem-error';

const CELL = /^rows\.(\d+)(?:\.(.+))?$/;

/** The faulty cells a refused list names, in the order of the file. */
export function faultsOf(error: unknown): ImportFault[] {
  if (!(error instanceof ProblemError)) return [];
  return Object.entries(error.fieldFaults)
    .flatMap(([place, reason]) => {
      const [, row, column] = CELL.exec(place) ?? [];
      return row === undefined ? [] : [{ row: Number(row), column: column ?? null, reason }];
    })
    .sort((one, other) => one.row - other.row);
}

import type { ImportFault } from '../components/ImportFaultTable';
import { ProblemError } from '../providers/problem-error';

/** The server's sentence names its place for readers who see nothing else; the table has columns for that. */
const PLACE = /^Dòng \d+(?:, cột \S+)?(?: \((?<header>[^)]*)\))?: /u;
const CELL = /^rows\.(\d+)(?:\.(.+))?$/;

/** The faulty cells a refused list names, in the order of the file. */
export function faultsOf(error: unknown): ImportFault[] {
  if (!(error instanceof ProblemError)) return [];
  return Object.entries(error.fieldFaults)
    .flatMap(([place, reason]) => {
      const [, row, column] = CELL.exec(place) ?? [];
      if (row === undefined) return [];
      const header = PLACE.exec(reason)?.groups?.['header'];
      return [
        {
          row: Number(row),
          column: [column, header && `(${header})`].filter(Boolean).join(' ') || null,
          reason: reason.replace(PLACE, ''),
        },
      ];
    })
    .sort((one, other) => one.row - other.row);
}

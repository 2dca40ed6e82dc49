import type { OverdueTaskBody, SilentCommuneBody } from '@cis/contracts';
import type { CommuneDirectory } from '../communes/index.js';
import type { OverdueRow } from './overdue-tasks.sql.js';
import type { SilentRow } from './silent-communes.sql.js';

/** An overdue task with the name of its commune. */
export function overdueTask(
  { communeId, directiveTaskId: _line, total: _total, leads, ...task }: OverdueRow,
  communes: CommuneDirectory,
): OverdueTaskBody {
  return { ...namesOf(communes, communeId), ...task, leads: [...leads] };
}

/** A silent commune with its name. */
export function silentCommune(
  { communeId, total: _total, tasks: _tasks, ...counts }: SilentRow,
  communes: CommuneDirectory,
): SilentCommuneBody {
  return { ...namesOf(communes, communeId), ...counts };
}

function namesOf(
  communes: CommuneDirectory,
  id: number,
): { readonly communeCode: string; readonly communeName: string } {
  const commune = communes.byId(id);
  return { communeCode: commune?.code ?? '', communeName: commune?.fullName ?? '' };
}

import type { TaskMonitoringPart } from '@cis/contracts/task-monitoring.constants';
import type { TaskMonitoringCountsBody } from '@cis/contracts/task-monitoring.dto';

import type { Tone } from '../components/StatusChip';

export type CountName = keyof TaskMonitoringCountsBody;

/** Filters of the task list that open what a count counts. */
export const COUNT_FILTERS: Readonly<
  Record<Exclude<CountName, 'notStarted' | 'inProgress'>, Readonly<Record<string, string>>>
> = {
  total: { status: 'assigned' },
  doneOnTime: { status: 'done_on_time' },
  doneLate: { status: 'done_late' },
  inTime: { status: 'in_time' },
  overdue: { status: 'overdue' },
  routine: { status: 'routine' },
  notApplicable: { status: 'not_applicable' },
  paused: { status: 'paused' },
  dueSoon: { status: 'due_soon' },
  atRisk: { status: 'assigned', risk: 'at_risk' },
  awaitingConfirmation: { status: 'awaiting_confirmation' },
};
export type LinkedCount = keyof typeof COUNT_FILTERS;

/** How a part looks: its sign says what its colour says, and the bar has a pattern where two colours are near. */
export const PART_LOOKS: Readonly<
  Record<TaskMonitoringPart, { readonly tone: Tone; readonly fill: string }>
> = {
  doneOnTime: { tone: 'ahead', fill: 'var(--cis-ahead)' },
  doneLate: { tone: 'behind', fill: 'var(--cis-behind)' },
  inTime: { tone: 'onTrack', fill: 'var(--cis-on-track)' },
  overdue: { tone: 'atRisk', fill: 'var(--cis-at-risk)' },
  routine: {
    tone: 'none',
    fill: 'repeating-linear-gradient(45deg, var(--cis-ink-muted) 0 2px, var(--cis-line) 2px 5px)',
  },
  notApplicable: { tone: 'none', fill: 'var(--cis-line)' },
  paused: { tone: 'missing', fill: 'var(--cis-missing)' },
};

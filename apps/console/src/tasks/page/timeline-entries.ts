import type { Task } from '../task.types';

type Report = Task['updates'][number];
type Event = Task['events'][number];

export type TimelineEntry =
  | { readonly kind: 'report'; readonly at: string; readonly report: Report }
  | { readonly kind: 'event'; readonly at: string; readonly event: Event };

/** Reports and steps in one story, newest first. A reported completion is told by its report alone. */
export function timelineOf(reports: readonly Report[], events: readonly Event[]): TimelineEntry[] {
  return [
    ...reports.map((report) => ({ kind: 'report', at: report.createdAt, report }) as const),
    ...events
      .filter(({ action }) => action !== 'completed')
      .map((event) => ({ kind: 'event', at: event.happenedAt, event }) as const),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

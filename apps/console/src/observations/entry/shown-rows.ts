import type { EntryFilter } from './EntryFilters';
import { needsAttention, type RowView } from './row-view';

/** What the commune owes first to last; other figures only where there is one, something is asked, or all are wanted. */
export function shownRows(
  views: readonly RowView[],
  { withOptional, onlyReturned, onlyIndicator }: EntryFilter & { readonly onlyIndicator: string | null },
): readonly RowView[] {
  if (onlyIndicator) return views.filter(({ row }) => row.indicatorCode === onlyIndicator);
  const returned = views.filter((view) => view.returned !== null);
  // Once everything was accepted a kept address must not show an empty form.
  if (onlyReturned && returned.length > 0) return returned;
  const owed = views.filter(
    (view) =>
      view.row.isExpected || view.row.cell !== null || view.draft !== undefined || needsAttention(view),
  );
  // A form that asks for nothing in particular is shown whole, also once it has its first figures.
  return withOptional || !views.some(({ row }) => row.isExpected) ? views : owed;
}

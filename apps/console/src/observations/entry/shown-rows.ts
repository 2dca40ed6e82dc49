import type { EntryFilter } from './EntryFilters';
import { needsAttention, type RowView } from './row-view';

/** What the commune owes first to last; other figures only where there is one, something is asked, or all are wanted. */
export function shownRows(
  views: readonly RowView[],
  { withOptional, onlyReturned, onlyIndicator }: EntryFilter & { readonly onlyIndicator: string | null },
): readonly RowView[] {
  if (onlyIndicator) return views.filter(({ row }) => row.indicatorCode === onlyIndicator);
  if (onlyReturned) return views.filter(({ row }) => row.review?.decision === 'returned');
  const owed = views.filter(
    (view) =>
      view.row.isExpected || view.row.cell !== null || view.draft !== undefined || needsAttention(view),
  );
  return withOptional || owed.length === 0 ? views : owed;
}

import { Button, Checkbox, FormControlLabel } from '@mui/material';
import { useState, type ReactNode } from 'react';

import { useText } from '../../messages/useText';
import type { RowView } from './row-view';
import { shownRows } from './shown-rows';

export interface EntryFilter {
  /** Also figures that nobody asked for. */
  readonly withOptional: boolean;
  /** Only what the reviewer sent back. */
  readonly onlyReturned: boolean;
}

interface EntryFiltersProps {
  readonly views: readonly RowView[];
  /** Rows that somebody must look at. */
  readonly attention: readonly RowView[];
  readonly filter: EntryFilter;
  readonly onFilter: (filter: EntryFilter) => void;
  readonly onGo: (code: string) => void;
}

/** Which rows are shown, and the way to the next one that needs a look. */
export function EntryFilters({ views, attention, filter, onFilter, onGo }: EntryFiltersProps) {
  const t = useText();
  const [last, setLast] = useState<string | null>(null);
  const returned = views.filter((view) => view.returned !== null);
  const left = returned.filter(({ isMended }) => !isMended).length;
  const hidden =
    views.length - shownRows(views, { withOptional: false, onlyReturned: false, onlyIndicator: null }).length;
  const goOn = (): void => {
    const place = attention.findIndex(({ row }) => row.indicatorCode === last);
    const next = attention[(place + 1) % attention.length]?.row.indicatorCode;
    if (!next) return;
    setLast(next);
    onGo(next);
  };
  const toggle = (name: keyof EntryFilter, label: string): ReactNode => (
    <FormControlLabel
      label={label}
      control={
        <Checkbox
          size="small"
          checked={filter[name]}
          onChange={(_, checked) => onFilter({ ...filter, [name]: checked })}
        />
      }
    />
  );
  return (
    <>
      {attention.length > 0 ? (
        <Button size="small" color="warning" onClick={goOn}>
          <span aria-hidden>⚠&nbsp;</span>
          {t('entry.nextToSee', { count: attention.length })}
        </Button>
      ) : null}
      {returned.length > 0
        ? toggle('onlyReturned', t('entry.onlyReturned', { left, count: returned.length }))
        : null}
      {hidden > 0 || filter.withOptional
        ? toggle('withOptional', t('entry.withOptional', { count: hidden }))
        : null}
    </>
  );
}

import type { ReactElement } from 'react';
import { SearchInput } from 'react-admin';

/** The search box of a list; `/` puts the cursor into it. */
export function searchFilter(): ReactElement {
  return (
    <SearchInput
      key="q"
      source="q"
      alwaysOn
      slotProps={{ htmlInput: { 'data-search': true, type: 'search' } }}
    />
  );
}

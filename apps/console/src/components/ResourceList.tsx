import type { ReactElement, ReactNode } from 'react';
import { FilterButton, List, Pagination, type ListProps } from 'react-admin';

import type { Column, Identified } from './column';
import { ListRows } from './ListRows';
import { PageHeading } from './PageHeading';

interface ResourceListProps<Row extends Identified> extends Pick<
  ListProps,
  'filters' | 'sort' | 'filter' | 'resource'
> {
  readonly title: string;
  readonly help?: ReactNode;
  readonly actions?: ReactNode;
  /** Between heading and rows, e.g. counts. */
  readonly above?: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly linkOf?: (row: Row) => string | undefined;
  readonly empty: ReactNode;
  readonly groupOf?: (row: Row) => string;
  readonly perPage?: number;
}

const PER_PAGE = 25;

/** On a phone react-admin gives the filter button a white row of its own; here it stands beside the search box. */
const filtersBesideButton = {
  // A table that is too wide moves inside its frame, never the page.
  '& .RaList-main, & .RaList-content': { minWidth: 0 },
  '& .RaList-actions': {
    bgcolor: 'transparent',
    flexDirection: 'row',
    flexWrap: { xs: 'nowrap', sm: 'wrap', md: 'nowrap' },
    alignItems: { xs: 'flex-start', sm: 'flex-end' },
  },
  '& .RaList-actions > form': { flex: { xs: '1 1 0', sm: '1 1 auto' }, minWidth: 0 },
  '& .RaList-actions > .MuiToolbar-root': { bgcolor: 'transparent', flex: '0 0 auto', minHeight: 56 },
} as const;

/** A list page: heading, filters that stay in the address, rows, pages. */
export function ResourceList<Row extends Identified>(props: ResourceListProps<Row>) {
  const { title, help, actions, above, columns, linkOf, empty, groupOf, perPage = PER_PAGE, ...list } = props;
  const hasMoreFilters =
    Array.isArray(list.filters) &&
    list.filters.some((filter) => !(filter as ReactElement<{ alwaysOn?: boolean }>).props.alwaysOn);
  return (
    <>
      <PageHeading title={title} help={help} actions={actions} />
      {above}
      <List
        {...list}
        actions={hasMoreFilters ? <FilterButton disableSaveQuery /> : false}
        empty={false}
        title={title}
        perPage={perPage}
        pagination={<Pagination rowsPerPageOptions={[...new Set([10, PER_PAGE, 50, perPage])]} />}
        storeKey={false}
        disableAuthentication={false}
        sx={filtersBesideButton}
      >
        <ListRows
          caption={title}
          columns={columns}
          empty={empty}
          {...(linkOf ? { linkOf } : {})}
          {...(groupOf ? { groupOf } : {})}
        />
      </List>
    </>
  );
}

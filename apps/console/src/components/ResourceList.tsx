import type { ReactNode } from 'react';
import { List, type ListProps } from 'react-admin';

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
  readonly columns: readonly Column<Row>[];
  readonly linkOf?: (row: Row) => string | undefined;
  readonly empty: ReactNode;
}

const PER_PAGE = 25;

/** A list page: heading, filters that stay in the address, rows, pages. */
export function ResourceList<Row extends Identified>(props: ResourceListProps<Row>) {
  const { title, help, actions, columns, linkOf, empty, ...list } = props;
  return (
    <>
      <PageHeading title={title} help={help} actions={actions} />
      <List
        {...list}
        actions={false}
        empty={false}
        title={title}
        perPage={PER_PAGE}
        storeKey={false}
        disableAuthentication={false}
      >
        <ListRows caption={title} columns={columns} empty={empty} {...(linkOf ? { linkOf } : {})} />
      </List>
    </>
  );
}

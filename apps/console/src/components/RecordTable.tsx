import {
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
  useMediaQuery,
} from '@mui/material';
import { Fragment } from 'react';
import type { SortPayload } from 'react-admin';

import { cellSx, contentOf, headingAt, type Column, type Identified } from './column';
import { RecordCards } from './RecordCards';
import { RecordLink } from './RecordLink';

export interface RecordTableProps<Row extends Identified> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly linkOf?: (row: Row) => string | undefined;
  readonly sort?: SortPayload;
  readonly onSort?: (sort: SortPayload) => void;
  /** Heading of the group a row belongs to; rows of a group follow each other. */
  readonly groupOf?: (row: Row) => string;
}

/** Rows as a table, and as cards on a phone. The first column is the link, so the keyboard reaches every row. */
export function RecordTable<Row extends Identified>(props: RecordTableProps<Row>) {
  const { caption, rows, columns, linkOf, sort, onSort, groupOf } = props;
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  if (isPhone) return <RecordCards {...props} />;
  return (
    <TableContainer>
      <Table size="small" aria-label={caption} data-record-table>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.source} sx={cellSx(column)}>
                {onSort && column.isSortable ? (
                  <TableSortLabel
                    {...(column.isNumeric ? { sx: { flexDirection: 'row-reverse' } } : {})}
                    active={sort?.field === column.source}
                    direction={sort?.field === column.source && sort.order === 'DESC' ? 'desc' : 'asc'}
                    onClick={() =>
                      onSort({
                        field: column.source,
                        order: sort?.field === column.source && sort.order === 'ASC' ? 'DESC' : 'ASC',
                      })
                    }
                  >
                    {column.label}
                  </TableSortLabel>
                ) : (
                  column.label
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, place) => (
            <Fragment key={row.id}>
              <GroupHeading heading={headingAt(rows, place, groupOf)} span={columns.length} />
              <TableRow hover>
                {columns.map((column, index) => (
                  <TableCell key={column.source} sx={cellSx(column)}>
                    {index === 0 ? (
                      <RecordLink to={linkOf?.(row)}>{contentOf(column, row)}</RecordLink>
                    ) : (
                      contentOf(column, row)
                    )}
                  </TableCell>
                ))}
              </TableRow>
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function GroupHeading({ heading, span }: { readonly heading: string | null; readonly span: number }) {
  if (heading === null) return null;
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="colgroup"
        colSpan={span}
        sx={{ fontWeight: 600, bgcolor: 'background.default' }}
      >
        {heading}
      </TableCell>
    </TableRow>
  );
}

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
import type { SortPayload } from 'react-admin';

import { cellSx, contentOf, type Column, type Identified } from './column';
import { RecordCards } from './RecordCards';
import { RecordLink } from './RecordLink';

export interface RecordTableProps<Row extends Identified> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly linkOf?: (row: Row) => string | undefined;
  readonly sort?: SortPayload;
  readonly onSort?: (sort: SortPayload) => void;
}

/** Rows as a table, and as cards on a phone. The first column is the link, so the keyboard reaches every row. */
export function RecordTable<Row extends Identified>(props: RecordTableProps<Row>) {
  const { caption, rows, columns, linkOf, sort, onSort } = props;
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
          {rows.map((row) => (
            <TableRow key={row.id} hover>
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
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

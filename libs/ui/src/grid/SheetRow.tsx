import { memo, type ReactNode } from 'react';

import { CellEditor, type CellEditorProps } from './CellEditor.js';
import type { GridCell, GridColumn, GridRow, GridWords } from './grid.types.js';
import type { Editing } from './useSheet.js';

export interface SheetRowProps {
  readonly gridId: string;
  readonly row: GridRow;
  readonly index: number;
  readonly ariaIndex: number;
  readonly columns: readonly GridColumn[];
  readonly cells: Readonly<Record<string, GridCell>> | undefined;
  readonly words: GridWords;
  /** Column of the cell that has the focus, -1 when it is in another row. */
  readonly head: number;
  /** Selected columns, left > right where there are none. */
  readonly left: number;
  readonly right: number;
  /** The selection ends in this row: its corner can be dragged. */
  readonly hasCorner: boolean;
  readonly editing: Editing | null;
  readonly editor: Pick<CellEditorProps, 'onType' | 'onCommit' | 'onCancel'>;
}

const EMPTY: GridCell = { text: '' };

function SheetRowOf(props: SheetRowProps) {
  const { row, index, ariaIndex, columns, cells, left, right } = props;
  return (
    <tr data-row={index} aria-rowindex={ariaIndex}>
      <th scope="row" role="rowheader" className="sheet-name" data-row-id={row.id}>
        {row.header ?? row.name}
      </th>
      {columns.map((column, place) => (
        <Cell
          key={column.id}
          {...props}
          column={column}
          place={place}
          cell={cells?.[column.id] ?? EMPTY}
          isSelected={place >= left && place <= right}
        />
      ))}
    </tr>
  );
}

/** Drawn again only when its own cells, selection or editor change. */
export const SheetRow = memo(SheetRowOf, (before, after) =>
  (Object.keys(after) as (keyof SheetRowProps)[]).every(
    // The editor's callbacks are new every time and matter only while it is open here.
    (name) => before[name] === after[name] || (name === 'editor' && after.editing === null),
  ),
);

interface CellProps extends SheetRowProps {
  readonly column: GridColumn;
  readonly place: number;
  readonly cell: GridCell;
  readonly isSelected: boolean;
}

function Cell({
  gridId,
  row,
  column,
  place,
  cell,
  words,
  head,
  right,
  hasCorner,
  editing,
  editor,
  isSelected,
}: CellProps) {
  const isReadOnly = column.editor === 'none' || cell.isReadOnly === true;
  const isEdited = editing?.column === column.id;
  const isHead = head === place;
  const { status } = cell;
  const remark = [status ? words.status[status] : '', cell.message ?? ''].filter(Boolean).join(': ');
  const remarkId = remark ? `${gridId}-${row.id}-${column.id}` : undefined;
  return (
    <td
      role="gridcell"
      tabIndex={isHead ? 0 : -1}
      data-column={place}
      className={classOf(column, isReadOnly, status)}
      aria-selected={isSelected}
      aria-readonly={isReadOnly}
      {...(status === 'refused' ? { 'aria-invalid': true } : {})}
      {...(remarkId ? { 'aria-describedby': remarkId } : {})}
      {...(cell.message ? { title: cell.message } : {})}
    >
      {isEdited ? (
        <CellEditor
          column={column}
          label={`${row.name}, ${column.label}`}
          initial={editing.text}
          isReplacing={editing.isReplacing}
          {...editor}
        />
      ) : (
        <Shown column={column} cell={cell} />
      )}
      {status && !isEdited ? <span className="sheet-sign" aria-hidden /> : null}
      {remarkId ? (
        <span id={remarkId} hidden>
          {remark}
        </span>
      ) : null}
      {hasCorner && place === right && !editing ? (
        <span className="sheet-corner" data-corner aria-hidden />
      ) : null}
    </td>
  );
}

function Shown({ column, cell }: { readonly column: GridColumn; readonly cell: GridCell }): ReactNode {
  if (cell.shown !== undefined) return cell.shown;
  if (column.editor === 'select')
    return column.options?.find(({ id }) => id === cell.text)?.label ?? cell.text;
  return cell.text;
}

function classOf({ isNumeric }: GridColumn, isReadOnly: boolean, status: GridCell['status']): string {
  return [
    'sheet-cell',
    isNumeric ? 'sheet-number' : '',
    isReadOnly ? 'sheet-read-only' : '',
    status ? `sheet-${status}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

import { Fragment, useId, useImperativeHandle, useMemo, type KeyboardEvent } from 'react';

import type { GridRow, SpreadsheetGridProps } from './grid.types.js';
import { SheetRow } from './SheetRow.js';
import { useGridActions } from './useGridActions.js';
import { useGridClipboard } from './useGridClipboard.js';
import { useGridKeys } from './useGridKeys.js';
import { useGridPointer } from './useGridPointer.js';
import { useSheet } from './useSheet.js';

const NAME_WIDTH = 240;
/** How much wider the names may be drawn where there is room. */
const NAME_GROWS = 160;

/**
 * A small spreadsheet: rows, columns and cells come in, what a person does goes out as one batch of changes. It keeps only where
 * the person is; texts and their history belong to the page (see matrix.ts).
 */
export function SpreadsheetGrid(props: SpreadsheetGridProps) {
  const { label, rows, columns, cells, words, onTyping, ref, headerWidth = NAME_WIDTH } = props;
  const gridId = useId();
  const state = useSheet(props);
  const actions = useGridActions(props, state);
  const onKeyDown = useGridKeys(props, state, actions);
  const pointer = useGridPointer(state, actions);
  const clipboard = useGridClipboard(props, state, actions);
  const { table, head, block, editing, select, focus } = state;
  const lines = useMemo(() => linesOf(rows), [rows]);

  useImperativeHandle(ref, () => ({
    focusCell: (row, column) => {
      const place = {
        row: rows.findIndex(({ id }) => id === row),
        column: columns.findIndex(({ id }) => id === column),
      };
      if (place.row >= 0 && place.column >= 0) select(place);
    },
  }));

  /** Out of what is asked below a row, back to its cell. */
  const onDetailKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') select(head);
  };

  const editor = {
    onType: (text: string) => editing && onTyping?.({ row: editing.row, column: editing.column, text }),
    onCommit: actions.commit,
    onCancel: actions.cancel,
  };
  const selectedRows = block.bottom - block.top + 1;
  const selectedColumns = block.right - block.left + 1;
  const isRange = selectedRows * selectedColumns > 1;
  const width = headerWidth + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="sheet-frame" style={{ scrollPaddingLeft: headerWidth + 16 }}>
      <span data-edge="before" tabIndex={-1} />
      <table
        ref={table}
        role="grid"
        className="sheet"
        aria-label={label}
        aria-describedby={`${gridId}-help`}
        aria-rowcount={lines.total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        style={{ width: `clamp(${width}px, 100%, ${width + NAME_GROWS}px)` }}
        onKeyDown={onKeyDown}
        {...focus}
        {...pointer}
        {...clipboard}
      >
        <colgroup>
          <col />
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" role="columnheader" className="sheet-name">
              {words.rowHeading}
            </th>
            {columns.map(({ id, label: heading, hint, isNumeric }) => (
              <th key={id} scope="col" role="columnheader" className={isNumeric ? 'sheet-number' : ''}>
                {heading}
                {hint ? <small>{hint}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const isInBlock = index >= block.top && index <= block.bottom;
            const line = lines.of[index] ?? 0;
            return (
              <Fragment key={row.id}>
                {row.group !== undefined && row.group !== rows[index - 1]?.group ? (
                  <tr className="sheet-group" aria-rowindex={line - 1}>
                    <th scope="rowgroup" role="rowheader" colSpan={columns.length + 1}>
                      <span>{row.group}</span>
                    </th>
                  </tr>
                ) : null}
                <SheetRow
                  gridId={gridId}
                  row={row}
                  index={index}
                  ariaIndex={line}
                  columns={columns}
                  cells={cells[row.id]}
                  words={words}
                  head={head.row === index ? head.column : -1}
                  left={isInBlock ? block.left : 0}
                  right={isInBlock ? block.right : -1}
                  hasCorner={index === block.bottom}
                  editing={editing?.row === row.id ? editing : null}
                  editor={editor}
                />
                {row.detail ? (
                  <tr
                    className="sheet-detail"
                    data-detail-of={row.id}
                    onKeyDown={onDetailKey}
                    aria-rowindex={line + 1}
                  >
                    <td role="gridcell" colSpan={columns.length + 1}>
                      <div>{row.detail}</div>
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <span data-edge="behind" tabIndex={-1} />
      <p id={`${gridId}-help`} hidden>
        {words.help}
      </p>
      <p className="sheet-live" role="status">
        {isRange ? words.selected(selectedRows, selectedColumns) : null} {actions.announcement}
      </p>
    </div>
  );
}

/** The line each row stands on, counting headings of groups and what is asked below rows. */
function linesOf(rows: readonly GridRow[]): { readonly of: readonly number[]; readonly total: number } {
  let line = 1;
  const of = rows.map((row, index) => {
    line += row.group !== undefined && row.group !== rows[index - 1]?.group ? 2 : 1;
    const own = line;
    if (row.detail) line += 1;
    return own;
  });
  return { of, total: line - 1 };
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { GridColumn } from './grid.types.js';
import type { Leave } from './useGridActions.js';

export interface CellEditorProps {
  readonly column: GridColumn;
  readonly label: string;
  readonly initial: string;
  /** Begun by typing: arrows then leave the cell, as in spreadsheets. */
  readonly isReplacing: boolean;
  readonly onType: (text: string) => void;
  readonly onCommit: (text: string, leave: Leave) => void;
  readonly onCancel: () => void;
}

type Field = HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement;

const ARROW_LEAVES: Readonly<Record<string, Leave>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The field that opens in a cell. Its text lives here, so that a letter typed redraws nothing else. */
export function CellEditor(props: CellEditorProps) {
  const { column, label, initial, isReplacing, onType, onCommit, onCancel } = props;
  const field = useRef<Field>(null);
  const isDone = useRef(false);
  const isSelect = column.editor === 'select';
  const [text, setText] = useState(() => (isSelect && isReplacing ? choiceFor(column, initial) : initial));

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (!isSelect) field.current?.setSelectionRange(initial.length, initial.length);
  }, [initial, isSelect]);

  const end = (leave: Leave, value = text): void => {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(value, leave);
  };
  const type = (value: string): void => {
    setText(value);
    onType(value);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const arrow = isReplacing && !isSelect ? ARROW_LEAVES[event.key] : undefined;
    const leave =
      event.key === 'Enter' && !event.altKey
        ? event.shiftKey
          ? 'up'
          : 'down'
        : event.key === 'Tab'
          ? event.shiftKey
            ? 'previous'
            : 'next'
          : arrow;
    if (event.key === 'Escape') {
      isDone.current = true;
      event.preventDefault();
      onCancel();
    } else if (leave) {
      event.preventDefault();
      end(leave);
    }
  };

  const shared = {
    ref: field,
    'aria-label': label,
    'data-editor': true,
    className: 'sheet-editor',
    value: text,
    onKeyDown,
    onBlur: () => end('elsewhere'),
  };
  if (isSelect) {
    return (
      <select
        {...shared}
        size={column.options?.length ?? 1}
        onChange={(event) => {
          type(event.target.value);
          // A phone opens its own list and says only what was chosen.
          if (isCoarse()) end('stay', event.target.value);
        }}
        onClick={(event) => {
          if (event.target instanceof HTMLOptionElement) end('stay', event.target.value);
        }}
      >
        {column.options?.map(({ id, label: word }) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    );
  }
  const typed = { ...shared, onChange: (event: { target: { value: string } }) => type(event.target.value) };
  if (column.editor === 'text') return <textarea {...typed} rows={3} />;
  return <input {...typed} inputMode="decimal" autoComplete="off" enterKeyHint="next" />;
}

const isCoarse = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** The first choice that begins with what was typed. */
function choiceFor({ options = [] }: GridColumn, typed: string): string {
  const start = typed.toLocaleLowerCase('vi');
  const choice = options.find(({ label }) => label.toLocaleLowerCase('vi').startsWith(start)) ?? options[0];
  return choice?.id ?? '';
}

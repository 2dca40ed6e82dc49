import { useEffect, useRef } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="grid"]';

/** Notices a block of cells pasted outside of every field and grid. */
export function usePastedTable(isListening: boolean, onTable: (text: string) => void): void {
  const latest = useRef(onTable);
  useEffect(() => {
    latest.current = onTable;
  });
  useEffect(() => {
    if (!isListening) return undefined;
    const paste = (event: ClipboardEvent): void => {
      const isElsewhere =
        event.defaultPrevented || (event.target instanceof Element && event.target.closest(TYPING));
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isElsewhere || !text.includes('\t')) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isListening]);
}

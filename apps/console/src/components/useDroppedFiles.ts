import { useEffect, useRef, useState } from 'react';

/**
 * Takes files dropped anywhere on the page, so that the browser does not open them instead and leave. True while one is held over the page.
 */
export function useDroppedFiles(isListening: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const latest = useRef(onFiles);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (!isListening) return undefined;
    // Entering a child comes before leaving its parent.
    let depth = 0;
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const move = (event: DragEvent, by: number): void => {
      if (!hasFile(event)) return;
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const enter = (event: DragEvent): void => move(event, 1);
    const leave = (event: DragEvent): void => move(event, -1);
    const over = (event: DragEvent): void => {
      if (hasFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      setOver(false);
    };
  }, [isListening]);
  return isOver;
}

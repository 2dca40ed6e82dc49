import { useDroppedFiles } from '../components/useDroppedFiles';

/** Takes one file dropped anywhere on the page. True while one is held over the page. */
export function useDroppedFile(isListening: boolean, onFile: (file: File) => void): boolean {
  return useDroppedFiles(isListening, ([file]) => {
    if (file) onFile(file);
  });
}

import { useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-record-link]')];
  const here = links.indexOf(document.activeElement as HTMLElement);
  links[Math.min(Math.max(here + by, 0), links.length - 1)]?.focus();
}

/** `/` goes to the search box; `j` and `k` walk over the rows of a list, Enter opens one. */
export function useSearchShortcut(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === '/') {
        const box = document.querySelector<HTMLInputElement>('input[data-search]');
        if (!box) return;
        event.preventDefault();
        box.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

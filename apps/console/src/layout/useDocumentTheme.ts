import { useEffect } from 'react';
import { useTheme } from 'react-admin';

/** Tells the page itself which theme was chosen: what is styled by tokens.css follows the switch, not the system. */
export function useDocumentTheme(): void {
  const [theme] = useTheme();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light';
  }, [theme]);
}

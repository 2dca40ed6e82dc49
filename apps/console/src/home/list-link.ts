/** Pages that read the address themselves; all others are lists, whose filters travel as one JSON value. */
const PLAIN_PAGES = new Set([
  '/personnel',
  '/observations',
  '/province-targets',
  '/province',
  '/task-monitoring',
  '/province-submissions',
  '/reporting-periods',
  '/personnel/statistics',
  '/task-blocks',
]);

/** The server names a place as `/tasks?status=overdue`; the console's lists want `/tasks?filter={"status":"overdue"}`. */
export function listLink(link: string): string {
  const { pathname, searchParams } = new URL(link.replace(/^\/console(?=\/|$)/, '') || '/', 'http://console');
  const query = Object.fromEntries(searchParams);
  if (Object.keys(query).length === 0) return pathname;
  if (PLAIN_PAGES.has(pathname) || 'filter' in query) return `${pathname}?${searchParams.toString()}`;
  return `${pathname}?${new URLSearchParams({ filter: JSON.stringify(query) }).toString()}`;
}

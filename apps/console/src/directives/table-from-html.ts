const MOST_ROWS = 1_000;
const MOST_COLUMNS = 30;
const LONGEST_CELL = 5_000;
const MOST_LINES_BEFORE = 5;
const SKIPPED = 'style, script, template, noscript, sup, a[href^="#_ftn"], [style*="mso-element:footnote"]';
const BLOCKS = new Set(['P', 'DIV', 'LI', 'BR', 'H1', 'H2', 'H3', 'H4']);

/**
 * The largest table of what Word or Excel put on the clipboard, merged cells repeating their text; null when there is none. Lines before it
 * come first, because an annex says there how many tasks it has. Read by an inert parser: nothing in it runs or is fetched.
 */
export function tableFromHtml(html: string): string[][] | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')];
  const size = (table: HTMLTableElement): number => table.rows.length * (table.rows[0]?.cells.length ?? 0);
  const [table] = tables.sort((one, other) => size(other) - size(one));
  if (!table || table.rows.length < 2) return null;
  const before = linesBefore(page.body, table).map((line) => [line]);
  return [...before, ...unfolded(table)];
}

function unfolded(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  const taken = (row: number, column: number): boolean => rows[row]?.[column] !== undefined;
  [...table.rows].slice(0, MOST_ROWS).forEach((source, at) => {
    let column = 0;
    for (const cell of source.cells) {
      while (taken(at, column)) column += 1;
      if (column >= MOST_COLUMNS) break;
      const text = textOf(cell);
      const bottom = Math.min(at + Math.max(1, cell.rowSpan), table.rows.length, MOST_ROWS);
      const right = Math.min(column + Math.max(1, cell.colSpan), MOST_COLUMNS);
      for (let row = at; row < bottom; row += 1) {
        const own = (rows[row] ??= []);
        for (let place = column; place < right; place += 1) own[place] = text;
      }
      column = right;
    }
    rows[at] ??= [];
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function textOf(cell: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    if (!(node instanceof Element) || node.matches(SKIPPED)) return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) parts.push('\n');
    node.childNodes.forEach(walk);
    if (isBlock) parts.push('\n');
  };
  cell.childNodes.forEach(walk);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, LONGEST_CELL);
}

/** Of the paragraphs before the table the last few. */
function linesBefore(body: HTMLElement, table: HTMLTableElement): string[] {
  return [...body.querySelectorAll('p, h1, h2, h3')]
    .filter(
      (line) =>
        line.closest('table') === null &&
        Boolean(line.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING),
    )
    .map((line) => textOf(line).replaceAll('\n', ' ').slice(0, 300))
    .filter((line) => line !== '')
    .slice(-MOST_LINES_BEFORE);
}

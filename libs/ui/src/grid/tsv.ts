/** Rows of cells, as spreadsheets put them on the clipboard. */
export type TextBlock = readonly (readonly string[])[];

/**
 * Reads tab-separated text of Excel, LibreOffice and Google Sheets: cells with tabs, line breaks or quotes stand in quotes,
 * quotes inside are doubled; the line break that ends the text is no row.
 */
export function parseTsv(text: string): TextBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (place <= source.length) {
    const cell = source[place] === '"' ? quoted(source, place) : null;
    const end = cell?.end ?? plainEnd(source, place);
    row.push(cell?.text ?? source.slice(place, end));
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    place = end + 1;
  }
  return rows;
}

function plainEnd(source: string, from: number): number {
  for (let place = from; place < source.length; place += 1)
    if (source[place] === '\t' || source[place] === '\n') return place;
  return source.length;
}

/** A cell in quotes, or null where the quote is only the first letter of a plain cell. */
function quoted(source: string, from: number): { readonly text: string; readonly end: number } | null {
  const match = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
  match.lastIndex = from;
  const found = match.exec(source);
  return found ? { text: (found[1] ?? '').replaceAll('""', '"'), end: match.lastIndex } : null;
}

export function formatTsv(block: TextBlock): string {
  return block
    .map((row) =>
      row.map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}

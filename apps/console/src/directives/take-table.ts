import type { AnnexTableBody } from '@cis/contracts/directive-annex.dto';

import { request } from '../providers/http';
import { tableFromHtml } from './table-from-html';

/** A file as rows of text. @throws ProblemError, OfflineError. */
export async function readFile(file: File): Promise<string[][]> {
  const body = new FormData();
  body.append('file', file);
  return (await request<AnnexTableBody>('directives/annex/read', { method: 'POST', body })).body.rows;
}

/** What was pasted: a table of Word or Excel with its merged cells, else text with tabs or semicolons. @throws ProblemError, OfflineError. */
export async function readPasted(html: string, text: string): Promise<string[][]> {
  const table = html.includes('<table') ? tableFromHtml(html) : null;
  return table ?? (await readFile(new File([text], 'phu-luc.txt', { type: 'text/plain' })));
}

import { request } from '../providers/http';
import type { FigureImport, ImportDefaults } from './figure-import.types';

function given(defaults: ImportDefaults): Record<string, string> {
  return Object.fromEntries(
    Object.entries(defaults).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** Sends a pasted block for a preview; nothing is saved. @throws ProblemError, OfflineError. */
export async function sendPasted(text: string, defaults: ImportDefaults): Promise<FigureImport> {
  const body = { text, ...given(defaults) };
  return (await request<FigureImport>('figure-imports/pasted', { method: 'POST', body })).body;
}

/** Sends a file for a preview; nothing is saved. @throws ProblemError, OfflineError. */
export async function sendFile(file: File, defaults: ImportDefaults): Promise<FigureImport> {
  const body = new FormData();
  body.append('file', file);
  const query = new URLSearchParams(given(defaults)).toString();
  return (await request<FigureImport>(`figure-imports?${query}`, { method: 'POST', body })).body;
}

import type { FastifyReply } from 'fastify';
import type { SheetContent } from './table.js';
import { writeCsv, writeXlsx } from './write-spreadsheet.js';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Answers with one sheet as a file to save, never cached; `name` is plain ASCII without an ending. */
export async function sendSheet(
  reply: FastifyReply,
  sheet: SheetContent,
  name: string,
  format: ExportFormat,
): Promise<Buffer> {
  const bytes = format === 'xlsx' ? await writeXlsx([sheet]) : writeCsv(sheet);
  void reply
    .type(TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'no-store');
  return Buffer.from(bytes);
}

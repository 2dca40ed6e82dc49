import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

export const REFERENCE_FILES = [
  'units',
  'unit_code_aliases',
  'successions',
  'departments',
  'indicators',
  'positions',
  'programmes',
  'programme_stages',
  'days_off',
] as const;
export type ReferenceFileName = (typeof REFERENCE_FILES)[number];

/** One shipped CSV file: its cells as text, and the fingerprint of its bytes. */
export interface ReferenceFile {
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly sha256: string;
}

const PROVINCE_FOLDER = join('libs', 'database', 'reference', 'gia-lai');

/** The shipped files of the province. @throws Error when the folder or a file is missing. */
export function readReferenceFiles(): Readonly<Record<ReferenceFileName, ReferenceFile>> {
  const folder = referenceFolder(__dirname);
  const files = REFERENCE_FILES.map(
    (name) => [name, readReferenceFile(join(folder, `${name}.csv`))] as const,
  );
  return Object.fromEntries(files) as Record<ReferenceFileName, ReferenceFile>;
}

function readReferenceFile(path: string): ReferenceFile {
  const bytes = readFileSync(path);
  const records = parse<Record<string, string>>(bytes, { columns: true, bom: true, skip_empty_lines: true });
  return { records, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Sources and build output lie at different depths below the repository, so the folder is looked for upwards. */
function referenceFolder(from: string): string {
  const folder = join(from, PROVINCE_FOLDER);
  if (existsSync(folder)) return folder;
  const parent = dirname(from);
  if (parent === from)
    throw new Error(`The reference data (${PROVINCE_FOLDER}) is missing from the installation.`);
  return referenceFolder(parent);
}

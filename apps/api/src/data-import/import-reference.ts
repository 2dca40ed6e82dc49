import { ownerSource, type Server } from '@cis/database';
import type { TableRow } from '../spreadsheet/index.js';
import { daysOffImporter } from './importers/days-off.js';
import { indicatorsImporter } from './importers/indicators.js';
import { positionsImporter } from './importers/positions.js';
import { successionsImporter } from './importers/successions.js';
import { unitsImporter } from './importers/units.js';
import { runImport, type ImportReport } from './run-import.js';

export const REFERENCE_IMPORTERS = {
  units: unitsImporter,
  successions: successionsImporter,
  indicators: indicatorsImporter,
  positions: positionsImporter,
  'days-off': daysOffImporter,
} as const;
export type ReferenceImportKind = keyof typeof REFERENCE_IMPORTERS;

/** Imports reference data as the owner of the tables; only a person with administrative access to the server can. */
export async function importReference(
  server: Server,
  kind: ReferenceImportKind,
  rows: readonly TableRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportReport> {
  const source = await ownerSource(server).initialize();
  try {
    return await runImport(REFERENCE_IMPORTERS[kind], rows, dryRun, (work) =>
      source.transaction((manager) => work({ writer: manager }, manager)),
    );
  } finally {
    await source.destroy();
  }
}

import { openDatabase, ownerSource, type Server } from '@cis/database';
import type { TableRow } from '../spreadsheet/index.js';
import { daysOffImporter } from './importers/days-off.js';
import { indicatorsImporter } from './importers/indicators.js';
import { positionsImporter } from './importers/positions.js';
import { successionsImporter } from './importers/successions.js';
import { unitsImporter } from './importers/units.js';
import type { CatalogueContext } from './reference-context.js';
import { recomputeImported } from './recompute-imported.js';
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
    const report = await runImport(REFERENCE_IMPORTERS[kind], rows, dryRun, (work) =>
      source.transaction((manager) => {
        const context: CatalogueContext = {
          writer: manager,
          usedIndicators: () => usedIndicators(server),
        };
        return work(context, manager);
      }),
    );
    if (kind === 'indicators' && report.applied && report.created + report.changed > 0)
      await recomputeImported(server);
    return report;
  } finally {
    await source.destroy();
  }
}

/** Through the role that sees every commune; what is being committed meanwhile is held off by the importer's lock. */
async function usedIndicators(server: Server): Promise<ReadonlySet<string>> {
  const database = await openDatabase(server, { poolSize: 1, statementTimeoutMs: 60_000 });
  try {
    const rows = await database.read<{ code: string }>(
      { kind: 'system', reason: 'which indicators have figures or targets' },
      `select o.indicator_code as code from commune.observations o union select t.indicator_code from commune.targets t`,
    );
    return new Set(rows.map(({ code }) => code));
  } finally {
    await database.close();
  }
}

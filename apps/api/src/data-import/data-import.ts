import { Injectable } from '@nestjs/common';
import { Database, scopeRange, type Scope } from '@cis/database';
import { CommuneDirectory } from '../communes/index.js';
import type { SheetContent, TableRow } from '../spreadsheet/index.js';
import type { ImportColumn } from './import-columns.js';
import { peopleImporter } from './importers/people.js';
import { targetsImporter } from './importers/targets.js';
import { tasksImporter } from './importers/tasks.js';
import { runImport, type ImportReport } from './run-import.js';

export const TENANT_IMPORTERS = {
  people: peopleImporter,
  targets: targetsImporter,
  tasks: tasksImporter,
} as const;
export type TenantImportKind = keyof typeof TENANT_IMPORTERS;

/** Name of the lock, beside the first commune of the scope. */
const ONE_IMPORT_AT_A_TIME = 5200;

/** Imports commune data within the caller's scope, from whatever file readTable could read. */
@Injectable()
export class DataImport {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /**
   * All rows or none; repeating the same file changes nothing. In the scope of a commune the commune column may be left out.
   * @throws DomainError import.unreadable when the header cannot be used; faulty rows are in the report instead.
   */
  importRows(
    kind: TenantImportKind,
    rows: readonly TableRow[],
    { scope, dryRun }: { readonly scope: Scope; readonly dryRun: boolean },
  ): Promise<ImportReport> {
    return runImport(TENANT_IMPORTERS[kind], rows, dryRun, (work) =>
      this.database.within(scope, async (tx) => {
        // The same file sent twice at once: the second waits, and finds what the first has written.
        await tx.query('select pg_advisory_xact_lock($1, $2)', [ONE_IMPORT_AT_A_TIME, scopeRange(scope)[0]]);
        return work({ tx, communes: this.communes }, tx);
      }),
    );
  }

  /** An empty sheet with the headers of a kind, for people to fill. */
  template(kind: TenantImportKind): SheetContent {
    return { name: 'Nhập dữ liệu', columns: TENANT_IMPORTERS[kind].columns.map(templateColumn), rows: [] };
  }
}

function templateColumn({ label, kind }: ImportColumn): SheetContent['columns'][number] {
  if (kind === 'date') return { header: label, kind };
  return { header: label, kind: kind === 'number' || kind === 'integer' ? 'number' : 'text' };
}

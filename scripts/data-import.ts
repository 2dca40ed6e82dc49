import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { problemText } from '@cis/contracts';
import { loadReference, migrate, openDatabase, type Scope, type Server } from '@cis/database';
import { DomainError } from '@cis/domain';
import { CommuneDirectory, readCommunes } from '../apps/api/src/communes/index.js';
import {
  DataImport,
  importReference,
  REFERENCE_IMPORTERS,
  TENANT_IMPORTERS,
  type ImportReport,
  type ReferenceImportKind,
  type TenantImportKind,
} from '../apps/api/src/data-import/index.js';
import { readTable, type TableRow } from '../apps/api/src/spreadsheet/index.js';
import { withServer } from './server-command.js';

type ImportKind = ReferenceImportKind | TenantImportKind;

const KINDS = [...Object.keys(REFERENCE_IMPORTERS), ...Object.keys(TENANT_IMPORTERS)];
const USAGE = `npm run data:import -- <${KINDS.join('|')}> TỆP.xlsx|TỆP.csv [--dry-run]`;
const MOST_FAULTS_SHOWN = 200;
const POOL = { poolSize: 2, statementTimeoutMs: 60_000 };
/** Whoever may run this has administrative access to the database; the audit trail says how the rows came. */
const SCOPE: Scope = {
  kind: 'province',
  provinceCode: '52',
  actor: { userId: null, name: 'data:import', ip: null, requestId: null },
};

// `npm run data:import`: reads a file, applies all of it or nothing, and says what happened. Faults set the exit code.
async function main(): Promise<void> {
  const [kind, path] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!isKind(kind) || path === undefined) {
    fail(USAGE);
    return;
  }
  const dryRun = process.argv.includes('--dry-run');
  try {
    const rows = await readTable(readFileSync(path), basename(path));
    await withServer(async (server) => {
      await migrate(server);
      await loadReference(server);
      const report = await importFile(server, kind, rows, dryRun);
      if (typeof report === 'string') fail(report);
      else print(report);
    });
  } catch (error) {
    fail(
      error instanceof DomainError
        ? problemText(error.code, error.params, 'vi')
        : `Không mở được tệp ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function importFile(
  server: Server,
  kind: ImportKind,
  rows: readonly TableRow[],
  dryRun: boolean,
): Promise<ImportReport | string> {
  try {
    if (isReferenceKind(kind)) return await importReference(server, kind, rows, { dryRun });
    const database = await openDatabase(server, POOL);
    try {
      const imports = new DataImport(database, new CommuneDirectory(await readCommunes(database)));
      return await imports.importRows(kind, rows, { scope: SCOPE, dryRun });
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof DomainError) return problemText(error.code, error.params, 'vi');
    throw error;
  }
}

function print(report: ImportReport): void {
  if (report.ignoredHeaders.length > 0) console.log(`Bỏ qua cột: ${report.ignoredHeaders.join(', ')}`);
  for (const { row, column, header, reason } of report.faults.slice(0, MOST_FAULTS_SHOWN)) {
    const place = column ? `, cột ${column}` : '';
    console.error(`Dòng ${row}${place}${header ? ` (${header})` : ''}: ${reason}`);
  }
  const hidden = report.faults.length - MOST_FAULTS_SHOWN;
  if (hidden > 0) console.error(`… và ${hidden} lỗi nữa`);
  const { total, created, changed, same } = report;
  if (report.faults.length > 0) {
    fail(`${report.faults.length} lỗi trong ${total} dòng: chưa ghi gì.`);
    return;
  }
  const done = report.dryRun ? 'Chạy thử, chưa ghi' : 'Đã ghi';
  console.log(`${done}: ${total} dòng, ${created} mới, ${changed} thay đổi, ${same} giữ nguyên.`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function isKind(kind: string | undefined): kind is ImportKind {
  return kind !== undefined && KINDS.includes(kind);
}

function isReferenceKind(kind: ImportKind): kind is ReferenceImportKind {
  return kind in REFERENCE_IMPORTERS;
}

void main();

import type { CallerContext } from '@cis/auth';
import type {
  FigureImportCountsBody,
  FigureImportState,
  FigureTotalBody,
  FigureUndoBody,
} from '@cis/contracts';
import { actorId, Database, RowNotFoundError, StaleVersionError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { Injectable } from '@nestjs/common';
import type { ImportOptions } from './import-options.js';
import type { ForeignLines } from './plan.js';

/** What is remembered of a preview. */
export interface ImportSummary {
  readonly counts: FigureImportCountsBody;
  readonly mismatches: readonly FigureTotalBody[];
  readonly ignoredColumns: readonly string[];
  readonly foreign: ForeignLines;
  readonly undo: FigureUndoBody | null;
  /** Of the plan the person saw. */
  readonly digest: string;
}

export interface ImportRow {
  readonly tenantId: number;
  readonly id: string;
  readonly version: number;
  readonly sourceName: string;
  readonly sha256: string;
  readonly options: ImportOptions;
  readonly state: FigureImportState;
  readonly total: number;
  readonly done: number;
  readonly summary: ImportSummary;
  readonly fault: string | null;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** It runs no more, although nobody said so. */
  readonly isSilent: boolean;
}

/** A running import says so every second; one that has been silent for so long may have died with its server. */
const IS_SILENT = "(f.state in ('applying', 'undoing') and f.updated_at < now() - interval '20 seconds')";
/** Held by the transaction of a running import: it ends with the connection, so whoever gets it knows that nothing runs any more. */
const LIFE = "hashtext('commune information system: figure imports'), hashtext(f.id::text)";
/** Silent, and not merely slow on a busy server. */
const IS_DEAD = `(case when ${IS_SILENT} then pg_try_advisory_xact_lock(${LIFE}) else false end)`;
const COLUMNS = `f.tenant_id as "tenantId", f.id, f.version, f.source_name as "sourceName", f.sha256, f.options, f.state, f.total, f.done,
  f.summary, f.fault, u.full_name as "createdByName", f.created_at as "createdAt", f.started_at as "startedAt", f.finished_at as "finishedAt",
  ${IS_SILENT} as "isSilent"`;
const FROM =
  'identity.figure_imports f left join identity.users u on u.tenant_id = f.tenant_id and u.id = f.created_by';

const DIED = 'Máy chủ đã khởi động lại khi đang ghi; chưa có số liệu nào được ghi. Hãy tải tệp lên lại.';
const DIED_UNDOING =
  'Máy chủ đã khởi động lại khi đang hoàn tác; chưa có số liệu nào thay đổi. Hãy hoàn tác lại.';
const KEPT = "interval '7 days'";

/** The rows of imports: each tenant's own, whoever of its staff began them. */
@Injectable()
export class ImportRows {
  constructor(private readonly database: Database) {}

  async list(
    caller: CallerContext,
    page: { readonly page: number; readonly perPage: number },
  ): Promise<(ImportRow & { total: number; of: number })[]> {
    return this.database.read(
      caller.scope,
      `select ${COLUMNS}, count(*) over () as of from ${FROM} where f.tenant_id = $1
       order by f.created_at desc, f.id desc limit $2 offset $3`,
      [caller.session.tenantId, page.perPage, (page.page - 1) * page.perPage],
    );
  }

  /** @throws RowNotFoundError for another tenant's. */
  async one(caller: CallerContext, id: string): Promise<ImportRow> {
    const [row] = await this.database.read<ImportRow>(
      caller.scope,
      `select ${COLUMNS} from ${FROM} where f.tenant_id = $1 and f.id = $2`,
      [caller.session.tenantId, id],
    );
    if (!row) throw new RowNotFoundError('figure_imports');
    return row;
  }

  async insert(
    caller: CallerContext,
    row: Pick<ImportRow, 'id' | 'sourceName' | 'sha256' | 'options' | 'summary'>,
  ): Promise<void> {
    await this.database.within(caller.scope, (tx) =>
      tx.query(
        `insert into identity.figure_imports (tenant_id, id, source_name, sha256, options, state, summary, created_by, updated_by)
         values ($1, $2, $3, $4, $5, 'previewed', $6, $7, $7)`,
        [caller.session.tenantId, row.id, row.sourceName, row.sha256, row.options, row.summary, actorId(tx)],
      ),
    );
  }

  /** @throws StaleVersionError; DomainError figure-import.closed unless it is a preview. */
  async replan(
    caller: CallerContext,
    row: ImportRow,
    { options, summary }: Pick<ImportRow, 'options' | 'summary'>,
  ): Promise<void> {
    await this.change(caller, row, ['previewed'], 'options = $4, summary = $5, fault = null', [
      options,
      summary,
    ]);
  }

  async start(caller: CallerContext, row: ImportRow, total: number): Promise<void> {
    await this.change(
      caller,
      row,
      ['previewed'],
      "state = 'applying', total = $4, done = 0, started_at = now(), fault = null",
      [total],
    );
  }

  /** Begins to take back what was saved. */
  async startUndo(caller: CallerContext, row: ImportRow): Promise<void> {
    await this.change(
      caller,
      row,
      ['applied'],
      "state = 'undoing', done = 0, started_at = now(), fault = null",
      [],
    );
  }

  /** Says, until the transaction ends, that the import lives. */
  async live(tx: Transaction, id: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(${LIFE}) from (values ($1::uuid)) f (id)`, [id]);
  }

  /** False when it was stopped meanwhile. */
  async progress(caller: CallerContext, id: string, done: number): Promise<boolean> {
    const rows = await this.database.within(caller.scope, (tx) =>
      tx.query(
        `update identity.figure_imports set done = least(total, $3), updated_at = now()
         where tenant_id = $1 and id = $2 and state in ('applying', 'undoing') returning id`,
        [caller.session.tenantId, id, done],
      ),
    );
    return rows.length === 1;
  }

  /** In the transaction of the figures, so that either both are there or neither is; false when it was stopped meanwhile. */
  async finish(tx: Transaction, caller: CallerContext, id: string): Promise<boolean> {
    const rows = await tx.query(
      `update identity.figure_imports set state = 'applied', done = total, finished_at = now(), version = version + 1, updated_at = now(),
         updated_by = $3
       where tenant_id = $1 and id = $2 and state = 'applying' returning id`,
      [caller.session.tenantId, id, actorId(tx)],
    );
    return rows.length === 1;
  }

  /** Nothing was written: a preview again, of figures as they stand now. */
  async previewAgain(
    caller: CallerContext,
    id: string,
    { summary, fault }: { readonly summary: ImportSummary; readonly fault: string },
  ): Promise<void> {
    await this.end(caller, id, "state = 'previewed', summary = $3, fault = $4, done = 0", [summary, fault]);
  }

  /** Nothing was written, and it is over; what was to be taken back stays saved. */
  async fail(caller: CallerContext, id: string, fault: string): Promise<void> {
    await this.end(
      caller,
      id,
      `state = case when state = 'undoing' then 'applied' else 'failed' end, fault = $3,
       done = case when state = 'undoing' then total else 0 end, finished_at = now()`,
      [fault],
    );
  }

  /** One of the tenant's imports is being written or taken back. */
  async isBusy(caller: CallerContext): Promise<boolean> {
    const rows = await this.database.read(
      caller.scope,
      `select 1 from identity.figure_imports f where f.tenant_id = $1 and f.state in ('applying', 'undoing') and not ${IS_SILENT} limit 1`,
      [caller.session.tenantId],
    );
    return rows.length > 0;
  }

  /** @throws DomainError figure-import.closed when there is nothing left to stop. */
  async cancel(caller: CallerContext, row: ImportRow): Promise<void> {
    const rows = await this.database.within(caller.scope, (tx) =>
      tx.query(
        `update identity.figure_imports set state = case when state = 'undoing' then 'applied' else 'cancelled' end,
           done = case when state = 'undoing' then total else done end, finished_at = now(), version = version + 1, updated_at = now(),
           updated_by = $3
         where tenant_id = $1 and id = $2 and state in ('reading', 'previewed', 'applying', 'undoing') returning id`,
        [row.tenantId, row.id, actorId(tx)],
      ),
    );
    if (rows.length === 0) throw new DomainError('figure-import.closed');
  }

  /** In the transaction of the figures, as finish. */
  async finishUndo(
    tx: Transaction,
    caller: CallerContext,
    id: string,
    undo: FigureUndoBody,
  ): Promise<boolean> {
    const rows = await tx.query(
      `update identity.figure_imports set state = 'undone', done = total, finished_at = now(), version = version + 1, updated_at = now(),
         updated_by = $3, summary = summary || jsonb_build_object('undo', $4::jsonb)
       where tenant_id = $1 and id = $2 and state = 'undoing' returning id`,
      [caller.session.tenantId, id, actorId(tx), undo],
    );
    return rows.length === 1;
  }

  /** Whether another open import of the tenant has the same content. */
  async isShared(row: Pick<ImportRow, 'tenantId' | 'id' | 'sha256'>): Promise<boolean> {
    const rows = await this.database.read(
      { kind: 'system', reason: 'files of figure imports' },
      `select 1 from identity.figure_imports where tenant_id = $1 and sha256 = $2 and id <> $3 and state in ('reading', 'previewed', 'applying')`,
      [row.tenantId, row.sha256, row.id],
    );
    return rows.length > 0;
  }

  /** Ends what died with its server and what nobody came back to. */
  async endAbandoned(): Promise<Pick<ImportRow, 'tenantId' | 'id' | 'sha256' | 'state'>[]> {
    return this.database.within({ kind: 'system', reason: 'abandoned figure imports' }, (tx) =>
      tx.query(
        `update identity.figure_imports f set
           state = case state when 'applying' then 'failed' when 'undoing' then 'applied' else 'cancelled' end,
           fault = case state when 'applying' then $1 when 'undoing' then $2 end,
           done = case state when 'undoing' then total else 0 end, finished_at = now(), version = version + 1, updated_at = now()
         where ${IS_DEAD} or (state in ('reading', 'previewed') and updated_at < now() - ${KEPT})
         returning tenant_id as "tenantId", id, sha256, state`,
        [DIED, DIED_UNDOING],
      ),
    );
  }

  private async end(
    caller: CallerContext,
    id: string,
    assignments: string,
    values: readonly unknown[],
  ): Promise<void> {
    await this.database.within(caller.scope, (tx) =>
      tx.query(
        `update identity.figure_imports set ${assignments}, version = version + 1, updated_at = now()
         where tenant_id = $1 and id = $2 and state in ('applying', 'undoing')`,
        [caller.session.tenantId, id, ...values],
      ),
    );
  }

  private async change(
    caller: CallerContext,
    row: ImportRow,
    states: readonly FigureImportState[],
    assignments: string,
    values: readonly unknown[],
  ): Promise<void> {
    const rows = await this.database.within(caller.scope, (tx) =>
      tx.query(
        `update identity.figure_imports set ${assignments}, version = version + 1, updated_at = now()
         where tenant_id = $1 and id = $2 and version = $3 and state = any ($${values.length + 4}) returning id`,
        [row.tenantId, row.id, row.version, ...values, states],
      ),
    );
    if (rows.length === 1) return;
    const now = await this.one(caller, row.id);
    if (!states.includes(now.state)) throw new DomainError('figure-import.closed');
    throw new StaleVersionError(now.version);
  }
}

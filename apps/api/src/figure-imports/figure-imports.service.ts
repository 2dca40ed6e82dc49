import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  problemText,
  type FigureCellPage,
  type FigureCellQuery,
  type FigureImportBody,
  type FigureImportListQuery,
  type FigureImportPage,
  type FigureImportQuery,
  type Language,
  type PastedFiguresBody,
  type UpdateFigureImportBody,
} from '@cis/contracts';
import { Database, newRowId, RowNotFoundError, StaleVersionError } from '@cis/database';
import { DomainError, type FigureSheet } from '@cis/domain';
import { CommuneDirectory, communeFor, type Commune } from '../communes/index.js';
import { figureCount, openToUndo, touchedPlaces } from '../figures/index.js';
import { FileStorage, type UploadedFile } from '../files/index.js';
import { readPasted, readSheet } from '../spreadsheet/index.js';
import { applyJob } from './apply-job.js';
import { summaryOf, toCellBody, toImportBody } from './import-bodies.js';
import { changedOptions, newOptions, type ImportOptions } from './import-options.js';
import { ImportPlans } from './import-plans.js';
import { ImportRows, type ImportRow } from './import-rows.js';
import { ImportRun } from './import-run.js';
import { undoJob } from './undo-job.js';

/** An undo of so many is over before anybody wonders; more goes on in the background. */
const MOST_AT_ONCE = 2_000;

/** From a table to figures: preview, decisions, one step, one undo. */
@Injectable()
export class FigureImportsService implements OnApplicationBootstrap {
  private readonly logger = new Logger('FigureImports');

  constructor(
    private readonly database: Database,
    private readonly rows: ImportRows,
    private readonly plans: ImportPlans,
    private readonly run: ImportRun,
    private readonly files: FileStorage,
    private readonly communes: CommuneDirectory,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.endAbandoned();
  }

  /** @throws DomainError import.unreadable, file.too-large, file.type-not-allowed; RowNotFoundError for another commune. */
  async upload(
    caller: CallerContext,
    file: UploadedFile,
    query: FigureImportQuery,
  ): Promise<FigureImportBody> {
    const sheet = await readSheet(file.bytes, file.name);
    const source = file.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
    return this.preview(caller, {
      sheet,
      bytes: file.bytes,
      name: file.name,
      options: newOptions(source, query),
    });
  }

  /** @throws DomainError import.unreadable; RowNotFoundError for another commune. */
  async paste(
    caller: CallerContext,
    { text, ...query }: PastedFiguresBody,
    name: string,
  ): Promise<FigureImportBody> {
    const options = newOptions('pasted', query);
    return this.preview(caller, { sheet: readPasted(text), bytes: Buffer.from(text), name, options });
  }

  async list(caller: CallerContext, query: FigureImportListQuery): Promise<FigureImportPage> {
    const rows = await this.rows.list(caller, query);
    return { items: rows.map(toImportBody), total: rows[0]?.of ?? 0 };
  }

  async one(caller: CallerContext, id: string): Promise<FigureImportBody> {
    const row = await this.rows.one(caller, id);
    if (!row.isSilent) return toImportBody(row);
    await this.endAbandoned();
    return toImportBody(await this.rows.one(caller, id));
  }

  /** @throws DomainError figure-import.closed once it is over. */
  async cells(
    caller: CallerContext,
    id: string,
    query: FigureCellQuery,
    language: Language,
  ): Promise<FigureCellPage> {
    const row = await this.rows.one(caller, id);
    if (row.state !== 'previewed' && row.state !== 'applying') throw new DomainError('figure-import.closed');
    const plan = await this.plans.of(caller, row);
    const cells =
      query.kind === undefined ? plan.cells : plan.cells.filter(({ kind }) => kind === query.kind);
    const from = (query.page - 1) * query.perPage;
    const words = { plan, communes: this.communes, language };
    return {
      items: cells.slice(from, from + query.perPage).map((cell) => toCellBody(cell, words)),
      total: cells.length,
    };
  }

  /** Decisions about the table; the whole of it is planned again. */
  async decide(
    caller: CallerContext,
    id: string,
    version: number,
    body: UpdateFigureImportBody,
  ): Promise<FigureImportBody> {
    const row = await this.open(caller, id, version);
    const options = changedOptions(row.options, body);
    this.refuseForeign(caller, options);
    return this.replan(caller, row, options);
  }

  /**
   * Begins to write what the preview accepted.
   * @throws DomainError figure-import.stale when figures changed since the preview (which is read again), figure-import.nothing, import.running.
   */
  async apply(caller: CallerContext, id: string, version: number): Promise<FigureImportBody> {
    const row = await this.open(caller, id, version);
    const plan = await this.plans.of(caller, row);
    if (plan.digest !== row.summary.digest) {
      await this.replan(caller, row, row.options);
      throw new DomainError('figure-import.stale');
    }
    if (plan.counts.accepted === 0) throw new DomainError('figure-import.nothing');
    if (await this.rows.isBusy(caller)) throw new DomainError('import.running');
    await this.rows.start(caller, row, plan.counts.accepted);
    this.plans.keep(caller, { id, version: version + 1 }, Promise.resolve(plan));
    void this.run.start(
      caller,
      id,
      applyJob(this.rows, caller, { id, cells: plan.cells }),
      async (ending) => {
        this.plans.drop(id);
        if (ending !== 'stale') return this.removeFile(row);
        const summary = summaryOf(await this.plans.fresh(caller, await this.plans.sheetOf(row), row.options));
        const fault = problemText('figure-import.stale', {}, caller.session.locale);
        return this.rows.previewAgain(caller, id, { summary, fault });
      },
    );
    return this.one(caller, id);
  }

  /** Before it is applied nothing happens; while it runs everything is rolled back, so that a stopped undo leaves what was saved. */
  async cancel(caller: CallerContext, id: string): Promise<FigureImportBody> {
    const row = await this.rows.one(caller, id);
    await this.rows.cancel(caller, row);
    this.plans.drop(id);
    if (row.state !== 'undoing') await this.removeFile(row);
    return this.one(caller, id);
  }

  /**
   * Every figure is again what it was before the import; what was changed since stays. Once.
   * A few are taken back before the answer, many in the background.
   * @throws DomainError figure-import.closed, import.running, period.closed, submission.approved.
   */
  async undo(caller: CallerContext, id: string): Promise<FigureImportBody> {
    const row = await this.rows.one(caller, id);
    if (row.state !== 'applied') throw new DomainError('figure-import.closed');
    if (await this.rows.isBusy(caller)) throw new DomainError('import.running');
    const places = await this.database.within(caller.scope, async (tx) =>
      openToUndo(tx, await touchedPlaces(tx, id), this.communeOf),
    );
    await this.rows.startUndo(caller, row);
    const over = this.run.start(
      caller,
      id,
      undoJob(this.rows, caller, id, this.communeOf),
      async () => undefined,
    );
    if (figureCount(places) <= MOST_AT_ONCE) await over;
    return this.one(caller, id);
  }

  private readonly communeOf = (id: number): Commune => {
    const commune = this.communes.byId(id);
    if (!commune) throw new RowNotFoundError('communes');
    return commune;
  };

  private async preview(
    caller: CallerContext,
    given: {
      readonly sheet: FigureSheet;
      readonly bytes: Buffer;
      readonly name: string;
      readonly options: ImportOptions;
    },
  ): Promise<FigureImportBody> {
    this.refuseForeign(caller, given.options);
    const plan = await this.plans.fresh(caller, given.sheet, given.options);
    const { sha256 } = await this.files.put(caller.session.tenantId, given.bytes, 'imports');
    const id = newRowId();
    await this.rows.insert(caller, {
      id,
      sourceName: given.name,
      sha256,
      options: given.options,
      summary: summaryOf(plan),
    });
    this.plans.keep(caller, { id, version: 1 }, Promise.resolve(plan));
    return this.one(caller, id);
  }

  private async replan(
    caller: CallerContext,
    row: ImportRow,
    options: ImportOptions,
  ): Promise<FigureImportBody> {
    const plan = await this.plans.fresh(caller, await this.plans.sheetOf(row), options);
    await this.rows.replan(caller, row, { options, summary: summaryOf(plan) });
    this.plans.keep(caller, { id: row.id, version: row.version + 1 }, Promise.resolve(plan));
    return this.one(caller, row.id);
  }

  /** @throws StaleVersionError; DomainError figure-import.closed. */
  private async open(caller: CallerContext, id: string, version: number): Promise<ImportRow> {
    const row = await this.rows.one(caller, id);
    if (row.state !== 'previewed') throw new DomainError('figure-import.closed');
    if (row.version !== version) throw new StaleVersionError(row.version);
    return row;
  }

  /** @throws RowNotFoundError for another commune's code. */
  private refuseForeign(caller: CallerContext, { communeCode, rows, columns }: ImportOptions): void {
    const named = [
      communeCode,
      ...rows.map((row) => row.communeCode),
      ...columns.map((column) => column.communeCode),
    ];
    for (const code of new Set(named)) if (typeof code === 'string') communeFor(this.communes, caller, code);
  }

  private async endAbandoned(): Promise<void> {
    for (const row of await this.rows.endAbandoned()) {
      this.logger.warn(`Import ${row.id} was left behind and has been ended`);
      if (row.state !== 'applied') await this.removeFile(row);
    }
  }

  /** Content is stored once a tenant: another preview of the same file still needs it. */
  private async removeFile(row: Pick<ImportRow, 'tenantId' | 'id' | 'sha256'>): Promise<void> {
    const { tenantId, sha256 } = row;
    if (!(await this.rows.isShared(row))) await this.files.remove({ tenantId, sha256, shelf: 'imports' });
  }
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { Database } from '@cis/database';
import { DomainError, type FigureSheet } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { FileStorage } from '../files/index.js';
import { readPasted, readSheet } from '../spreadsheet/index.js';
import type { ImportOptions } from './import-options.js';
import type { ImportRow } from './import-rows.js';
import { planFigures, type FigurePlan } from './plan.js';

/** A preview is looked at page by page; so many cells of them stay in memory. What is not there is planned again from the stored bytes. */
const MOST_CELLS = 150_000;

interface Kept {
  readonly userId: string;
  readonly version: number;
  readonly plan: Promise<FigurePlan>;
  cells: number;
}

/** Plans of imports: from the stored bytes, the decisions so far and the figures as they stand. */
@Injectable()
export class ImportPlans {
  private readonly kept = new Map<string, Kept>();

  constructor(
    readonly database: Database,
    readonly communes: CommuneDirectory,
    private readonly files: FileStorage,
  ) {}

  /** Never from memory. */
  async fresh(caller: CallerContext, sheet: FigureSheet, options: ImportOptions): Promise<FigurePlan> {
    return planFigures(this, caller, { sheet, options });
  }

  /** @throws DomainError figure-import.closed when its bytes are gone. */
  async sheetOf({ tenantId, sha256, options }: ImportRow): Promise<FigureSheet> {
    const bytes = await this.files.read({ tenantId, sha256, shelf: 'imports' });
    if (!bytes) throw new DomainError('figure-import.closed');
    return options.source === 'pasted'
      ? readPasted(bytes.toString())
      : readSheet(bytes, `.${options.source}`);
  }

  /** The plan of this version of the import; planned again when it is not in memory. */
  async of(caller: CallerContext, row: ImportRow): Promise<FigurePlan> {
    const known = this.kept.get(row.id);
    if (known?.version === row.version && known.userId === caller.session.userId) return known.plan;
    const plan = this.sheetOf(row).then((sheet) => this.fresh(caller, sheet, row.options));
    this.keep(caller, row, plan);
    return plan;
  }

  keep(
    caller: CallerContext,
    { id, version }: Pick<ImportRow, 'id' | 'version'>,
    plan: Promise<FigurePlan>,
  ): void {
    const entry: Kept = { userId: caller.session.userId, version, plan, cells: 0 };
    this.kept.delete(id);
    this.kept.set(id, entry);
    plan.then(
      ({ cells }) => {
        entry.cells = cells.length;
        this.makeRoom(id);
      },
      () => this.drop(id),
    );
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  /** The oldest go first; the newest stays, however large it is. */
  private makeRoom(newest: string): void {
    let cells = [...this.kept.values()].reduce((sum, entry) => sum + entry.cells, 0);
    for (const [id, entry] of this.kept) {
      if (cells <= MOST_CELLS) return;
      if (id === newest) continue;
      this.kept.delete(id);
      cells -= entry.cells;
    }
  }
}

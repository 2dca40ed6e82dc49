import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { Language, SaveCellBody, SaveCellsBody, SavedCellsBody } from '@cis/contracts';
import { Database, newRowId, type Transaction } from '@cis/database';
import { DomainError, type ObservationEntry } from '@cis/domain';
import { CommuneDirectory, communeFor, type Commune } from '../communes/index.js';
import {
  checkedEntry,
  readEntryContext,
  refuseUnlessOpen,
  sharesChecked,
  writeFigures,
  type CheckedEntry,
  type EntryContext,
  type Standing,
} from '../figures/index.js';
import { derivedResults, savedResults } from './entry-cells.results.js';
import { toSubmission } from './entry-form.rows.js';

/** Saves figures of one form: a cell as it is left, or a pasted block, as one step. */
@Injectable()
export class EntryCellsService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /**
   * One request, three round trips: what stands and is checked against, the writing, commit.
   * @throws DomainError period.upcoming, period.closed, submission.approved for all cells; a single one's refusal is its outcome.
   */
  async save(caller: CallerContext, body: SaveCellsBody, language: Language): Promise<SavedCellsBody> {
    refuseRepetition(body.cells);
    const commune = communeFor(this.communes, caller, body.communeCode);
    const batchId = body.batchId ?? newRowId();
    return this.database.within(caller.scope, async (tx) => {
      const { context, standing, formCodes } = await openForm(tx, commune, body);
      const checks = body.cells.map((cell) => checkCell(context, formCodes, cell));
      const accepted = new Map(
        checks.flatMap(({ cell, checked }) => (checked ? [[cell.indicatorCode, checked] as const] : [])),
      );
      const isAllOrNothing = body.mode === 'all';
      const isHeld = isAllOrNothing && checks.some(({ refusal }) => refusal !== null);
      const { checked, companions } = sharesChecked(context, accepted);
      const writes = body.cells.flatMap((cell) => {
        const found = checked.get(cell.indicatorCode);
        return found && !isHeld ? [writeOf(context, cell, found)] : [];
      });
      const written = await writeFigures(tx, [...writes, ...(isHeld ? [] : companions)], {
        batchId,
        origin: body.origin,
        isAllOrNothing,
        standing,
      });
      const header = written.submissions.find(({ form }) => form === body.form);
      return {
        batchId,
        results: savedResults(context, { checks, checked, written, isHeld }, language),
        derived: derivedResults(context, written, formCodes),
        submission: header ? toSubmission(header) : null,
        savedAt: written.savedAt,
      };
    });
  }
}

/** A cell with what came of its check. */
export interface CellCheck {
  readonly cell: SaveCellBody;
  readonly checked: CheckedEntry | null;
  readonly refusal: DomainError | null;
}

async function openForm(
  tx: Transaction,
  commune: Commune,
  { form, periodCode, cells }: SaveCellsBody,
): Promise<{ context: EntryContext; standing: Standing; formCodes: ReadonlySet<string> }> {
  const codes = cells.map(({ indicatorCode }) => indicatorCode);
  const { context, standing, more } = await readEntryContext<{ code: string }>(
    tx,
    { commune, periodCode },
    codes,
    [
      [
        `select m.indicator_code as code from reference.indicator_sets f join reference.indicator_set_items m on m.set_id = f.id
       where f.programme = $1 and f.is_form and f.year = left($2, 4)::int`,
        [form, periodCode],
        'entry-form.codes',
      ],
    ],
  );
  refuseUnlessOpen(context.gate);
  if (context.gate.approvedForms.has(form))
    throw new DomainError('submission.approved', { period: periodCode });
  return { context, standing, formCodes: new Set(more[0]?.map(({ code }) => code)) };
}

function checkCell(context: EntryContext, formCodes: ReadonlySet<string>, cell: SaveCellBody): CellCheck {
  try {
    if (context.rules.has(cell.indicatorCode) && !formCodes.has(cell.indicatorCode)) {
      throw new DomainError('indicator.not-in-form', { indicator: cell.indicatorCode });
    }
    return { cell, checked: checkedEntry(context, cell.indicatorCode, entryOf(cell)), refusal: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { cell, checked: null, refusal: error };
  }
}

function entryOf(cell: SaveCellBody): ObservationEntry {
  return {
    state: cell.state,
    grade: cell.grade ?? null,
    value: cell.value ?? null,
    numerator: cell.numerator ?? null,
    denominator: cell.denominator ?? null,
    note: cell.note ?? null,
    reason: cell.reason ?? null,
  };
}

function writeOf(
  { commune, periodCode }: EntryContext,
  cell: SaveCellBody,
  { entry, warnings }: CheckedEntry,
) {
  return {
    communeId: commune.id,
    indicatorCode: cell.indicatorCode,
    periodCode,
    baseVersion: cell.baseVersion,
    entry,
    warnings: warnings.map(({ code }) => code),
  };
}

/** Which of two values for one figure is meant, only the sender knows. */
function refuseRepetition(cells: readonly SaveCellBody[]): void {
  const seen = new Set<string>();
  const faults = cells.flatMap(({ indicatorCode }, index) => {
    if (!seen.has(indicatorCode)) {
      seen.add(indicatorCode);
      return [];
    }
    return [
      {
        pointer: `/cells/${index}/indicatorCode`,
        code: 'repeated',
        detail: `Chỉ tiêu ${indicatorCode} có mặt hai lần.`,
      },
    ];
  });
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateObservationBody, ObservationBody, UpdateObservationBody } from '@cis/contracts';
import { Database, newRowId, RowNotFoundError, StaleVersionError } from '@cis/database';
import { DomainError, type ObservationEntry, type ObservationWarning } from '@cis/domain';
import { CommuneDirectory, communeFor, type Commune } from '../communes/index.js';
import {
  checkedEntry,
  readEntryContext,
  refuseUnlessOpen,
  sharesChecked,
  writeFigures,
  type FigureOutcome,
} from '../figures/index.js';
import { ObservationsReader } from './observations.reader.js';

export interface SavedObservation {
  readonly observation: ObservationBody;
  readonly warnings: readonly ObservationWarning[];
}

/** Records and corrects figures; every change is a revision in the same transaction. */
@Injectable()
export class ObservationsService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
    private readonly reader: ObservationsReader,
  ) {}

  /** @throws DomainError of the checks, observation.exists; RowNotFoundError for another commune. */
  async record(
    caller: CallerContext,
    body: CreateObservationBody,
    idempotencyKey?: string,
  ): Promise<SavedObservation> {
    const commune = communeFor(this.communes, caller, body.communeCode);
    const id = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: commune.id, key: idempotencyKey },
    );
    const { outcome, warnings } = await this.save(caller, commune, {
      indicatorCode: body.indicatorCode,
      periodCode: body.periodCode,
      id,
      baseVersion: 0,
      entry: mergedEntry(body),
    });
    // The figure of that period is there already, and was not made by this very request.
    if (outcome.id !== id) throw new DomainError('observation.exists');
    return { observation: await this.reader.one(caller, id), warnings };
  }

  /** Absent fields stay, null clears. An edit of a published figure withdraws it until it is published again. */
  async correct(
    caller: CallerContext,
    id: string,
    version: number,
    body: UpdateObservationBody,
  ): Promise<SavedObservation> {
    const before = await this.reader.one(caller, id);
    const commune = communeFor(this.communes, caller, before.communeCode);
    const { outcome, warnings } = await this.save(caller, commune, {
      indicatorCode: before.indicatorCode,
      periodCode: before.periodCode,
      baseVersion: version,
      entry: mergedEntry(body, before),
    });
    const isStale = outcome.outcome === 'unchanged' && outcome.version !== version;
    if (isStale || outcome.outcome === 'conflict') throw new StaleVersionError(outcome.version);
    const withdrawn: ObservationWarning[] = outcome.isWithdrawn
      ? [{ code: 'publication-withdrawn', params: {} }]
      : [];
    return { observation: await this.reader.one(caller, id), warnings: [...withdrawn, ...warnings] };
  }

  /** Checks and writes one figure; what it conflicts with is the caller's to say. */
  private async save(
    caller: CallerContext,
    commune: Commune,
    figure: EnteredFigure,
  ): Promise<{ outcome: FigureOutcome; warnings: readonly ObservationWarning[] }> {
    const { indicatorCode, periodCode } = figure;
    return this.database.within(caller.scope, async (tx) => {
      const { context, standing } = await readEntryContext(tx, { commune, periodCode }, [indicatorCode]);
      if (!context.rules.has(indicatorCode)) throw unknownIndicator();
      const alone = checkedEntry(context, indicatorCode, figure.entry);
      refuseUnlessOpen(context.gate);
      const { checked, companions } = sharesChecked(context, new Map([[indicatorCode, alone]]));
      const { entry, warnings } = checked.get(indicatorCode) ?? alone;
      const { outcomes } = await writeFigures(
        tx,
        [
          {
            communeId: commune.id,
            indicatorCode,
            periodCode,
            baseVersion: figure.baseVersion,
            entry,
            warnings: warnings.map(({ code }) => code),
            ...(figure.id === undefined ? {} : { id: figure.id }),
          },
          ...companions,
        ],
        { batchId: newRowId(), origin: 'entry', standing },
      );
      const [outcome] = outcomes;
      if (!outcome) throw new RowNotFoundError('observations');
      return { outcome, warnings };
    });
  }
}

interface EnteredFigure {
  readonly indicatorCode: string;
  readonly periodCode: string;
  readonly baseVersion: number;
  readonly entry: ObservationEntry;
  /** Of a new figure. */
  readonly id?: string;
}

const NOTHING: ObservationEntry = {
  state: 'missing',
  grade: null,
  value: null,
  numerator: null,
  denominator: null,
  note: null,
  reason: null,
};

/** New parts without a new value let the value follow; otherwise a stored value would contradict them. */
function mergedEntry(body: UpdateObservationBody, before: ObservationEntry = NOTHING): ObservationEntry {
  const hasNewParts = body.numerator !== undefined || body.denominator !== undefined;
  const numerator = body.numerator === undefined ? before.numerator : body.numerator;
  const denominator = body.denominator === undefined ? before.denominator : body.denominator;
  const followsParts = hasNewParts && body.value === undefined && numerator !== null && denominator !== null;
  return {
    state: body.state ?? before.state,
    grade: body.grade === undefined ? before.grade : body.grade,
    value: followsParts ? null : body.value === undefined ? before.value : body.value,
    numerator,
    denominator,
    note: body.note === undefined ? before.note : body.note,
    reason: body.reason === undefined ? before.reason : body.reason,
  };
}

function unknownIndicator(): DomainError {
  return new DomainError(
    'request.invalid',
    {},
    { faults: [{ pointer: '/indicatorCode', code: 'exists', detail: 'Không có chỉ tiêu này.' }] },
  );
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateObservationBody, ObservationBody, UpdateObservationBody } from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  newRowId,
  ObservationEntity,
  RowNotFoundError,
  updateVersioned,
} from '@cis/database';
import {
  DomainError,
  refuseUnlessEntered,
  settledEntry,
  todayInVietnam,
  warningsFor,
  type ObservationEntry,
  type ObservationWarning,
} from '@cis/domain';
import { CommuneDirectory, communeFor, type Commune } from '../communes/index.js';
import { refreshDerived } from './derived-observations.js';
import { observationContext, type ObservationContext } from './observation-context.js';
import { recordRevision } from './observation-revision.js';
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
    const place = { communeId: commune.id, indicatorCode: body.indicatorCode, periodCode: body.periodCode };
    const context = await observationContext(this.database, caller.scope, place);
    const entry = checkedEntry(mergedEntry(body), context, body.periodCode, commune);
    const id = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: commune.id, key: idempotencyKey },
    );
    const isNew = await this.insert(
      caller,
      { ...place, id, isPublic: context.indicator.visibility === 'public' },
      entry,
    );
    if (!isNew && idempotencyKey === undefined) throw new DomainError('observation.exists');
    const observation = await this.reader.one(caller, id).catch((error: unknown) => {
      // The key is new, so the figure of that period is somebody else's.
      throw error instanceof RowNotFoundError
        ? new DomainError('observation.exists', {}, { cause: error })
        : error;
    });
    return { observation, warnings: warningsOf(entry, context) };
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
    const context = await observationContext(this.database, caller.scope, {
      communeId: commune.id,
      indicatorCode: before.indicatorCode,
      periodCode: before.periodCode,
    });
    const entry = checkedEntry(mergedEntry(body, before), context, before.periodCode, commune);
    await this.database.within(caller.scope, async (tx) => {
      const row = { communeId: commune.id, id, version };
      await updateVersioned(tx, ObservationEntity, row, { ...entry, publishedAt: null, publishedBy: null });
      await recordRevision(tx, { ...row, version: version + 1 }, entry);
      await refreshDerived(tx, commune.id, before);
    });
    const withdrawn: ObservationWarning[] =
      before.publishedAt === null ? [] : [{ code: 'publication-withdrawn', params: {} }];
    return {
      observation: await this.reader.one(caller, id),
      warnings: [...withdrawn, ...warningsOf(entry, context)],
    };
  }

  /** False when the figure, or this very request, is there already. */
  private async insert(
    caller: CallerContext,
    row: NewObservation,
    entry: ObservationEntry,
  ): Promise<boolean> {
    try {
      await this.database.within(caller.scope, async (tx) => {
        await tx.query(
          `insert into commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, numerator, denominator,
             note, reason, is_public, created_by, updated_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
          [
            row.communeId,
            row.id,
            row.indicatorCode,
            row.periodCode,
            entry.state,
            entry.grade,
            entry.value,
            entry.numerator,
            entry.denominator,
            entry.note,
            entry.reason,
            row.isPublic,
            actorId(tx),
          ],
        );
        await recordRevision(tx, { communeId: row.communeId, id: row.id, version: 1 }, entry);
        await refreshDerived(tx, row.communeId, row);
      });
      return true;
    } catch (error) {
      if (error instanceof ConstraintViolationError && error.kind === 'unique') return false;
      throw error;
    }
  }
}

interface NewObservation {
  readonly communeId: number;
  readonly id: string;
  readonly indicatorCode: string;
  readonly periodCode: string;
  readonly isPublic: boolean;
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

function checkedEntry(
  entry: ObservationEntry,
  context: ObservationContext,
  periodCode: string,
  commune: Commune,
): ObservationEntry {
  refuseUnlessEntered(context.indicator, periodCode, commune.type);
  if (entry.state === 'reported' && context.period.startsOn > todayInVietnam()) {
    throw new DomainError('observation.period-not-allowed', {
      indicator: context.indicator.code,
      period: periodCode,
    });
  }
  return settledEntry(entry, context.indicator);
}

function warningsOf(
  entry: ObservationEntry,
  { indicator, period, sameYear }: ObservationContext,
): ObservationWarning[] {
  return warningsFor(entry, indicator, { cutoffOn: period.cutoffOn, sameYear });
}

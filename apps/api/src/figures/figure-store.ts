import { newRowId, type AnyStatement, type PreparedStatement, type Statement } from '@cis/database';
import type { ObservationEntry } from '@cis/domain';
import type { ObservationWarningCode } from '@cis/contracts';
import { insertStatements, type TableRow } from '../insert-statements.js';
import type { FigureKey } from './figure-places.js';

/** Where a revision came from. */
export type FigureOrigin = 'entry' | 'paste' | 'import' | 'undo';

/** A figure as it will be stored; version 1 is a new one. */
export interface StoredFigure extends FigureKey {
  readonly id: string;
  readonly version: number;
  readonly entry: ObservationEntry;
  readonly warnings: readonly ObservationWarningCode[];
  readonly isPublic: boolean;
  readonly isSample: boolean;
  readonly origin: FigureOrigin | 'derived';
}

const UPDATE = `update commune.observations o set state = w.state, grade = w.grade, value = w.value, numerator = w.numerator,
    denominator = w.denominator, note = w.note, reason = w.reason, warnings = string_to_array(w.warnings, ' '), is_sample = w.is_sample,
    published_at = null, published_by = null, version = w.version, updated_at = now(), updated_by = $13
  from unnest($1::int[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[], $9::text[], $10::text[],
    $11::text[], $12::boolean[])
    as w (commune_id, id, version, state, grade, value, numerator, denominator, note, reason, warnings, is_sample)
  where o.commune_id = w.commune_id and o.id = w.id`;

const REWARN = `update commune.observations o set warnings = string_to_array(w.warnings, ' ')
  from unnest($1::int[], $2::uuid[], $3::text[]) w (commune_id, id, warnings) where o.commune_id = w.commune_id and o.id = w.id`;

/** New figures, changed ones (whose publication ends), and a revision of each: a few statements however many there are. */
export function storeStatements(
  figures: readonly StoredFigure[],
  { actorId, batchId }: { readonly actorId: string | null; readonly batchId: string },
): AnyStatement[] {
  const added = figures.filter(({ version }) => version === 1);
  const changed = figures.filter(({ version }) => version > 1);
  return [
    ...insertStatements(
      'commune.observations',
      added.map((figure) => ({
        commune_id: figure.communeId,
        id: figure.id,
        indicator_code: figure.indicatorCode,
        period_code: figure.periodCode,
        ...entryColumns(figure.entry),
        warnings: figure.warnings,
        is_public: figure.isPublic,
        is_sample: figure.isSample,
        created_by: actorId,
        updated_by: actorId,
      })),
    ),
    ...(changed.length === 0 ? [] : [updateStatement(changed, actorId)]),
    ...insertStatements(
      'commune.observation_revisions',
      figures.map((figure) => ({
        commune_id: figure.communeId,
        id: newRowId(),
        observation_id: figure.id,
        number: figure.version,
        ...entryColumns(figure.entry),
        batch_id: batchId,
        origin: figure.origin,
        created_by: actorId,
      })),
    ),
  ];
}

const entryColumns = ({
  state,
  grade,
  value,
  numerator,
  denominator,
  note,
  reason,
}: ObservationEntry): TableRow => ({
  state,
  grade,
  value,
  numerator,
  denominator,
  note,
  reason,
});

function updateStatement(figures: readonly StoredFigure[], actorId: string | null): PreparedStatement {
  const column = <Value>(of: (figure: StoredFigure) => Value): Value[] => figures.map(of);
  return [
    UPDATE,
    [
      column(({ communeId }) => communeId),
      column(({ id }) => id),
      column(({ version }) => version),
      column(({ entry }) => entry.state),
      column(({ entry }) => entry.grade),
      column(({ entry }) => entry.value),
      column(({ entry }) => entry.numerator),
      column(({ entry }) => entry.denominator),
      column(({ entry }) => entry.note),
      column(({ entry }) => entry.reason),
      column(({ warnings }) => warnings.join(' ')),
      column(({ isSample }) => isSample),
      actorId,
    ],
    'figures.update',
  ];
}

/** Warnings that changed although the figure did not: another part of a whole was corrected. */
export function rewarnStatement(
  figures: readonly {
    readonly communeId: number;
    readonly id: string;
    readonly warnings: readonly string[];
  }[],
): Statement {
  return [
    REWARN,
    [
      figures.map(({ communeId }) => communeId),
      figures.map(({ id }) => id),
      figures.map(({ warnings }) => warnings.join(' ')),
    ],
  ];
}

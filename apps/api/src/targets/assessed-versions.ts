import type { AssessedVersionBody, TargetVersionBody } from '@cis/contracts';
import { achievement, type Direction } from '@cis/domain';
import { ACTUAL_COLUMNS, latestActual, toActual, VERSION_COLUMNS, type ActualRow } from './target-rows.js';

/** VersionRow of the target $1, newest first: each with the newest figure of a period that closed while it was in force. */
export const ASSESSED_VERSIONS = `select ${VERSION_COLUMNS}, f.file_name as "decisionFileName", later.superseded_on as "supersededOn", ${ACTUAL_COLUMNS}
  from commune.targets t
  join commune.target_versions v on v.commune_id = t.commune_id and v.target_id = t.id
  left join commune.attachments f on f.commune_id = v.commune_id and f.id = v.decision_file_id
  left join lateral (
    select min(n.effective_on) as superseded_on from commune.target_versions n
    where n.commune_id = v.commune_id and n.target_id = v.target_id and n.number > v.number) later on true
  ${latestActual('t.commune_id', 't.indicator_code', 't.year', '(later.superseded_on is null or p.cutoff_on < later.superseded_on)')}
  where t.id = $1 order by v.number desc`;

export type VersionRow = TargetVersionBody &
  ActualRow &
  Pick<AssessedVersionBody, 'decisionFileName' | 'supersededOn'>;

export function toAssessedVersion(
  row: VersionRow,
  direction: Direction,
  newestValue: number | null,
): AssessedVersionBody {
  const actual = toActual(row);
  return {
    id: row.id,
    number: row.number,
    operator: row.operator,
    low: row.low,
    high: row.high,
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate,
    decisionAbstract: row.decisionAbstract,
    effectiveOn: row.effectiveOn,
    note: row.note,
    acknowledgedAt: row.acknowledgedAt,
    hasDecisionFile: row.hasDecisionFile,
    decisionFileName: row.decisionFileName,
    supersededOn: row.supersededOn,
    actual,
    achievement: achievement(row, direction, actual?.value ?? null),
    achievementNow: achievement(row, direction, newestValue),
  };
}

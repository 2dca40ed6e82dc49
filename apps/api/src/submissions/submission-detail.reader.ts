import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  canAny,
  type ExplanationBody,
  type SealedFormBody,
  type SealedVersionBody,
  type SubmissionDetailBody,
  type SubmissionEventBody,
  type SubmissionVersionBody,
} from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { isStepAllowed } from '@cis/domain';
import { cellBodies, type CurrentFigure, type DecidedCell } from './submission-cells.mapper.js';
import { SUBMISSION_COLUMNS, SUBMISSION_FROM, type SubmissionRow } from './submission-rows.js';

const VERSION_COLUMNS = `v.number, v.created_at as "sealedAt", v.snapshot ->> 'submittedByName' as "submittedByName",
  (v.snapshot ->> 'isLate')::boolean as "isLate", v.reason, encode(v.hash, 'hex') as hash, encode(v.previous_hash, 'hex') as "previousHash",
  v.chain_number as "chainNumber"`;

const OF_SUBMISSION = `from commune.submissions s`;

/** One form with everything a reviewer and the commune see on its page. */
@Injectable()
export class SubmissionDetailReader {
  constructor(private readonly database: Database) {}

  /** Seven statements, one round trip. @throws RowNotFoundError outside the scope or absent. */
  async detail(caller: CallerContext, id: string): Promise<SubmissionDetailBody> {
    const [[header], versions, snapshots, cells, figures, events, questions] = await this.database.readAll<
      [
        SubmissionRow,
        SubmissionVersionBody,
        { snapshot: SealedFormBody },
        DecidedCell,
        CurrentFigure,
        SubmissionEventBody,
        ExplanationBody,
      ]
    >(caller.scope, [
      [`select ${SUBMISSION_COLUMNS} from ${SUBMISSION_FROM} where s.id = $1`, [id]],
      [
        `select ${VERSION_COLUMNS} ${OF_SUBMISSION}
         join commune.submission_versions v on v.commune_id = s.commune_id and v.submission_id = s.id where s.id = $1 order by v.number desc`,
        [id],
      ],
      [
        `select v.snapshot ${OF_SUBMISSION}
         join commune.submission_versions v on v.commune_id = s.commune_id and v.submission_id = s.id
         where s.id = $1 and v.number > s.sealed_number - 2 order by v.number desc`,
        [id],
      ],
      [
        `select c.indicator_code as "indicatorCode", c.decision, c.reason, c.decided_by_name as "decidedByName", c.decided_at as "decidedAt",
           c.observation_version as "sealedVersion" ${OF_SUBMISSION}
         join commune.submission_cells c on c.commune_id = s.commune_id and c.submission_id = s.id where s.id = $1`,
        [id],
      ],
      [
        `select i.code as "indicatorCode", i.name_vi as "nameVi", i.name_en as "nameEn", i.domain, i.unit, i.decimals,
           i.kind = 'derived' as "isDerived", o.version, o.state, o.grade, o.value, o.numerator, o.denominator, o.note, o.reason, o.warnings,
           o.published_at as "publishedAt" ${OF_SUBMISSION}
         join reference.indicator_sets f on f.programme = s.form and f.is_form and f.year = left(s.period_code, 4)::int
         join reference.indicator_set_items n on n.set_id = f.id
         join reference.indicators i on i.code = n.indicator_code
         join commune.observations o on o.commune_id = s.commune_id and o.indicator_code = i.code and o.period_code = s.period_code
         where s.id = $1 order by n.sort_order`,
        [id],
      ],
      [
        `select e.id, e.action, e.number, e.reason, e.actor_name as "actorName", e.details, e.created_at as "createdAt" ${OF_SUBMISSION}
         join commune.submission_events e on e.commune_id = s.commune_id and e.submission_id = s.id
         where s.id = $1 order by e.created_at desc, e.id desc`,
        [id],
      ],
      [
        `select q.id, q.indicator_code as "indicatorCode", q.question, q.asked_by_name as "askedByName", q.created_at as "askedAt",
           q.due_on as "dueOn", q.answer, q.answered_by_name as "answeredByName", q.answered_at as "answeredAt" ${OF_SUBMISSION}
         join commune.explanation_requests q on q.commune_id = s.commune_id and q.submission_id = s.id
         where s.id = $1 order by q.answer is not null, q.created_at desc, q.id`,
        [id],
      ],
    ]);
    if (!header) throw new RowNotFoundError('submissions');
    const { roles, tenantKind, domains } = caller.session;
    const mayReview = canAny(roles, 'submission:review') && isStepAllowed(header.state, 'review');
    return Object.assign(header, {
      cells: cellBodies({
        sealed: snapshots[0]?.snapshot.rows ?? [],
        previous: snapshots[1]?.snapshot.rows ?? [],
        cells,
        figures,
        mayDecide: (domain) => mayReview && (tenantKind !== 'department' || domains.includes(domain)),
      }),
      versions,
      events,
      questions,
    });
  }

  /** A sealed version to be read alone. @throws RowNotFoundError outside the scope or absent. */
  async version(caller: CallerContext, id: string, number: number): Promise<SealedVersionBody> {
    const [row] = await this.database.read<SealedVersionBody>(
      caller.scope,
      `select ${VERSION_COLUMNS}, v.snapshot as content ${OF_SUBMISSION}
       join commune.submission_versions v on v.commune_id = s.commune_id and v.submission_id = s.id where s.id = $1 and v.number = $2`,
      [id, number],
    );
    if (!row) throw new RowNotFoundError('submission_versions');
    return row;
  }
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  DirectiveSpreadBody,
  DirectiveSpreadQuery,
  SpreadInstanceBody,
  TaskCountersBody,
  TaskStatus,
} from '@cis/contracts';
import { Database, RowNotFoundError, type Statement } from '@cis/database';
import { DomainError, taskCounters, todayInVietnam } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { stateOfDaySql, taskDueSoonSql, taskPlaceSql, taskStatusSql } from '../tasks/index.js';
import { VISIBLE_DIRECTIVE_SQL } from './directive-rows.js';

interface SpreadLine {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
}

interface SpreadRow extends Omit<SpreadInstanceBody, 'communeCode' | 'communeName' | 'region'> {
  readonly lineId: string;
  readonly communeId: number;
  readonly isDueSoon: boolean;
}

/** Where every commune stands with every line of a directive. */
@Injectable()
export class DirectiveSpreadReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Three statements, one round trip. @throws RowNotFoundError; DomainError request.invalid for a day to come */
  async spread(caller: CallerContext, id: string, query: DirectiveSpreadQuery): Promise<DirectiveSpreadBody> {
    const today = todayInVietnam();
    const asOf = query.asOf ?? today;
    if (asOf > today)
      throw new DomainError(
        'request.invalid',
        {},
        { faults: [{ pointer: '?asOf', code: 'future', detail: 'Chưa có số liệu của ngày sau hôm nay.' }] },
      );
    const lineId = query.lineId ?? null;
    const [[directive], lines, rows] = await this.database.readAll<[{ id: string }, SpreadLine, SpreadRow]>(
      caller.scope,
      [
        [
          `select d.id from steering.directives d where d.id = $1 and ${VISIBLE_DIRECTIVE_SQL.replace('?', '$2')}`,
          [id, caller.session.tenantId],
        ],
        [
          `select l.id, l.ordinal, l.title from steering.directive_tasks l
           where l.directive_id = $1 and ($2::uuid is null or l.id = $2) order by l.ordinal`,
          [id, lineId],
        ],
        instancesStatement({ id, lineId, asOf, isToday: asOf === today }),
      ],
    );
    if (!directive || (lineId !== null && lines.length === 0)) throw new RowNotFoundError('directives');
    const byLine = Map.groupBy(rows, (row) => row.lineId);
    return {
      asOf,
      counters: counters(rows, asOf),
      tasks: lines.map((line) => {
        const theirs = byLine.get(line.id) ?? [];
        return {
          ...line,
          counters: counters(theirs, asOf),
          communes: theirs.map((row) => this.toInstance(row)),
        };
      }),
    };
  }

  private toInstance({
    lineId: _line,
    communeId,
    isDueSoon: _soon,
    ...shown
  }: SpreadRow): SpreadInstanceBody {
    const commune = this.communes.byId(communeId);
    return {
      communeCode: commune?.code ?? '',
      communeName: commune?.fullName ?? '',
      region: commune?.region ?? 'west',
      ...shown,
    };
  }
}

interface Asked {
  readonly id: string;
  readonly lineId: string | null;
  readonly asOf: string;
  readonly isToday: boolean;
}

/** A past day shows what was known at its end; leads and owners are told as they are now. */
function instancesStatement({ id, lineId, asOf, isToday }: Asked): Statement {
  const source = isToday ? 'task' : 'state';
  const from = isToday ? 't' : 's';
  const day = '$3::date';
  // Instances that moved under a newer document since are found by the states of earlier days.
  const placed = isToday
    ? 'commune.tasks m on m.directive_task_id = l.id'
    : `lateral (select q.commune_id, q.id from commune.tasks q where q.directive_task_id = l.id
         union select q.commune_id, q.id from commune.task_states q where q.directive_task_id = l.id) m on true`;
  return [
    `select l.id as "lineId", t.commune_id as "communeId", t.id as "taskId", ${taskStatusSql(source, day)} as status,
       ${taskDueSoonSql(source, day)} as "isDueSoon", ${from}.percent, ${from}.deadline, ${from}.original_deadline as "originalDeadline",
       ${from}.completed_on as "completedOn", ${from}.last_reported_on as "lastReportedOn", w.full_name as "ownerName",
       coalesce(b.leads, '[]') as leads
     from steering.directive_tasks l
     join ${placed}
     join commune.tasks t on t.commune_id = m.commune_id and t.id = m.id
     ${isToday ? '' : `${stateOfDaySql(day)} and ${taskPlaceSql(source, 'directive_task_id')} = l.id`}
     left join commune.assignments a on a.commune_id = t.commune_id and a.id = t.owner_assignment_id
     left join commune.people w on w.commune_id = a.commune_id and w.id = a.person_id
     left join lateral (
       select jsonb_agg(jsonb_build_object('orgName', x.org_name, 'percent', x.percent, 'completedOn', x.completed_on,
           'overdueExplanation', x.overdue_explanation) order by x.ordinal) as leads
       from commune.task_leads x where x.commune_id = t.commune_id and x.task_id = t.id and x.role = 'lead') b on true
     join reference.administrative_units u on u.id = t.commune_id
     where l.directive_id = $1 and ($2::uuid is null or l.id = $2)
     order by l.ordinal, u.code`,
    [id, lineId, asOf],
  ];
}

function counters(rows: readonly SpreadRow[], asOf: string): TaskCountersBody {
  const counts: Partial<Record<TaskStatus, number>> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return {
    asOf,
    ...taskCounters(counts),
    dueSoon: rows.filter(({ isDueSoon }) => isDueSoon).length,
    drafts: counts.draft ?? 0,
  };
}

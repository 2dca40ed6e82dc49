import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@cis/database';
import type { Commune } from '../communes/index.js';
import type { ContactRow, ObservationRow, PublishedRows, TargetRow, TaskRow } from './published-rows.js';

const CONTACTS = `
  select k.person_id as "personId", k.full_name as "fullName", k.office_phone as "officePhone", k.office_email as "officeEmail",
         k.duties, k.reception_schedule as "receptionSchedule", k.portrait_id as "portraitId", k.position_code as "positionCode",
         p.name_vi as "positionName", p.org_unit_vi as "orgUnit", p.block, p.rank, p.is_key_personnel as "isKey",
         k.kind, k.term, k.starts_on as "startsOn", k.is_sample as "isSample"
  from published.key_personnel k
  join reference.positions p on p.code = k.position_code
  where k.commune_id = $1 and k.starts_on <= $2 and (k.ends_on is null or k.ends_on > $2)
  order by p.rank, k.sort_name, k.person_id`;

const TARGETS = `
  select distinct on (i.sort_order, t.year, t.horizon, t.issuer)
         t.indicator_code as "indicatorCode", i.name_vi as "indicatorName", i.domain, i.unit, i.direction, i.decimals,
         t.horizon, t.year, t.issuer, t.operator, t.low, t.high, t.decision_number as "decisionNumber",
         t.decision_date as "decisionDate", t.decision_abstract as "decisionAbstract", t.is_sample as "isSample"
  from published.targets t
  join reference.indicators i on i.code = t.indicator_code
  where t.commune_id = $1 and t.effective_on <= $2 and t.year >= $3
  order by i.sort_order, t.year, t.horizon, t.issuer, t.version_number desc`;

/** The last published figure of each indicator and year; within the same window the longer period speaks. */
const OBSERVATIONS = `
  select distinct on (o.indicator_code, p.year)
         o.indicator_code as "indicatorCode", p.year, p.code as "periodCode", p.label_vi as "periodLabel", p.cutoff_on as "cutoffOn",
         o.state, o.grade, o.value, o.numerator, o.denominator, o.published_at as "publishedAt", o.is_sample as "isSample",
         p.kind = 'Y' or p.ordinal = case p.kind when 'M' then 12 when 'Q' then 4 else 2 end as "isYearEnd"
  from published.observations o
  join reference.reporting_periods p on p.code = o.period_code
  where o.commune_id = $1 and p.year >= $2
  order by o.indicator_code, p.year, p.cutoff_on desc, p.starts_on`;

const TASKS = `
  select t.title, t.category, t.kind, t.rhythm, t.starts_on as "startsOn", t.deadline, t.original_deadline as "originalDeadline",
         t.lead_org as "leadOrg", t.deliverable, t.completed_on as "completedOn", t.disposition,
         (t.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date as "assignedOn",
         (t.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as "confirmedOn",
         t.first_reported_on as "firstReportedOn", t.last_reported_on as "lastReportedOn", t.percent, g.name_vi as "programmeName",
         t.document_number as "documentNumber", t.document_date as "documentDate", t.document_issuer as "documentIssuer", t.is_sample as "isSample"
  from published.tasks t
  left join reference.programmes g on g.code = t.programme_code
  where t.commune_id = $1
  order by t.deadline nulls last, t.title, t.id`;

/** What is published of one commune, under the portal's role and through the published views only. */
@Injectable()
export class ProfileReader {
  constructor(private readonly database: Database) {}

  /** One round trip. `today` is `YYYY-MM-DD` in Việt Nam; targets reach back to the year before. */
  async read(commune: Commune, today: string): Promise<PublishedRows> {
    const scope: Scope = { kind: 'public', provinceCode: commune.provinceCode };
    const firstYear = Number(today.slice(0, 4)) - 1;
    const [contacts, targets, observations, tasks] = await this.database.readAll<
      [ContactRow, TargetRow, ObservationRow, TaskRow]
    >(scope, [
      [CONTACTS, [commune.id, today]],
      [TARGETS, [commune.id, today, firstYear]],
      [OBSERVATIONS, [commune.id, firstYear]],
      [TASKS, [commune.id]],
    ]);
    return { contacts, targets, observations, tasks };
  }
}

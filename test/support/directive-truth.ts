import type { Client } from 'pg';

export interface TrueCounts {
  readonly total: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly inTime: number;
  readonly overdue: number;
}

/**
 * What a directive's instances should be counted as today in each commune, by its code: worked out from the rows by the words of domain.md
 * 4.2 and with nothing of the program's. Only for directives without routine work and without what was set aside.
 */
export async function trueCounts(admin: Client, directiveId: string): Promise<Map<string, TrueCounts>> {
  const { rows } = await admin.query<TrueCounts & { code: string }>(
    `select u.code,
       count(*) filter (where t.assigned_at is not null)::int as total,
       count(*) filter (where t.completed_on <= t.deadline)::int as "doneOnTime",
       count(*) filter (where t.completed_on > t.deadline)::int as "doneLate",
       count(*) filter (where t.assigned_at is not null and t.completed_on is null and t.deadline >= d.today)::int as "inTime",
       count(*) filter (where t.completed_on is null and t.deadline < d.today)::int as overdue
     from commune.tasks t
     join reference.administrative_units u on u.id = t.commune_id
     cross join (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today) d
     where t.directive_id = $1 group by u.code order by u.code`,
    [directiveId],
  );
  return new Map(rows.map(({ code, ...counts }) => [code, counts]));
}

/** As if a commune's instances had been assigned some days ago and had been due some days ago. */
export async function ageTasks(
  admin: Client,
  communeId: number,
  { assignedDaysAgo, dueDaysAgo }: { readonly assignedDaysAgo: number; readonly dueDaysAgo: number },
): Promise<void> {
  await admin.query(
    `update commune.tasks set assigned_at = now() - $2 * interval '1 day', starts_on = d.today - $2::int, deadline = d.today - $3::int,
       original_deadline = d.today - $3::int
     from (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today) d where commune_id = $1`,
    [communeId, assignedDaysAgo, dueDaysAgo],
  );
}

import type { Client } from 'pg';

export interface TaskLoad {
  /** Tells its directives from those of other loads; plain letters. */
  readonly name: string;
  /** Province whose present communes get them; all, when absent. */
  readonly provinceCode?: string;
  readonly perCommune: number;
  /** Reports of each task, each of which changed what was known of it. */
  readonly reports: number;
}

/** Lines of one made-up directive. */
const LINES = 15;

/**
 * Tasks of every status with leads, reports and what was known by day, evenly over communes, programmes, departments and directives. Written
 * without triggers and foreign keys, for loading only; then analysed. @returns how many tasks.
 */
export async function loadTasks(
  admin: Client,
  { name, provinceCode, perCommune, reports }: TaskLoad,
): Promise<number> {
  await admin.query('begin');
  await admin.query('set local session_replication_role = replica');
  await admin.query(
    `create temporary table made on commit drop as
     select u.id as commune_id, gen_random_uuid() as id, n, u.id / 100000 * 100000 as province_id, d.start_on, d.deadline,
       least(case when n % 3 = 0 then d.start_on + 20 + (n * 11 + u.id) % 260 end, d.today) as done_on, d.today,
       (select a.id from commune.assignments a where a.commune_id = u.id and a.ends_on is null limit 1) as owner_id
     from reference.administrative_units u
     cross join generate_series(1, $2::int) n
     cross join lateral (select current_date - 60 - (n * 7 + u.id) % 300 as start_on, current_date as today) s
     cross join lateral (select s.start_on, s.start_on + 30 + (n * 13) % 250 as deadline, s.today) d
     where u.valid_to is null and ($1::text is null or u.province_code = $1)`,
    [provinceCode ?? null, perCommune],
  );
  await admin.query(
    `insert into steering.directives (tenant_id, id, programme_code, number, issued_on, issuer, abstract, sent_at, is_sample)
     select province_id, md5('${name} directive ' || province_id || ' ' || n / ${LINES})::uuid, 'NQ57', 'ĐO-${name}-' || n / ${LINES}, current_date - 300, 'Cơ quan đo',
       'Văn bản để đo', now(), true
     from made group by province_id, n / ${LINES}`,
  );
  await admin.query(
    `insert into commune.tasks (commune_id, id, title, category, programme_code, stage_code, kind, rhythm, starts_on, deadline, original_deadline,
       owner_assignment_id, lead_org, lead_departments, deliverable, authority, document_number, document_date, directive_tenant, directive_id,
       directive_task_id, assigned_at, assigned_by_tenant, completed_on, confirmed_at, disposition, disposition_reason, first_reported_on,
       last_reported_on, percent, is_sample)
     select commune_id, id, 'Nhiệm vụ để đo ' || n, 'assigned', p.code, case when p.code = 'KH02' then (array['cap-bach', 'dot-pha'])[1 + n % 2] end,
       k.kind, case when k.kind = 'routine' then 'monthly' end, start_on, case when k.kind = 'deadline' then deadline end,
       case when k.kind = 'deadline' then deadline - case when n % 11 = 0 then 20 else 0 end end, coalesce(owner_id, gen_random_uuid()),
       'Cơ quan đo', case when n % 4 = 0 then array[province_id + 2001 + n % 7] else '{}' end, 'Sản phẩm đo', 'Chủ tịch UBND cấp xã',
       'ĐO-${name}-' || n / ${LINES}, start_on, province_id, md5('${name} directive ' || province_id || ' ' || n / ${LINES})::uuid,
       md5('${name} line ' || province_id || ' ' || n)::uuid, start_on::timestamp at time zone 'Asia/Ho_Chi_Minh', province_id,
       case when k.kind = 'deadline' then done_on end,
       case when k.kind = 'deadline' and n % 6 = 0 then done_on::timestamptz end, q.disposition, case when q.disposition is not null then 'Đo' end,
       case when n % 9 <> 1 then start_on + 5 end, case when n % 9 <> 1 then coalesce(done_on, today - n % 40) end,
       case when n % 9 <> 1 then case when done_on is null then 80 else 100 end end, true
     from made
     cross join lateral (select case when n % 20 = 7 then 'routine' else 'deadline' end as kind) k
     cross join lateral (select (array['NQ57', 'DA06', 'KH02', 'DHX', 'NTM'])[1 + n % 5] as code) p
     cross join lateral (select case when n % 33 = 1 then 'paused' when n % 33 = 4 then 'not_applicable' end as disposition) q`,
  );
  await admin.query(
    `insert into commune.task_leads (commune_id, id, task_id, role, ordinal, org_tenant, org_name, percent, last_reported_on, completed_on, is_sample)
     select m.commune_id, gen_random_uuid(), m.id, 'lead', 1, m.commune_id, 'Cơ quan đo', t.percent, t.last_reported_on, t.completed_on, true
     from made m join commune.tasks t on t.commune_id = m.commune_id and t.id = m.id`,
  );
  const spread = `(coalesce(t.last_reported_on, m.start_on + 5) - m.start_on - 5)`;
  await admin.query(
    `insert into commune.task_updates (commune_id, id, task_id, reported_on, percent, body, is_sample)
     select m.commune_id, gen_random_uuid(), m.id, m.start_on + 5 + ${spread} * (r - 1) / greatest($1::int - 1, 1), t.percent * r / $1, 'Báo cáo để đo', true
     from made m join commune.tasks t on t.commune_id = m.commune_id and t.id = m.id cross join generate_series(1, $1::int) r`,
    [reports],
  );
  await admin.query(
    `insert into commune.task_states (commune_id, id, valid_from, valid_to, assigned_on, starts_on, deadline, original_deadline, completed_on,
       confirmed_on, first_reported_on, last_reported_on, percent, disposition)
     select h.commune_id, h.id, case when h.r = 0 then '-infinity' else h.day end, h.next, h.starts_on, h.starts_on, h.deadline, h.original_deadline,
       case when h.completed_on <= h.day then h.completed_on end, null, case when h.r > 0 then h.first_reported_on end,
       case when h.r > 0 then h.day end, h.percent * h.r / $1, h.disposition
     from (
       select d.*, lead(d.day, 1, 'infinity') over (partition by d.commune_id, d.id order by d.day) as next
       from (
         select distinct on (t.commune_id, t.id, x.day) t.*, r, x.day
         from made m join commune.tasks t on t.commune_id = m.commune_id and t.id = m.id cross join generate_series(0, $1::int) r
         cross join lateral (select case when r = 0 then m.start_on else m.start_on + 5 + ${spread} * (r - 1) / greatest($1::int - 1, 1) end as day) x
         order by t.commune_id, t.id, x.day, r desc) d) h`,
    [reports],
  );
  const { rows } = await admin.query<{ count: number }>('select count(*)::int as count from made');
  await admin.query('commit');
  await admin.query(
    'analyze commune.tasks, commune.task_leads, commune.task_updates, commune.task_states, steering.directives',
  );
  return rows[0]?.count ?? 0;
}

/** Communes of other provinces beside the real ones, until there are `count`: as complete as the table asks, and marked as made up. */
export async function loadCommunes(admin: Client, count: number): Promise<void> {
  await admin.query(
    `insert into reference.administrative_units (id, province_code, code, type, name, full_name, search_name, slug, valid_from, region,
       former_province, area_km2, population, label_latitude, label_longitude)
     select p * 100000 + c, lpad(p::text, 2, '0'), lpad((40000 + n)::text, 5, '0'), 'xa', 'Đo ' || n, 'Xã Đo ' || n, 'do ' || n, 'do-' || n,
       '2025-07-01', 'east', 'Tỉnh đo', 10, 1000, 14, 108
     from generate_series(1, $1::int - (select count(*)::int from reference.administrative_units where valid_to is null)) n
     cross join lateral (select 60 + (n - 1) / 100 as p, 1 + (n - 1) % 100 as c) x`,
    [count],
  );
  await admin.query('analyze reference.administrative_units');
}

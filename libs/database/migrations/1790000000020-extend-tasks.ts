import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_SCOPE = `commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int`;

const NEW_TABLES = ['task_leads', 'task_events', 'task_blocks', 'task_files', 'task_states'];
const AUDITED = ['task_leads', 'task_blocks', 'task_files'];

/**
 * The whole life of a task: its place in a directive, leads of whom each may be late alone, what happened to it, who blocks it, its evidence,
 * and the states it was in, so that a count as of a past day is the same whenever it is asked for (domain.md 1.2, 4.2).
 */
export class ExtendTasks1790000000020 implements MigrationInterface {
  readonly name = 'ExtendTasks1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.attachments
        add removed_at timestamptz,
        add removed_by uuid,
        drop constraint attachments_purpose_check,
        add constraint attachments_purpose_check check (purpose in ('portrait', 'decision', 'evidence')),
        drop constraint attachments_content_type_check,
        add constraint attachments_content_type_check check (case purpose
          when 'portrait' then content_type in ('image/jpeg', 'image/png', 'image/webp')
          when 'decision' then content_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
          else content_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') end);
      comment on column commune.attachments.removed_at is 'Taken away; nobody downloads it any more and the bytes go when nothing else refers to them.';
      grant update (removed_at, removed_by, updated_at, updated_by, version) on commune.attachments to cis_app, cis_system;
      create index attachments_commune_id_sha256_idx on commune.attachments (commune_id, sha256);

      alter table commune.tasks
        add parent_id uuid,
        add stage_code text,
        add directive_tenant integer,
        add directive_id uuid,
        add directive_task_id uuid,
        add lead_departments integer[] not null default '{}',
        add target_codes text[] not null default '{}',
        add decision_file_id uuid,
        add superseded_on date,
        add superseded_by text check (length(superseded_by) <= 200),
        add first_reported_on date,
        add last_reported_on date,
        add percent smallint check (percent between 0 and 100),
        add constraint tasks_parent_fkey foreign key (commune_id, parent_id) references commune.tasks (commune_id, id) on delete restrict,
        add constraint tasks_decision_file_fkey foreign key (commune_id, decision_file_id) references commune.attachments (commune_id, id) on delete restrict,
        add constraint tasks_stage_fkey foreign key (programme_code, stage_code) references reference.programme_stages (programme_code, code),
        add constraint tasks_stage_of_programme check (stage_code is null or programme_code is not null),
        add constraint tasks_not_its_own_parent check (parent_id <> id),
        add constraint tasks_directive_is_whole check (num_nonnulls(directive_tenant, directive_id, directive_task_id) in (0, 3)),
        add constraint tasks_once_per_directive_task_key unique (commune_id, directive_task_id);
      comment on column commune.tasks.parent_id is 'The task of the commune it was handed down from.';
      comment on column commune.tasks.lead_departments is 'Departments among its leads, for counting by department; kept with task_leads.';
      comment on column commune.tasks.superseded_on is 'From this day a newer document stands in its place and it no longer counts.';
      create index tasks_directive_task_id_idx on commune.tasks (directive_task_id) where directive_task_id is not null;
      create index tasks_commune_id_parent_id_idx on commune.tasks (commune_id, parent_id) where parent_id is not null;

      create table commune.task_leads (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        task_id uuid not null,
        role text not null check (role in ('lead', 'support')),
        ordinal smallint not null,
        org_tenant integer,
        org_name text not null check (length(btrim(org_name)) between 1 and 200),
        percent smallint check (percent between 0 and 100),
        last_reported_on date,
        completed_on date,
        return_reason text check (length(return_reason) <= 1000),
        overdue_explanation text check (length(overdue_explanation) <= 2000),
        explained_at timestamptz,
        explained_by uuid,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint task_leads_task_fkey foreign key (commune_id, task_id) references commune.tasks (commune_id, id) on delete cascade,
        constraint task_leads_explanation_has_date check ((overdue_explanation is null) = (explained_at is null))
      );
      comment on table commune.task_leads is 'Bodies responsible for an assigned task: it is complete only when all leads are; a supporter never holds it up.';
      comment on column commune.task_leads.org_tenant is 'The commune itself or a department; null for a body without accounts, for which the commune or the assigner reports.';
      create index task_leads_commune_id_task_id_idx on commune.task_leads (commune_id, task_id);

      create table commune.task_events (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        task_id uuid not null,
        action text not null check (action in ('assigned', 'completed', 'confirmed', 'returned', 'extended', 'reassigned', 'paused', 'not_applicable',
          'resumed', 'superseded', 'continued', 'blocked', 'answered', 'unblocked', 'explained', 'edited')),
        happened_at timestamptz not null default clock_timestamp(),
        reason text check (length(reason) <= 2000),
        document text check (length(document) <= 200),
        details jsonb not null default '{}',
        actor_tenant integer,
        actor_name text check (length(actor_name) <= 200),
        is_sample boolean not null default false,
        created_by uuid,
        primary key (commune_id, id),
        constraint task_events_task_fkey foreign key (commune_id, task_id) references commune.tasks (commune_id, id) on delete cascade
      );
      comment on table commune.task_events is 'Append-only: each step of a task with its reason and document, as people read it.';
      create index task_events_commune_id_task_id_idx on commune.task_events (commune_id, task_id, happened_at);

      create table commune.task_blocks (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        task_id uuid not null,
        blocked_by_tenant integer,
        blocked_by_name text not null check (length(btrim(blocked_by_name)) between 1 and 200),
        question text not null check (length(btrim(question)) between 1 and 2000),
        due_on date not null,
        answered_at timestamptz,
        answered_by uuid,
        answer text check (length(btrim(answer)) between 1 and 2000),
        closed_at timestamptz,
        closed_by uuid,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint task_blocks_task_fkey foreign key (commune_id, task_id) references commune.tasks (commune_id, id) on delete cascade,
        constraint task_blocks_answer_has_date check ((answer is null) = (answered_at is null))
      );
      comment on table commune.task_blocks is 'What holds a task up, at whom, and until when that body should answer.';
      create index task_blocks_commune_id_task_id_idx on commune.task_blocks (commune_id, task_id);
      create index task_blocks_blocked_by_tenant_idx on commune.task_blocks (blocked_by_tenant) where answered_at is null and closed_at is null;

      create table commune.task_files (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        task_id uuid not null,
        update_id uuid,
        attachment_id uuid,
        url text check (length(url) <= 1000 and url ~ '^https?://'),
        title text check (length(title) <= 200),
        is_sample boolean not null default false,
        created_at timestamptz not null default now(),
        created_by uuid,
        primary key (commune_id, id),
        constraint task_files_task_fkey foreign key (commune_id, task_id) references commune.tasks (commune_id, id) on delete cascade,
        constraint task_files_update_fkey foreign key (commune_id, update_id) references commune.task_updates (commune_id, id) on delete cascade,
        constraint task_files_attachment_fkey foreign key (commune_id, attachment_id) references commune.attachments (commune_id, id) on delete restrict,
        constraint task_files_file_or_link check (num_nonnulls(attachment_id, url) = 1)
      );
      comment on table commune.task_files is 'Evidence: a stored file or a link; update_id is null between upload and the report that names it.';
      create index task_files_commune_id_task_id_idx on commune.task_files (commune_id, task_id);
      create index task_files_commune_id_update_id_idx on commune.task_files (commune_id, update_id);
      create index task_files_commune_id_attachment_id_idx on commune.task_files (commune_id, attachment_id);

      create table commune.task_states (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        valid_from date not null,
        valid_to date not null default 'infinity',
        assigned_on date not null,
        starts_on date,
        deadline date,
        original_deadline date,
        completed_on date,
        confirmed_on date,
        first_reported_on date,
        last_reported_on date,
        percent smallint,
        disposition text,
        superseded_on date,
        primary key (commune_id, id, valid_from),
        constraint task_states_task_fkey foreign key (commune_id, id) references commune.tasks (commune_id, id) on delete cascade
      );
      comment on table commune.task_states is 'What an assigned task''s status was derived from, by day: the row with valid_from <= day < valid_to tells what was known at the end of that day. Written by a trigger.';

      alter table commune.task_updates
        add lead_id uuid,
        add constraint task_updates_lead_fkey foreign key (commune_id, lead_id) references commune.task_leads (commune_id, id) on delete restrict;
    `);
    for (const table of NEW_TABLES) {
      const writers = table === 'task_states' ? 'cis_owner, cis_app, cis_system' : 'cis_app, cis_system';
      await runner.query(`
        alter table commune.${table} enable row level security;
        alter table commune.${table} force row level security;
        create policy "staff reach ${table.replaceAll('_', ' ')} only within their scope" on commune.${table} for all to ${writers}
          using (${IN_SCOPE}) with check (${IN_SCOPE});
      `);
    }
    for (const table of AUDITED) {
      await runner.query(`
        create trigger ${table}_audit_insert after insert on commune.${table} referencing new table as new_rows for each statement execute function audit.capture();
        create trigger ${table}_audit_update after update on commune.${table} referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
        create trigger ${table}_audit_delete after delete on commune.${table} referencing old table as old_rows for each statement execute function audit.capture();
      `);
    }
    await runner.query(`
      grant select, insert on commune.task_leads, commune.task_events, commune.task_blocks, commune.task_files to cis_app, cis_system;
      grant delete on commune.task_leads, commune.task_events, commune.task_blocks, commune.task_files to cis_system;
      grant delete on commune.task_leads, commune.task_files to cis_app;
      grant update (role, ordinal, org_tenant, org_name, percent, last_reported_on, completed_on, return_reason, overdue_explanation, explained_at, explained_by,
        version, updated_at, updated_by) on commune.task_leads to cis_app;
      grant update (answered_at, answered_by, answer, closed_at, closed_by, version, updated_at, updated_by) on commune.task_blocks to cis_app;
      grant update (update_id, title) on commune.task_files to cis_app;
      grant select on commune.task_states to cis_app, cis_system;
      grant insert, update, delete on commune.task_states to cis_system;
      grant update (parent_id, stage_code, directive_tenant, directive_id, directive_task_id, lead_departments, target_codes, decision_file_id, superseded_on,
        superseded_by, first_reported_on, last_reported_on, percent) on commune.tasks to cis_app;

      create function commune.keep_task_states() returns trigger
      language plpgsql security definer set search_path = pg_catalog
      -- A plan made for one changed row serves ten thousand: old and new ones must not be paired by a nested loop.
      set enable_nestloop = off as $$
      declare
        today constant date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
      begin
        if tg_op = 'INSERT' then
          insert into commune.task_states (commune_id, id, valid_from, assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on,
            first_reported_on, last_reported_on, percent, disposition, superseded_on)
          select n.commune_id, n.id, '-infinity', (n.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date, n.starts_on, n.deadline, n.original_deadline,
            n.completed_on, (n.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date, n.first_reported_on, n.last_reported_on, n.percent, n.disposition, n.superseded_on
          from new_rows n where n.assigned_at is not null;
        else
          with changed as (
            select n.commune_id, n.id, (n.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date as assigned_on, n.starts_on, n.deadline, n.original_deadline,
              n.completed_on, (n.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as confirmed_on, n.first_reported_on, n.last_reported_on, n.percent,
              n.disposition, n.superseded_on, o.assigned_at is not null as has_state
            from new_rows n join old_rows o on o.commune_id = n.commune_id and o.id = n.id
            where n.assigned_at is not null
              and (n.assigned_at, n.starts_on, n.deadline, n.original_deadline, n.completed_on, n.confirmed_at, n.first_reported_on, n.last_reported_on,
                   n.percent, n.disposition, n.superseded_on)
                is distinct from (o.assigned_at, o.starts_on, o.deadline, o.original_deadline, o.completed_on, o.confirmed_at, o.first_reported_on,
                   o.last_reported_on, o.percent, o.disposition, o.superseded_on)),
          closed as (
            update commune.task_states s set valid_to = today from changed c
            where s.commune_id = c.commune_id and s.id = c.id and s.valid_to = 'infinity' and s.valid_from < today)
          insert into commune.task_states (commune_id, id, valid_from, assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on,
            first_reported_on, last_reported_on, percent, disposition, superseded_on)
          select commune_id, id, case when has_state then today else '-infinity' end, assigned_on, starts_on, deadline, original_deadline, completed_on,
            confirmed_on, first_reported_on, last_reported_on, percent, disposition, superseded_on
          from changed
          on conflict (commune_id, id, valid_from) do update set assigned_on = excluded.assigned_on, starts_on = excluded.starts_on,
            deadline = excluded.deadline, original_deadline = excluded.original_deadline, completed_on = excluded.completed_on,
            confirmed_on = excluded.confirmed_on, first_reported_on = excluded.first_reported_on, last_reported_on = excluded.last_reported_on,
            percent = excluded.percent, disposition = excluded.disposition, superseded_on = excluded.superseded_on;
        end if;
        return null;
      end
      $$;
      comment on function commune.keep_task_states() is 'Whoever changes a task, what was known on earlier days stays: the open state is closed today and a new one opened; several changes of a day leave one.';
      create trigger tasks_keep_states_insert after insert on commune.tasks referencing new table as new_rows for each statement execute function commune.keep_task_states();
      create trigger tasks_keep_states_update after update on commune.tasks referencing old table as old_rows new table as new_rows for each statement execute function commune.keep_task_states();

      -- Rows there already belong to every province; the owner may write them all only while the policies do not bind it.
      alter table commune.tasks no force row level security;
      alter table commune.task_updates no force row level security;
      alter table commune.task_leads no force row level security;
      alter table commune.task_states no force row level security;
      alter table commune.tasks disable trigger user;
      alter table commune.task_leads disable trigger user;
      update commune.tasks t set first_reported_on = u.first_on, last_reported_on = u.last_on, percent = u.percent
      from (select commune_id, task_id, min(reported_on) as first_on, max(reported_on) as last_on,
              (array_agg(percent order by reported_on desc, created_at desc) filter (where percent is not null))[1] as percent
            from commune.task_updates group by commune_id, task_id) u
      where u.commune_id = t.commune_id and u.task_id = t.id;
      insert into commune.task_leads (commune_id, id, task_id, role, ordinal, org_tenant, org_name, percent, last_reported_on, completed_on, return_reason, is_sample)
      select commune_id, gen_random_uuid(), id, 'lead', 1, commune_id, lead_org, percent, last_reported_on, completed_on, return_reason, is_sample
      from commune.tasks where assigned_at is not null;
      insert into commune.task_states (commune_id, id, valid_from, assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on,
        first_reported_on, last_reported_on, percent, disposition)
      select commune_id, id, '-infinity', (assigned_at at time zone 'Asia/Ho_Chi_Minh')::date, starts_on, deadline, original_deadline, completed_on,
        (confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date, first_reported_on, last_reported_on, percent, disposition
      from commune.tasks where assigned_at is not null;
      alter table commune.tasks enable trigger user;
      alter table commune.task_leads enable trigger user;
      alter table commune.tasks force row level security;
      alter table commune.task_updates force row level security;
      alter table commune.task_leads force row level security;
      alter table commune.task_states force row level security;

      -- The portal no longer looks at reports: the first day of reporting stands on the task.
      create or replace view published.tasks with (security_invoker = true) as
      select t.commune_id, t.id, t.title, t.category, t.kind, t.rhythm, t.starts_on, t.deadline, t.original_deadline, t.lead_org, t.deliverable,
        t.assigned_at, t.completed_on, t.confirmed_at, t.disposition, t.first_reported_on, t.is_sample
      from commune.tasks t where t.is_public and t.assigned_at is not null and t.superseded_on is null;
      drop policy "anybody reads when progress was reported" on commune.task_updates;
      revoke select (commune_id, task_id, reported_on) on commune.task_updates from cis_portal;
      grant select (first_reported_on, superseded_on) on commune.tasks to cis_portal;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (commune_id, task_id, reported_on) on commune.task_updates to cis_portal;
      create policy "anybody reads when progress was reported" on commune.task_updates for select to cis_portal using (${IN_SCOPE});
      create or replace view published.tasks with (security_invoker = true) as
      select t.commune_id, t.id, t.title, t.category, t.kind, t.rhythm, t.starts_on, t.deadline, t.original_deadline, t.lead_org, t.deliverable,
        t.assigned_at, t.completed_on, t.confirmed_at, t.disposition, r.first_reported_on, t.is_sample
      from commune.tasks t
      left join lateral (select min(u.reported_on) as first_reported_on from commune.task_updates u where u.commune_id = t.commune_id and u.task_id = t.id) r on true
      where t.is_public and t.assigned_at is not null;
      drop trigger tasks_keep_states_update on commune.tasks;
      drop trigger tasks_keep_states_insert on commune.tasks;
      drop function commune.keep_task_states();
      alter table commune.task_updates drop lead_id;
      drop table commune.task_states, commune.task_files, commune.task_blocks, commune.task_events, commune.task_leads;
      alter table commune.tasks
        drop percent, drop last_reported_on, drop first_reported_on, drop superseded_by, drop superseded_on, drop decision_file_id, drop target_codes,
        drop lead_departments, drop directive_task_id, drop directive_id, drop directive_tenant, drop stage_code, drop parent_id;
      delete from commune.attachments where purpose = 'evidence';
      drop index commune.attachments_commune_id_sha256_idx;
      revoke update (removed_at, removed_by, updated_at, updated_by, version) on commune.attachments from cis_app, cis_system;
      alter table commune.attachments
        drop removed_by, drop removed_at,
        drop constraint attachments_purpose_check,
        add constraint attachments_purpose_check check (purpose in ('portrait', 'decision')),
        drop constraint attachments_content_type_check,
        add constraint attachments_content_type_check check (
          case purpose when 'portrait' then content_type in ('image/jpeg', 'image/png', 'image/webp')
          else content_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document') end);
    `);
  }
}

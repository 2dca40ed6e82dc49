import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Priority tasks with the six clarities (6 rõ); status is derived from dates and updates, so it has no column (domain.md 4.2). */
export class CreateTasks1790000000007 implements MigrationInterface {
  readonly name = 'CreateTasks1790000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commune.tasks (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        title text not null check (length(btrim(title)) between 5 and 500),
        description text check (length(description) <= 5000),
        category text not null check (category in ('priority_task', 'breakthrough', 'assigned')),
        programme_code text references reference.programmes (code),
        kind text not null check (kind in ('deadline', 'routine')),
        rhythm text check (rhythm in ('weekly', 'monthly', 'quarterly', 'yearly')),
        starts_on date,
        deadline date,
        original_deadline date,
        owner_assignment_id uuid,
        lead_org text check (length(lead_org) <= 200),
        supporting_orgs text[] not null default '{}',
        deliverable text check (length(deliverable) <= 1000),
        authority text check (length(authority) <= 200),
        document_number text check (length(document_number) <= 100),
        document_date date,
        document_issuer text check (length(document_issuer) <= 200),
        document_abstract text check (length(document_abstract) <= 500),
        department_id integer references reference.departments (id),
        assigned_at timestamptz,
        assigned_by uuid,
        assigned_by_tenant integer,
        completed_on date,
        confirmed_at timestamptz,
        confirmed_by uuid,
        return_reason text check (length(return_reason) <= 1000),
        disposition text check (disposition in ('not_applicable', 'paused')),
        disposition_reason text check (length(disposition_reason) <= 1000),
        disposition_document text check (length(disposition_document) <= 200),
        extension_reason text check (length(extension_reason) <= 1000),
        extension_document text check (length(extension_document) <= 200),
        is_public boolean not null default false,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint tasks_owner_fkey foreign key (commune_id, owner_assignment_id) references commune.assignments (commune_id, id) on delete restrict,
        constraint tasks_routine_has_no_deadline check (kind = 'deadline' or (deadline is null and completed_on is null)),
        constraint tasks_assigned_with_six_clarities check (assigned_at is null or (
          owner_assignment_id is not null and lead_org is not null and deliverable is not null and authority is not null
          and case kind when 'deadline' then deadline is not null and original_deadline is not null else rhythm is not null end)),
        constraint tasks_disposition_has_reason check ((disposition is null) = (disposition_reason is null)),
        constraint tasks_confirmed_after_completion check (confirmed_at is null or completed_on is not null)
      );
      create index tasks_id_idx on commune.tasks (id);
      create index tasks_commune_id_deadline_idx on commune.tasks (commune_id, deadline);
      create index tasks_commune_id_owner_assignment_id_idx on commune.tasks (commune_id, owner_assignment_id);

      create table commune.task_updates (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        task_id uuid not null,
        reported_on date not null,
        percent smallint check (percent between 0 and 100),
        body text not null check (length(btrim(body)) between 1 and 5000),
        difficulty text check (length(difficulty) <= 2000),
        proposal text check (length(proposal) <= 2000),
        deliverable_evidence text check (length(deliverable_evidence) <= 1000),
        is_completion boolean not null default false,
        is_sample boolean not null default false,
        created_at timestamptz not null default now(),
        created_by uuid,
        primary key (commune_id, id),
        constraint task_updates_task_fkey foreign key (commune_id, task_id) references commune.tasks (commune_id, id) on delete restrict,
        constraint task_updates_completion_shows_deliverable check (not is_completion or deliverable_evidence is not null)
      );
      comment on table commune.task_updates is 'Append-only progress reports.';
      create index task_updates_commune_id_task_id_idx on commune.task_updates (commune_id, task_id, reported_on);

      alter table commune.tasks enable row level security;
      alter table commune.tasks force row level security;
      create policy "staff reach tasks only within their scope" on commune.tasks for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      create policy "anybody reads published tasks" on commune.tasks for select to cis_portal
        using (is_public and assigned_at is not null and commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.task_updates enable row level security;
      alter table commune.task_updates force row level security;
      create policy "staff reach task updates only within their scope" on commune.task_updates for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      create policy "anybody reads when progress was reported" on commune.task_updates for select to cis_portal
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      grant select, insert on commune.tasks, commune.task_updates to cis_app, cis_system;
      grant delete on commune.tasks, commune.task_updates to cis_system;
      grant delete on commune.tasks to cis_app;
      grant update (title, description, category, programme_code, kind, rhythm, starts_on, deadline, original_deadline, owner_assignment_id, lead_org,
          supporting_orgs, deliverable, authority, document_number, document_date, document_issuer, document_abstract, department_id, assigned_at,
          assigned_by, assigned_by_tenant, completed_on, confirmed_at, confirmed_by, return_reason, disposition, disposition_reason,
          disposition_document, extension_reason, extension_document, is_public, version, updated_at, updated_by)
        on commune.tasks to cis_app;
      grant select (commune_id, id, title, category, kind, rhythm, starts_on, deadline, original_deadline, lead_org, deliverable, assigned_at,
        completed_on, confirmed_at, disposition, is_public, is_sample) on commune.tasks to cis_portal;
      grant select (commune_id, task_id, reported_on) on commune.task_updates to cis_portal;

      create trigger tasks_audit_insert after insert on commune.tasks referencing new table as new_rows for each statement execute function audit.capture();
      create trigger tasks_audit_update after update on commune.tasks referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger tasks_audit_delete after delete on commune.tasks referencing old table as old_rows for each statement execute function audit.capture();

      create trigger task_updates_audit_insert after insert on commune.task_updates referencing new table as new_rows for each statement execute function audit.capture();
      create trigger task_updates_audit_update after update on commune.task_updates referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger task_updates_audit_delete after delete on commune.task_updates referencing old table as old_rows for each statement execute function audit.capture();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table commune.task_updates, commune.tasks;
    `);
  }
}

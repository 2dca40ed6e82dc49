import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_SCOPE = `tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int`;

const AUDITED = ['directives', 'directive_tasks'];

/**
 * Documents by which the province and its departments assign work (domain.md 1.2): a directive with its lines, and the programmes and
 * stages it belongs to. A commune never reads these tables: each gets instances of its own with everything copied.
 */
export class CreateDirectives1790000000019 implements MigrationInterface {
  readonly name = 'CreateDirectives1790000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reference.programmes
        add issuer text check (length(issuer) between 1 and 200),
        add is_active boolean not null default true,
        add version integer not null default 1,
        add updated_at timestamptz not null default now(),
        add constraint programmes_name_vi_check check (length(btrim(name_vi)) between 3 and 300),
        add constraint programmes_document_number_check check (length(document_number) <= 100);

      create table reference.programme_stages (
        programme_code text not null references reference.programmes (code) on delete cascade,
        code text not null check (code ~ '^[a-z0-9-]{2,30}$'),
        name_vi text not null check (length(btrim(name_vi)) between 3 and 200),
        starts_on date not null,
        ends_on date not null,
        sort_order integer not null,
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        primary key (programme_code, code),
        constraint programme_stages_in_order check (ends_on >= starts_on)
      );
      comment on table reference.programme_stages is 'Stages with counters of their own, such as "cấp bách" 19/06-30/06/2025.';

      create trigger programmes_audit after insert or update or delete on reference.programmes for each row execute function audit.capture_shared('code');
      create trigger programme_stages_audit after insert or update or delete on reference.programme_stages for each row execute function audit.capture_shared('code');
      grant select on reference.programme_stages to cis_app, cis_personnel, cis_portal, cis_system, cis_catalogue;
      grant insert, update on reference.programmes, reference.programme_stages to cis_catalogue;
      grant delete on reference.programme_stages to cis_catalogue;

      create schema steering;
      comment on schema steering is 'What the province and its departments direct; rows belong to the body that issues them.';
      grant usage on schema steering to cis_app, cis_system;

      create table steering.directives (
        tenant_id integer not null,
        id uuid not null,
        programme_code text references reference.programmes (code),
        number text not null check (length(btrim(number)) between 1 and 100),
        issued_on date not null,
        issuer text not null check (length(btrim(issuer)) between 1 and 200),
        abstract text not null check (length(btrim(abstract)) between 1 and 500),
        replaces_id uuid,
        replaced_on date,
        sent_at timestamptz,
        sent_by uuid,
        file_name text check (length(file_name) between 1 and 200),
        file_type text check (file_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
        file_bytes integer check (file_bytes between 1 and 26214400),
        file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (tenant_id, id),
        constraint directives_number_key unique (tenant_id, number, issued_on),
        constraint directives_replaces_fkey foreign key (tenant_id, replaces_id) references steering.directives (tenant_id, id) on delete restrict,
        constraint directives_not_replacing_itself check (replaces_id <> id),
        constraint directives_replaced_after_sending check (replaced_on is null or sent_at is not null),
        constraint directives_file_is_whole check (num_nonnulls(file_name, file_type, file_bytes, file_sha256) in (0, 4))
      );
      comment on table steering.directives is 'A document with tasks; a draft until sent_at. file_* is the signed document, its bytes lie in the tenant''s folder.';
      create index directives_id_idx on steering.directives (id);

      create table steering.directive_tasks (
        tenant_id integer not null,
        id uuid not null,
        directive_id uuid not null,
        ordinal integer not null check (ordinal between 1 and 999),
        title text not null check (length(btrim(title)) between 5 and 500),
        description text check (length(description) <= 5000),
        category text not null default 'assigned' check (category in ('priority_task', 'breakthrough', 'assigned')),
        stage_code text,
        kind text not null check (kind in ('deadline', 'routine')),
        rhythm text check (rhythm in ('weekly', 'monthly', 'quarterly', 'yearly')),
        starts_on date,
        deadline date,
        owner_position_code text references reference.positions (code),
        commune_role text not null default 'lead' check (commune_role in ('lead', 'support')),
        lead_departments integer[] not null default '{}',
        support_departments integer[] not null default '{}',
        other_leads text[] not null default '{}',
        supporting_orgs text[] not null default '{}',
        deliverable text check (length(deliverable) <= 1000),
        authority text check (length(authority) <= 200),
        target_codes text[] not null default '{}',
        recipients_kind text not null default 'all' check (recipients_kind in ('all', 'region', 'type', 'list')),
        recipient_values text[] not null default '{}',
        is_public boolean not null default false,
        continues_id uuid,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (tenant_id, id),
        constraint directive_tasks_directive_fkey foreign key (tenant_id, directive_id) references steering.directives (tenant_id, id) on delete cascade,
        constraint directive_tasks_continues_fkey foreign key (tenant_id, continues_id) references steering.directive_tasks (tenant_id, id) on delete restrict,
        constraint directive_tasks_ordinal_key unique (tenant_id, directive_id, ordinal) deferrable initially immediate,
        constraint directive_tasks_routine_has_no_deadline check (kind = 'deadline' or deadline is null),
        constraint directive_tasks_dates_in_order check (starts_on is null or deadline is null or starts_on <= deadline),
        constraint directive_tasks_recipients_named check ((recipients_kind = 'all') = (recipient_values = '{}'))
      );
      comment on table steering.directive_tasks is 'One line of a directive''s annex; each recipient gets an instance in commune.tasks.';
      comment on column steering.directive_tasks.owner_position_code is 'Who answers for it in each commune: whoever holds this post on the day of assignment.';
      comment on column steering.directive_tasks.commune_role is 'Whether the commune itself is a lead or supports the leads.';
      comment on column steering.directive_tasks.recipient_values is 'east or west; xa or phuong; commune codes: by recipients_kind.';
      comment on column steering.directive_tasks.continues_id is 'The line of the replaced directive whose instances go on, with their progress, under this one.';
      create index directive_tasks_tenant_id_directive_id_idx on steering.directive_tasks (tenant_id, directive_id);

      alter table steering.directives enable row level security;
      alter table steering.directives force row level security;
      create policy "staff reach directives only within their scope" on steering.directives for all to cis_app, cis_system
        using (${IN_SCOPE}) with check (${IN_SCOPE});
      alter table steering.directive_tasks enable row level security;
      alter table steering.directive_tasks force row level security;
      create policy "staff reach directive tasks only within their scope" on steering.directive_tasks for all to cis_app, cis_system
        using (${IN_SCOPE}) with check (${IN_SCOPE});

      grant select, insert, delete on steering.directives, steering.directive_tasks to cis_app, cis_system;
      grant update (programme_code, number, issued_on, issuer, abstract, replaces_id, replaced_on, sent_at, sent_by, file_name, file_type, file_bytes,
        file_sha256, version, updated_at, updated_by) on steering.directives to cis_app, cis_system;
      grant update (ordinal, title, description, category, stage_code, kind, rhythm, starts_on, deadline, owner_position_code, commune_role,
        lead_departments, support_departments, other_leads, supporting_orgs, deliverable, authority, target_codes, recipients_kind,
        recipient_values, is_public, continues_id, version, updated_at, updated_by) on steering.directive_tasks to cis_app;
    `);
    for (const table of AUDITED) {
      await runner.query(`
        create trigger ${table}_audit_insert after insert on steering.${table} referencing new table as new_rows for each statement execute function audit.capture();
        create trigger ${table}_audit_update after update on steering.${table} referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
        create trigger ${table}_audit_delete after delete on steering.${table} referencing old table as old_rows for each statement execute function audit.capture();
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema steering cascade;
      revoke insert, update on reference.programmes from cis_catalogue;
      drop trigger programmes_audit on reference.programmes;
      drop table reference.programme_stages;
      alter table reference.programmes drop constraint programmes_document_number_check, drop constraint programmes_name_vi_check,
        drop updated_at, drop version, drop is_active, drop issuer;
    `);
  }
}

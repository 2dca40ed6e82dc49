import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Key personnel: people, their assignments, and what only personnel officers may read (domain.md 2.2, 2.3). Personal numbers, private phones and addresses have no column on purpose. */
export class CreatePersonnel1790000000005 implements MigrationInterface {
  readonly name = 'CreatePersonnel1790000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commune.attachments (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        purpose text not null check (purpose in ('portrait')),
        file_name text not null check (length(file_name) between 1 and 200),
        content_type text not null check (content_type in ('image/jpeg', 'image/png', 'image/webp')),
        byte_size integer not null check (byte_size between 1 and 26214400),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id)
      );
      comment on table commune.attachments is 'What a stored file is; its bytes lie in the file storage under sha256.';

      create table commune.people (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        lineage_id uuid not null,
        full_name text not null check (length(btrim(full_name)) between 2 and 100),
        sort_name text collate "vi-x-icu" not null check (length(sort_name) <= 100),
        search_name text not null,
        birth_date date check (birth_date between '1930-01-01' and '2015-12-31'),
        gender text check (gender in ('male', 'female')),
        hometown text check (length(hometown) <= 200),
        qualification text check (qualification in ('secondary', 'vocational', 'college', 'university', 'master', 'doctor')),
        qualification_field text check (length(qualification_field) <= 200),
        has_technical_qualification boolean,
        political_theory_level text check (political_theory_level in ('none', 'elementary', 'intermediate', 'advanced')),
        foreign_language text check (length(foreign_language) <= 200),
        state_management_level text check (state_management_level in ('none', 'specialist', 'principal', 'senior')),
        office_phone text check (length(office_phone) <= 30),
        office_email text check (length(office_email) <= 200),
        duties text check (length(duties) <= 1000),
        reception_schedule text check (length(reception_schedule) <= 300),
        is_published boolean not null default true,
        portrait_id uuid,
        is_portrait_published boolean not null default false,
        portrait_basis text check (portrait_basis in ('consent', 'law')),
        portrait_basis_note text check (length(portrait_basis_note) <= 300),
        portrait_basis_on date,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint people_one_record_per_lineage_key unique (commune_id, lineage_id),
        constraint people_portrait_fkey foreign key (commune_id, portrait_id) references commune.attachments (commune_id, id) on delete restrict,
        constraint people_published_portrait_has_basis check (
          not is_portrait_published or (portrait_id is not null and portrait_basis is not null and portrait_basis_on is not null))
      );
      comment on column commune.people.lineage_id is 'The same human being keeps one lineage across communes (transfer): a person is global, an assignment is local.';
      comment on column commune.people.sort_name is 'Given name first, then family and middle names; editable, because Jrai and Bahnar names do not follow one rule.';
      create index people_id_idx on commune.people (id);
      comment on index commune.people_id_idx is 'Detail pages of province staff: the id alone, within a range of communes.';
      create index people_commune_id_sort_name_idx on commune.people (commune_id, sort_name);

      create table commune.person_confidential (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        party_joined_on date check (party_joined_on between '1945-01-01' and '2100-01-01'),
        career text check (length(career) <= 10000),
        awards_discipline text check (length(awards_discipline) <= 5000),
        ethnicity text check (length(ethnicity) <= 60),
        religion text check (length(religion) <= 60),
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint person_confidential_person_fkey foreign key (commune_id, id) references commune.people (commune_id, id) on delete cascade
      );
      comment on table commune.person_confidential is 'id is the person''s id. Sensitive personal data (Law 91/2025/QH15): only the role cis_personnel reads it.';

      create table commune.assignments (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        person_id uuid not null,
        position_code text not null references reference.positions (code),
        kind text not null check (kind in ('elected', 'designated', 'approved', 'appointed', 'acting')),
        is_primary boolean not null default false,
        is_published boolean not null default true,
        term text check (term ~ '^[0-9]{4}-[0-9]{4}$'),
        starts_on date not null check (starts_on between '1975-01-01' and '2100-01-01'),
        ends_on date,
        end_kind text check (end_kind in ('dismissed', 'transferred', 'retired', 'resigned', 'term_ended', 'deceased')),
        decision_number text check (length(decision_number) <= 100),
        decision_date date,
        decision_issuer text check (length(decision_issuer) <= 200),
        end_decision_number text check (length(end_decision_number) <= 100),
        end_decision_date date,
        note text check (length(note) <= 1000),
        voided_at timestamptz,
        void_reason text check (length(void_reason) <= 500),
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint assignments_person_fkey foreign key (commune_id, person_id) references commune.people (commune_id, id) on delete restrict,
        constraint assignments_end_is_complete check ((ends_on is null) = (end_kind is null)),
        constraint assignments_dates_in_order check (ends_on > starts_on),
        constraint assignments_void_has_reason check ((voided_at is null) = (void_reason is null))
      );
      comment on table commune.assignments is 'Person x position x half-open dates x decision. Ended, never overwritten; an entry made by mistake is voided with a reason.';
      comment on column commune.assignments.ends_on is 'First day on which the post is no longer held; null while it is.';
      create index assignments_id_idx on commune.assignments (id);
      create index assignments_commune_id_person_id_idx on commune.assignments (commune_id, person_id);
      create index assignments_commune_id_position_code_idx on commune.assignments (commune_id, position_code) where voided_at is null;
      create unique index assignments_one_primary_post_key on commune.assignments (commune_id, person_id) where is_primary and ends_on is null and voided_at is null;
      create unique index assignments_one_holding_per_post_key on commune.assignments (commune_id, person_id, position_code) where ends_on is null and voided_at is null;

      alter table commune.attachments enable row level security;
      alter table commune.attachments force row level security;
      create policy "staff reach attachments only within their scope" on commune.attachments for all to cis_app, cis_personnel, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      create policy "anybody reads published portraits" on commune.attachments for select to cis_portal
        using (purpose = 'portrait' and commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.people enable row level security;
      alter table commune.people force row level security;
      create policy "staff reach people only within their scope" on commune.people for all to cis_app, cis_personnel, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      create policy "anybody reads published people" on commune.people for select to cis_portal
        using (is_published and commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.person_confidential enable row level security;
      alter table commune.person_confidential force row level security;
      create policy "staff reach confidential personal data only within their scope" on commune.person_confidential for all to cis_personnel, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.assignments enable row level security;
      alter table commune.assignments force row level security;
      create policy "staff reach assignments only within their scope" on commune.assignments for all to cis_app, cis_personnel, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      create policy "anybody reads published assignments" on commune.assignments for select to cis_portal
        using (is_published and voided_at is null and commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      grant select, insert on commune.attachments, commune.people, commune.assignments to cis_app, cis_personnel, cis_system;
      grant delete on commune.attachments, commune.people to cis_app, cis_personnel;
      grant delete on commune.attachments, commune.people, commune.person_confidential, commune.assignments to cis_system;
      grant update (full_name, sort_name, search_name, birth_date, gender, hometown, qualification, qualification_field, has_technical_qualification,
          political_theory_level, foreign_language, state_management_level, office_phone, office_email, duties, reception_schedule,
          is_published, portrait_id, is_portrait_published, portrait_basis, portrait_basis_note, portrait_basis_on, version, updated_at, updated_by)
        on commune.people to cis_app, cis_personnel;
      grant update (is_primary, is_published, term, ends_on, end_kind, decision_number, decision_date, decision_issuer,
          end_decision_number, end_decision_date, note, voided_at, void_reason, version, updated_at, updated_by)
        on commune.assignments to cis_app, cis_personnel;
      grant select, insert on commune.person_confidential to cis_personnel, cis_system;
      grant update (party_joined_on, career, awards_discipline, ethnicity, religion, version, updated_at, updated_by) on commune.person_confidential to cis_personnel;

      grant select (commune_id, id, full_name, sort_name, office_phone, office_email, duties, reception_schedule, is_published,
        portrait_id, is_portrait_published, is_sample) on commune.people to cis_portal;
      grant select (commune_id, id, person_id, position_code, kind, is_primary, is_published, term, starts_on, ends_on, voided_at, is_sample) on commune.assignments to cis_portal;
      grant select (commune_id, id, purpose, content_type, byte_size, sha256) on commune.attachments to cis_portal;

      create trigger attachments_audit_insert after insert on commune.attachments referencing new table as new_rows for each statement execute function audit.capture();
      create trigger attachments_audit_update after update on commune.attachments referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger attachments_audit_delete after delete on commune.attachments referencing old table as old_rows for each statement execute function audit.capture();

      create trigger people_audit_insert after insert on commune.people referencing new table as new_rows for each statement execute function audit.capture();
      create trigger people_audit_update after update on commune.people referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger people_audit_delete after delete on commune.people referencing old table as old_rows for each statement execute function audit.capture();

      create trigger person_confidential_audit_insert after insert on commune.person_confidential referencing new table as new_rows for each statement execute function audit.capture('party_joined_on', 'career', 'awards_discipline', 'ethnicity', 'religion');
      create trigger person_confidential_audit_update after update on commune.person_confidential referencing old table as old_rows new table as new_rows for each statement execute function audit.capture('party_joined_on', 'career', 'awards_discipline', 'ethnicity', 'religion');
      create trigger person_confidential_audit_delete after delete on commune.person_confidential referencing old table as old_rows for each statement execute function audit.capture('party_joined_on', 'career', 'awards_discipline', 'ethnicity', 'religion');

      create trigger assignments_audit_insert after insert on commune.assignments referencing new table as new_rows for each statement execute function audit.capture();
      create trigger assignments_audit_update after update on commune.assignments referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger assignments_audit_delete after delete on commune.assignments referencing old table as old_rows for each statement execute function audit.capture();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table commune.assignments, commune.person_confidential, commune.people, commune.attachments;
    `);
  }
}

-- Written by "npm run db:dump" from the migrated schema; do not edit.


-- audit

create schema audit;

create table audit.chain_heads (
  tenant_id integer not null,
  sequence bigint not null,
  hash bytea not null,
  constraint chain_heads_pkey PRIMARY KEY (tenant_id)
);
create table audit.entries (
  tenant_id integer not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text,
  ip text,
  request_id text,
  action text not null,
  entity text not null,
  changes jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint entries_pkey PRIMARY KEY (tenant_id, sequence),
  constraint entries_action_check CHECK (action ~ '^[a-z][a-z-]{1,39}$'::text),
  constraint entries_entity_check CHECK (entity ~ '^[a-z][a-z_-]{1,39}$'::text)
);

CREATE OR REPLACE FUNCTION audit.capture()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_nestloop TO 'off'
AS $function$
      declare
        secret_columns text[] := tg_argv::text[];
        has_secrets boolean := tg_nargs > 0;
        bookkeeping constant text[] := array['version', 'updated_at', 'updated_by', 'last_signed_in_at'];
      begin
        if tg_op = 'INSERT' then
          insert into audit.entries (tenant_id, action, entity, changes)
          with added as materialized (select to_jsonb(x) as r from new_rows x)
          select coalesce(r ->> 'commune_id', r ->> 'tenant_id')::int as tenant, 'created', tg_table_name,
                 jsonb_agg(jsonb_build_object('id', r ->> 'id', 'after',
                   case when has_secrets then audit.redact(jsonb_strip_nulls(r), secret_columns) else jsonb_strip_nulls(r) end))
          from added group by tenant order by tenant;
        elsif tg_op = 'DELETE' then
          insert into audit.entries (tenant_id, action, entity, changes)
          with gone as materialized (select to_jsonb(x) as r from old_rows x)
          select coalesce(r ->> 'commune_id', r ->> 'tenant_id')::int as tenant, 'deleted', tg_table_name,
                 jsonb_agg(jsonb_build_object('id', r ->> 'id', 'before',
                   case when has_secrets then audit.redact(jsonb_strip_nulls(r), secret_columns) else jsonb_strip_nulls(r) end))
          from gone group by tenant order by tenant;
        else
          insert into audit.entries (tenant_id, action, entity, changes)
          with new_state as materialized (select r ->> 'id' as id, r from (select to_jsonb(x) as r from new_rows x offset 0) s),
          old_state as materialized (select r ->> 'id' as id, r from (select to_jsonb(x) as r from old_rows x offset 0) s)
          select coalesce(n.r ->> 'commune_id', n.r ->> 'tenant_id')::int as tenant, 'updated', tg_table_name, jsonb_agg(jsonb_build_object(
                   'id', n.id,
                   'before', case when has_secrets then audit.redact(d.before, secret_columns) else d.before end,
                   'after', case when has_secrets then audit.redact(d.after, secret_columns) else d.after end))
          from new_state n
          join old_state o on o.id = n.id
          cross join lateral (
            select jsonb_object_agg(key, o.r -> key) as before, jsonb_object_agg(key, value) as after
            from jsonb_each(n.r) where (o.r -> key) is distinct from value and not key = any (bookkeeping)) d
          where d.after is not null
          group by tenant order by tenant;
        end if;
        return null;
      end
      $function$
;
CREATE OR REPLACE FUNCTION audit.capture_shared()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
      declare
        tenant integer := nullif(current_setting('app.commune_from', true), '')::int;
      begin
        -- Loading the shipped files has no scope and no actor; what people change has both.
        if tenant is null or tenant = 0 then return null; end if;
        insert into audit.entries (tenant_id, action, entity, changes)
        values (tenant, case tg_op when 'INSERT' then 'created' when 'DELETE' then 'deleted' else 'updated' end, tg_table_name,
          jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
            'id', coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0],
            'before', case when tg_op <> 'INSERT' then to_jsonb(old) - 'version' - 'updated_at' end,
            'after', case when tg_op <> 'DELETE' then to_jsonb(new) - 'version' - 'updated_at' end))));
        return null;
      end
      $function$
;
CREATE OR REPLACE FUNCTION audit.entry_hash(entry audit.entries)
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
        select sha256(entry.previous_hash || convert_to(jsonb_build_array(
          entry.tenant_id, entry.sequence, extract(epoch from entry.at), entry.actor_id, entry.actor_name,
          entry.ip, entry.request_id, entry.action, entry.entity, entry.changes)::text, 'UTF8'))
      $function$
;
CREATE OR REPLACE FUNCTION audit.link()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
      declare
        head audit.chain_heads;
      begin
        insert into audit.chain_heads (tenant_id, sequence, hash)
        values (new.tenant_id, 0, sha256('commune information system'::bytea))
        on conflict (tenant_id) do nothing;
        select * into strict head from audit.chain_heads where tenant_id = new.tenant_id for update;
        new.sequence := head.sequence + 1;
        new.previous_hash := head.hash;
        new.at := clock_timestamp();
        new.actor_id := nullif(current_setting('app.actor_id', true), '')::uuid;
        new.actor_name := nullif(current_setting('app.actor_name', true), '');
        new.ip := nullif(current_setting('app.ip', true), '');
        new.request_id := nullif(current_setting('app.request_id', true), '');
        new.hash := audit.entry_hash(new);
        update audit.chain_heads set sequence = new.sequence, hash = new.hash where tenant_id = new.tenant_id;
        return new;
      end
      $function$
;
CREATE OR REPLACE FUNCTION audit.record(tenant integer, event_action text, event_entity text, event_changes jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
        insert into audit.entries (tenant_id, action, entity, changes) values (tenant, event_action, event_entity, event_changes)
      $function$
;
CREATE OR REPLACE FUNCTION audit.redact(row_data jsonb, secret_columns text[])
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
        select coalesce(jsonb_object_agg(key, case when key = any (secret_columns) and value <> 'null' then '"***"'::jsonb else value end), '{}')
        from jsonb_each(row_data)
      $function$
;
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
      begin
        raise exception 'audit entries are append-only' using errcode = 'insufficient_privilege';
      end
      $function$
;

CREATE INDEX entries_at_idx ON audit.entries USING btree (at);
CREATE INDEX entries_tenant_id_entity_idx ON audit.entries USING btree (tenant_id, entity, sequence);

alter table audit.chain_heads force row level security, enable row level security;
alter table audit.entries force row level security, enable row level security;

create policy "audit functions move chain heads within the scope" on audit.chain_heads for all to cis_owner
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "the verifier reads chain heads within the scope" on audit.chain_heads for select to cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "audit functions write entries within the scope" on audit.entries for insert to cis_owner
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "readers see the audit trail of their scope" on audit.entries for select to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);

CREATE TRIGGER entries_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entries FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER entries_link BEFORE INSERT ON audit.entries FOR EACH ROW EXECUTE FUNCTION audit.link();

grant usage on schema audit to cis_app;
grant usage on schema audit to cis_catalogue;
grant usage on schema audit to cis_personnel;
grant usage on schema audit to cis_system;

grant select on table audit.chain_heads to cis_system;
grant select on table audit.entries to cis_app;
grant select on table audit.entries to cis_system;

grant execute on function audit.entry_hash(audit.entries) to cis_system;
grant execute on function audit.record(integer,text,text,jsonb) to cis_app;
grant execute on function audit.record(integer,text,text,jsonb) to cis_personnel;
grant execute on function audit.record(integer,text,text,jsonb) to cis_system;

comment on table audit.chain_heads is 'Last link of each tenant''s chain; its row lock puts entries in order.';
comment on table audit.entries is 'One row per statement and tenant: changes is an array of {id, before, after}.';

comment on function audit.capture() is 'Statement trigger; its arguments name columns whose values are recorded as ***.';
comment on function audit.capture_shared() is 'Row trigger of reference tables: an entry in the trail of the province in whose scope the change was made; its argument names the key column.';
comment on function audit.entry_hash(audit.entries) is 'sha256 over the previous link and every column of the entry.';
comment on function audit.record(integer,text,text,jsonb) is 'Records an event that is not a row change, such as a sign-in or a refusal.';

-- commune

create schema commune;

create table commune.assignments (
  commune_id integer not null,
  id uuid not null,
  person_id uuid not null,
  position_code text not null,
  kind text not null,
  is_primary boolean not null default false,
  is_published boolean not null default true,
  term text,
  starts_on date not null,
  ends_on date,
  end_kind text,
  decision_number text,
  decision_date date,
  decision_issuer text,
  end_decision_number text,
  end_decision_date date,
  note text,
  voided_at timestamp with time zone,
  void_reason text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint assignments_pkey PRIMARY KEY (commune_id, id),
  constraint assignments_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint assignments_person_fkey FOREIGN KEY (commune_id, person_id) REFERENCES commune.people(commune_id, id) ON DELETE RESTRICT,
  constraint assignments_position_code_fkey FOREIGN KEY (position_code) REFERENCES reference.positions(code),
  constraint assignments_dates_in_order CHECK (ends_on > starts_on),
  constraint assignments_decision_issuer_check CHECK (length(decision_issuer) <= 200),
  constraint assignments_decision_number_check CHECK (length(decision_number) <= 100),
  constraint assignments_end_decision_number_check CHECK (length(end_decision_number) <= 100),
  constraint assignments_end_is_complete CHECK ((ends_on IS NULL) = (end_kind IS NULL)),
  constraint assignments_end_kind_check CHECK (end_kind = ANY (ARRAY['dismissed'::text, 'transferred'::text, 'retired'::text, 'resigned'::text, 'term_ended'::text, 'deceased'::text])),
  constraint assignments_kind_check CHECK (kind = ANY (ARRAY['elected'::text, 'designated'::text, 'approved'::text, 'appointed'::text, 'acting'::text])),
  constraint assignments_note_check CHECK (length(note) <= 1000),
  constraint assignments_starts_on_check CHECK (starts_on >= '1975-01-01'::date AND starts_on <= '2100-01-01'::date),
  constraint assignments_term_check CHECK (term ~ '^[0-9]{4}-[0-9]{4}$'::text),
  constraint assignments_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint assignments_void_reason_check CHECK (length(void_reason) <= 500)
);
create table commune.attachments (
  commune_id integer not null,
  id uuid not null,
  purpose text not null,
  file_name text not null,
  content_type text not null,
  byte_size integer not null,
  sha256 text not null,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  stored_by_tenant integer,
  constraint attachments_pkey PRIMARY KEY (commune_id, id),
  constraint attachments_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint attachments_byte_size_check CHECK (byte_size >= 1 AND byte_size <= 26214400),
  constraint attachments_content_type_check CHECK (
CASE purpose
    WHEN 'portrait'::text THEN content_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text])
    WHEN 'decision'::text THEN content_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text])
    ELSE content_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text])
END),
  constraint attachments_file_name_check CHECK (length(file_name) >= 1 AND length(file_name) <= 200),
  constraint attachments_purpose_check CHECK (purpose = ANY (ARRAY['portrait'::text, 'decision'::text, 'evidence'::text])),
  constraint attachments_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text)
);
create table commune.explanation_requests (
  commune_id integer not null,
  id uuid not null,
  submission_id uuid not null,
  indicator_code text,
  question text not null,
  asked_by_name text,
  asked_by_tenant integer not null,
  due_on date,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_by_name text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint explanation_requests_pkey PRIMARY KEY (commune_id, id),
  constraint explanation_requests_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint explanation_requests_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reference.indicators(code),
  constraint explanation_requests_submission_fkey FOREIGN KEY (commune_id, submission_id) REFERENCES commune.submissions(commune_id, id) ON DELETE RESTRICT,
  constraint explanation_requests_answer_check CHECK (length(btrim(answer)) >= 1 AND length(btrim(answer)) <= 5000),
  constraint explanation_requests_answer_is_complete CHECK ((answer IS NULL) = (answered_at IS NULL)),
  constraint explanation_requests_question_check CHECK (length(btrim(question)) >= 1 AND length(btrim(question)) <= 2000)
);
create table commune.observation_revisions (
  commune_id integer not null,
  id uuid not null,
  observation_id uuid not null,
  number integer not null,
  state text not null,
  grade text,
  value numeric(24,8),
  numerator numeric(24,8),
  denominator numeric(24,8),
  note text,
  reason text,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  batch_id uuid,
  origin text not null default 'entry'::text,
  constraint observation_revisions_pkey PRIMARY KEY (commune_id, id),
  constraint observation_revisions_number_key UNIQUE (commune_id, observation_id, number),
  constraint observation_revisions_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint observation_revisions_observation_fkey FOREIGN KEY (commune_id, observation_id) REFERENCES commune.observations(commune_id, id) ON DELETE RESTRICT,
  constraint observation_revisions_number_check CHECK (number >= 1),
  constraint observation_revisions_origin_check CHECK (origin = ANY (ARRAY['entry'::text, 'paste'::text, 'import'::text, 'derived'::text, 'undo'::text]))
);
create table commune.observations (
  commune_id integer not null,
  id uuid not null,
  indicator_code text not null,
  period_code text not null,
  state text not null,
  grade text,
  value numeric(24,8),
  numerator numeric(24,8),
  denominator numeric(24,8),
  note text,
  reason text,
  is_public boolean not null,
  published_at timestamp with time zone,
  published_by uuid,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  warnings text[] not null default '{}'::text[],
  constraint observations_pkey PRIMARY KEY (commune_id, id),
  constraint observations_one_per_period_key UNIQUE (commune_id, indicator_code, period_code),
  constraint observations_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint observations_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reference.indicators(code),
  constraint observations_period_code_fkey FOREIGN KEY (period_code) REFERENCES reference.reporting_periods(code),
  constraint observations_absence_has_reason CHECK ((state <> ALL (ARRAY['not_available'::text, 'not_applicable'::text])) OR reason IS NOT NULL),
  constraint observations_denominator_is_not_zero CHECK (denominator <> 0::numeric),
  constraint observations_grade_check CHECK (grade = ANY (ARRAY['estimated'::text, 'preliminary'::text, 'official'::text])),
  constraint observations_grade_only_when_reported CHECK ((state = 'reported'::text) = (grade IS NOT NULL)),
  constraint observations_note_check CHECK (length(note) <= 1000),
  constraint observations_parts_only_when_reported CHECK (state = 'reported'::text OR numerator IS NULL AND denominator IS NULL),
  constraint observations_reason_check CHECK (length(reason) <= 500),
  constraint observations_state_check CHECK (state = ANY (ARRAY['reported'::text, 'not_applicable'::text, 'not_available'::text, 'not_due'::text, 'missing'::text])),
  constraint observations_value_only_when_reported CHECK ((state = 'reported'::text) = (value IS NOT NULL))
);
create table commune.people (
  commune_id integer not null,
  id uuid not null,
  lineage_id uuid not null,
  full_name text not null,
  sort_name text not null,
  search_name text not null,
  birth_date date,
  gender text,
  hometown text,
  qualification text,
  qualification_field text,
  has_technical_qualification boolean,
  political_theory_level text,
  foreign_language text,
  state_management_level text,
  office_phone text,
  office_email text,
  duties text,
  reception_schedule text,
  is_published boolean not null default true,
  portrait_id uuid,
  is_portrait_published boolean not null default false,
  portrait_basis text,
  portrait_basis_note text,
  portrait_basis_on date,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint people_pkey PRIMARY KEY (commune_id, id),
  constraint people_one_record_per_lineage_key UNIQUE (commune_id, lineage_id),
  constraint people_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint people_portrait_fkey FOREIGN KEY (commune_id, portrait_id) REFERENCES commune.attachments(commune_id, id) ON DELETE RESTRICT,
  constraint people_birth_date_check CHECK (birth_date >= '1930-01-01'::date AND birth_date <= '2015-12-31'::date),
  constraint people_duties_check CHECK (length(duties) <= 1000),
  constraint people_foreign_language_check CHECK (length(foreign_language) <= 200),
  constraint people_full_name_check CHECK (length(btrim(full_name)) >= 2 AND length(btrim(full_name)) <= 100),
  constraint people_gender_check CHECK (gender = ANY (ARRAY['male'::text, 'female'::text])),
  constraint people_hometown_check CHECK (length(hometown) <= 200),
  constraint people_office_email_check CHECK (length(office_email) <= 200),
  constraint people_office_phone_check CHECK (length(office_phone) <= 30),
  constraint people_political_theory_level_check CHECK (political_theory_level = ANY (ARRAY['none'::text, 'elementary'::text, 'intermediate'::text, 'advanced'::text])),
  constraint people_portrait_basis_check CHECK (portrait_basis = ANY (ARRAY['consent'::text, 'law'::text])),
  constraint people_portrait_basis_note_check CHECK (length(portrait_basis_note) <= 300),
  constraint people_published_portrait_has_basis CHECK (NOT is_portrait_published OR portrait_id IS NOT NULL AND portrait_basis IS NOT NULL AND portrait_basis_on IS NOT NULL),
  constraint people_qualification_check CHECK (qualification = ANY (ARRAY['secondary'::text, 'vocational'::text, 'college'::text, 'university'::text, 'master'::text, 'doctor'::text])),
  constraint people_qualification_field_check CHECK (length(qualification_field) <= 200),
  constraint people_reception_schedule_check CHECK (length(reception_schedule) <= 300),
  constraint people_sort_name_check CHECK (length(sort_name) <= 100),
  constraint people_state_management_level_check CHECK (state_management_level = ANY (ARRAY['none'::text, 'specialist'::text, 'principal'::text, 'senior'::text]))
);
create table commune.person_confidential (
  commune_id integer not null,
  id uuid not null,
  party_joined_on date,
  career text,
  awards_discipline text,
  ethnicity text,
  religion text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint person_confidential_pkey PRIMARY KEY (commune_id, id),
  constraint person_confidential_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint person_confidential_person_fkey FOREIGN KEY (commune_id, id) REFERENCES commune.people(commune_id, id) ON DELETE CASCADE,
  constraint person_confidential_awards_discipline_check CHECK (length(awards_discipline) <= 5000),
  constraint person_confidential_career_check CHECK (length(career) <= 10000),
  constraint person_confidential_ethnicity_check CHECK (length(ethnicity) <= 60),
  constraint person_confidential_party_joined_on_check CHECK (party_joined_on >= '1945-01-01'::date AND party_joined_on <= '2100-01-01'::date),
  constraint person_confidential_religion_check CHECK (length(religion) <= 60)
);
create table commune.submission_cells (
  commune_id integer not null,
  id uuid not null,
  submission_id uuid not null,
  indicator_code text not null,
  observation_version integer not null,
  decision text not null default 'pending'::text,
  reason text,
  decided_at timestamp with time zone,
  decided_by uuid,
  decided_by_name text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint submission_cells_pkey PRIMARY KEY (commune_id, id),
  constraint submission_cells_one_per_indicator_key UNIQUE (commune_id, submission_id, indicator_code),
  constraint submission_cells_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint submission_cells_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reference.indicators(code),
  constraint submission_cells_submission_fkey FOREIGN KEY (commune_id, submission_id) REFERENCES commune.submissions(commune_id, id) ON DELETE RESTRICT,
  constraint submission_cells_decision_check CHECK (decision = ANY (ARRAY['pending'::text, 'accepted'::text, 'returned'::text])),
  constraint submission_cells_reason_check CHECK (length(reason) <= 1000),
  constraint submission_cells_return_has_reason CHECK (decision <> 'returned'::text OR reason IS NOT NULL)
);
create table commune.submission_events (
  commune_id integer not null,
  id uuid not null,
  submission_id uuid not null,
  action text not null,
  reason text,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  number integer,
  actor_name text,
  details jsonb,
  is_sample boolean not null default false,
  constraint submission_events_pkey PRIMARY KEY (commune_id, id),
  constraint submission_events_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint submission_events_submission_fkey FOREIGN KEY (commune_id, submission_id) REFERENCES commune.submissions(commune_id, id) ON DELETE RESTRICT,
  constraint submission_events_action_check CHECK (action = ANY (ARRAY['submitted'::text, 'returned'::text, 'accepted'::text, 'approved'::text, 'published'::text, 'withdrawn'::text, 'reopened'::text, 'explanation-requested'::text, 'explained'::text])),
  constraint submission_events_reason_check CHECK (length(reason) <= 1000),
  constraint submission_events_return_has_reason CHECK ((action <> ALL (ARRAY['returned'::text, 'reopened'::text])) OR reason IS NOT NULL)
);
create table commune.submission_versions (
  commune_id integer not null,
  id uuid not null,
  submission_id uuid not null,
  number integer not null,
  chain_number bigint not null,
  snapshot jsonb not null,
  reason text,
  is_sample boolean not null default false,
  previous_hash bytea not null,
  hash bytea not null,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint submission_versions_pkey PRIMARY KEY (commune_id, id),
  constraint submission_versions_chain_key UNIQUE (commune_id, is_sample, chain_number),
  constraint submission_versions_number_key UNIQUE (commune_id, submission_id, number),
  constraint submission_versions_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint submission_versions_submission_fkey FOREIGN KEY (commune_id, submission_id) REFERENCES commune.submissions(commune_id, id) ON DELETE RESTRICT,
  constraint submission_versions_number_check CHECK (number >= 1),
  constraint submission_versions_reason_check CHECK (length(reason) <= 1000)
);
create table commune.submissions (
  commune_id integer not null,
  id uuid not null,
  form text not null,
  period_code text not null,
  state text not null default 'draft'::text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  sealed_number integer not null default 0,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  is_late boolean not null default false,
  correction_reason text,
  expected_count smallint not null default 0,
  filled_count smallint not null default 0,
  warning_count smallint not null default 0,
  changed_count smallint not null default 0,
  returned_count smallint not null default 0,
  pending_count smallint not null default 0,
  question_count smallint not null default 0,
  constraint submissions_pkey PRIMARY KEY (commune_id, id),
  constraint submissions_one_per_period_key UNIQUE (commune_id, form, period_code),
  constraint submissions_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint submissions_period_code_fkey FOREIGN KEY (period_code) REFERENCES reference.reporting_periods(code),
  constraint submissions_correction_reason_check CHECK (length(correction_reason) <= 1000),
  constraint submissions_counts_fit CHECK (filled_count >= 0 AND filled_count <= expected_count AND changed_count >= 0 AND returned_count >= 0 AND pending_count >= 0 AND question_count >= 0 AND warning_count >= 0),
  constraint submissions_form_check CHECK (form ~ '^[a-z0-9-]{2,40}$'::text),
  constraint submissions_sealed_once_submitted CHECK (state = 'draft'::text OR sealed_number > 0),
  constraint submissions_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'published'::text]))
);
create table commune.target_versions (
  commune_id integer not null,
  id uuid not null,
  target_id uuid not null,
  number smallint not null,
  operator text not null,
  low numeric(20,6),
  high numeric(20,6),
  decision_number text not null,
  decision_date date not null,
  decision_abstract text,
  effective_on date not null,
  note text,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  decision_file_id uuid,
  constraint target_versions_pkey PRIMARY KEY (commune_id, id),
  constraint target_versions_number_key UNIQUE (commune_id, target_id, number),
  constraint target_versions_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint target_versions_decision_file_fkey FOREIGN KEY (commune_id, decision_file_id) REFERENCES commune.attachments(commune_id, id) ON DELETE RESTRICT,
  constraint target_versions_target_fkey FOREIGN KEY (commune_id, target_id) REFERENCES commune.targets(commune_id, id) ON DELETE RESTRICT,
  constraint target_versions_bounds CHECK (
CASE operator
    WHEN 'at_most'::text THEN high IS NOT NULL AND low IS NULL
    WHEN 'range'::text THEN low IS NOT NULL AND high IS NOT NULL AND low <= high
    ELSE low IS NOT NULL AND high IS NULL
END),
  constraint target_versions_decision_abstract_check CHECK (length(decision_abstract) <= 500),
  constraint target_versions_decision_number_check CHECK (length(decision_number) >= 1 AND length(decision_number) <= 100),
  constraint target_versions_note_check CHECK (length(note) <= 1000),
  constraint target_versions_number_check CHECK (number >= 1),
  constraint target_versions_operator_check CHECK (operator = ANY (ARRAY['at_least'::text, 'at_most'::text, 'equal'::text, 'range'::text, 'reach'::text, 'per_year'::text]))
);
create table commune.targets (
  commune_id integer not null,
  id uuid not null,
  indicator_code text not null,
  horizon text not null,
  year smallint not null,
  issuer text not null,
  is_public boolean not null,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint targets_pkey PRIMARY KEY (commune_id, id),
  constraint targets_one_per_horizon_key UNIQUE (commune_id, indicator_code, horizon, year, issuer),
  constraint targets_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint targets_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reference.indicators(code),
  constraint targets_horizon_check CHECK (horizon = ANY (ARRAY['year'::text, 'term_end'::text, 'term_average'::text])),
  constraint targets_issuer_check CHECK (issuer = ANY (ARRAY['province'::text, 'commune_council'::text, 'party_congress'::text])),
  constraint targets_year_check CHECK (year >= 2020 AND year <= 2100)
);
create table commune.task_blocks (
  commune_id integer not null,
  id uuid not null,
  task_id uuid not null,
  blocked_by_tenant integer,
  blocked_by_name text not null,
  question text not null,
  due_on date not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text,
  closed_at timestamp with time zone,
  closed_by uuid,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint task_blocks_pkey PRIMARY KEY (commune_id, id),
  constraint task_blocks_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint task_blocks_task_fkey FOREIGN KEY (commune_id, task_id) REFERENCES commune.tasks(commune_id, id) ON DELETE CASCADE,
  constraint task_blocks_answer_check CHECK (length(btrim(answer)) >= 1 AND length(btrim(answer)) <= 2000),
  constraint task_blocks_answer_has_date CHECK ((answer IS NULL) = (answered_at IS NULL)),
  constraint task_blocks_blocked_by_name_check CHECK (length(btrim(blocked_by_name)) >= 1 AND length(btrim(blocked_by_name)) <= 200),
  constraint task_blocks_question_check CHECK (length(btrim(question)) >= 1 AND length(btrim(question)) <= 2000)
);
create table commune.task_events (
  commune_id integer not null,
  id uuid not null,
  task_id uuid not null,
  action text not null,
  happened_at timestamp with time zone not null default clock_timestamp(),
  reason text,
  document text,
  details jsonb not null default '{}'::jsonb,
  actor_tenant integer,
  actor_name text,
  is_sample boolean not null default false,
  created_by uuid,
  constraint task_events_pkey PRIMARY KEY (commune_id, id),
  constraint task_events_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint task_events_task_fkey FOREIGN KEY (commune_id, task_id) REFERENCES commune.tasks(commune_id, id) ON DELETE CASCADE,
  constraint task_events_action_check CHECK (action = ANY (ARRAY['assigned'::text, 'completed'::text, 'confirmed'::text, 'returned'::text, 'extended'::text, 'reassigned'::text, 'paused'::text, 'not_applicable'::text, 'resumed'::text, 'superseded'::text, 'continued'::text, 'blocked'::text, 'answered'::text, 'unblocked'::text, 'explained'::text, 'edited'::text])),
  constraint task_events_actor_name_check CHECK (length(actor_name) <= 200),
  constraint task_events_document_check CHECK (length(document) <= 200),
  constraint task_events_reason_check CHECK (length(reason) <= 2000)
);
create table commune.task_files (
  commune_id integer not null,
  id uuid not null,
  task_id uuid not null,
  update_id uuid,
  attachment_id uuid,
  url text,
  title text,
  is_sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  removed_at timestamp with time zone,
  removed_by uuid,
  constraint task_files_pkey PRIMARY KEY (commune_id, id),
  constraint task_files_attachment_fkey FOREIGN KEY (commune_id, attachment_id) REFERENCES commune.attachments(commune_id, id) ON DELETE RESTRICT,
  constraint task_files_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint task_files_task_fkey FOREIGN KEY (commune_id, task_id) REFERENCES commune.tasks(commune_id, id) ON DELETE CASCADE,
  constraint task_files_update_fkey FOREIGN KEY (commune_id, update_id) REFERENCES commune.task_updates(commune_id, id) ON DELETE CASCADE,
  constraint task_files_file_or_link CHECK (num_nonnulls(attachment_id, url) = 1),
  constraint task_files_removal_is_whole CHECK ((removed_at IS NULL) = (removed_by IS NULL)),
  constraint task_files_title_check CHECK (length(title) <= 200),
  constraint task_files_url_check CHECK (length(url) <= 1000 AND url ~ '^https?://'::text)
);
create table commune.task_leads (
  commune_id integer not null,
  id uuid not null,
  task_id uuid not null,
  role text not null,
  ordinal smallint not null,
  org_tenant integer,
  org_name text not null,
  percent smallint,
  last_reported_on date,
  completed_on date,
  return_reason text,
  overdue_explanation text,
  explained_at timestamp with time zone,
  explained_by uuid,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint task_leads_pkey PRIMARY KEY (commune_id, id),
  constraint task_leads_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint task_leads_task_fkey FOREIGN KEY (commune_id, task_id) REFERENCES commune.tasks(commune_id, id) ON DELETE CASCADE,
  constraint task_leads_explanation_has_date CHECK ((overdue_explanation IS NULL) = (explained_at IS NULL)),
  constraint task_leads_org_name_check CHECK (length(btrim(org_name)) >= 1 AND length(btrim(org_name)) <= 200),
  constraint task_leads_overdue_explanation_check CHECK (length(overdue_explanation) <= 2000),
  constraint task_leads_percent_check CHECK (percent >= 0 AND percent <= 100),
  constraint task_leads_return_reason_check CHECK (length(return_reason) <= 1000),
  constraint task_leads_role_check CHECK (role = ANY (ARRAY['lead'::text, 'support'::text]))
);
create table commune.task_states (
  commune_id integer not null,
  id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity'::date,
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
  moved_on date,
  category text,
  programme_code text,
  stage_code text,
  directive_id uuid,
  directive_task_id uuid,
  lead_departments integer[],
  rhythm text,
  document_number text,
  document_date date,
  document_abstract text,
  constraint task_states_pkey PRIMARY KEY (commune_id, id, valid_from),
  constraint task_states_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint task_states_task_fkey FOREIGN KEY (commune_id, id) REFERENCES commune.tasks(commune_id, id) ON DELETE CASCADE
);
create table commune.task_updates (
  commune_id integer not null,
  id uuid not null,
  task_id uuid not null,
  reported_on date not null,
  percent smallint,
  body text not null,
  difficulty text,
  proposal text,
  deliverable_evidence text,
  is_completion boolean not null default false,
  is_sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  lead_id uuid,
  constraint task_updates_pkey PRIMARY KEY (commune_id, id),
  constraint task_updates_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint task_updates_lead_fkey FOREIGN KEY (commune_id, lead_id) REFERENCES commune.task_leads(commune_id, id) ON DELETE RESTRICT,
  constraint task_updates_task_fkey FOREIGN KEY (commune_id, task_id) REFERENCES commune.tasks(commune_id, id) ON DELETE RESTRICT,
  constraint task_updates_body_check CHECK (length(btrim(body)) >= 1 AND length(btrim(body)) <= 5000),
  constraint task_updates_deliverable_evidence_check CHECK (length(deliverable_evidence) <= 1000),
  constraint task_updates_difficulty_check CHECK (length(difficulty) <= 2000),
  constraint task_updates_percent_check CHECK (percent >= 0 AND percent <= 100),
  constraint task_updates_proposal_check CHECK (length(proposal) <= 2000)
);
create table commune.tasks (
  commune_id integer not null,
  id uuid not null,
  title text not null,
  description text,
  category text not null,
  programme_code text,
  kind text not null,
  rhythm text,
  starts_on date,
  deadline date,
  original_deadline date,
  owner_assignment_id uuid,
  lead_org text,
  supporting_orgs text[] not null default '{}'::text[],
  deliverable text,
  authority text,
  document_number text,
  document_date date,
  document_issuer text,
  document_abstract text,
  department_id integer,
  assigned_at timestamp with time zone,
  assigned_by uuid,
  assigned_by_tenant integer,
  completed_on date,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  return_reason text,
  disposition text,
  disposition_reason text,
  disposition_document text,
  extension_reason text,
  extension_document text,
  is_public boolean not null default false,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  parent_id uuid,
  stage_code text,
  directive_tenant integer,
  directive_id uuid,
  directive_task_id uuid,
  lead_departments integer[] not null default '{}'::integer[],
  target_codes text[] not null default '{}'::text[],
  decision_file_id uuid,
  superseded_on date,
  superseded_by text,
  first_reported_on date,
  last_reported_on date,
  percent smallint,
  constraint tasks_pkey PRIMARY KEY (commune_id, id),
  constraint tasks_once_per_directive_task_key UNIQUE (commune_id, directive_task_id),
  constraint tasks_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint tasks_decision_file_fkey FOREIGN KEY (commune_id, decision_file_id) REFERENCES commune.attachments(commune_id, id) ON DELETE RESTRICT,
  constraint tasks_department_id_fkey FOREIGN KEY (department_id) REFERENCES reference.departments(id),
  constraint tasks_owner_fkey FOREIGN KEY (commune_id, owner_assignment_id) REFERENCES commune.assignments(commune_id, id) ON DELETE RESTRICT,
  constraint tasks_parent_fkey FOREIGN KEY (commune_id, parent_id) REFERENCES commune.tasks(commune_id, id) ON DELETE RESTRICT,
  constraint tasks_programme_code_fkey FOREIGN KEY (programme_code) REFERENCES reference.programmes(code),
  constraint tasks_stage_fkey FOREIGN KEY (programme_code, stage_code) REFERENCES reference.programme_stages(programme_code, code),
  constraint tasks_assigned_with_six_clarities CHECK (assigned_at IS NULL OR owner_assignment_id IS NOT NULL AND lead_org IS NOT NULL AND deliverable IS NOT NULL AND authority IS NOT NULL AND
CASE kind
    WHEN 'deadline'::text THEN deadline IS NOT NULL AND original_deadline IS NOT NULL
    ELSE rhythm IS NOT NULL
END),
  constraint tasks_authority_check CHECK (length(authority) <= 200),
  constraint tasks_category_check CHECK (category = ANY (ARRAY['priority_task'::text, 'breakthrough'::text, 'assigned'::text])),
  constraint tasks_confirmed_after_completion CHECK (confirmed_at IS NULL OR completed_on IS NOT NULL),
  constraint tasks_deliverable_check CHECK (length(deliverable) <= 1000),
  constraint tasks_description_check CHECK (length(description) <= 5000),
  constraint tasks_directive_is_whole CHECK (num_nonnulls(directive_tenant, directive_id, directive_task_id) = ANY (ARRAY[0, 3])),
  constraint tasks_disposition_check CHECK (disposition = ANY (ARRAY['not_applicable'::text, 'paused'::text])),
  constraint tasks_disposition_document_check CHECK (length(disposition_document) <= 200),
  constraint tasks_disposition_has_reason CHECK ((disposition IS NULL) = (disposition_reason IS NULL)),
  constraint tasks_disposition_reason_check CHECK (length(disposition_reason) <= 1000),
  constraint tasks_document_abstract_check CHECK (length(document_abstract) <= 500),
  constraint tasks_document_issuer_check CHECK (length(document_issuer) <= 200),
  constraint tasks_document_number_check CHECK (length(document_number) <= 100),
  constraint tasks_extension_document_check CHECK (length(extension_document) <= 200),
  constraint tasks_extension_reason_check CHECK (length(extension_reason) <= 1000),
  constraint tasks_kind_check CHECK (kind = ANY (ARRAY['deadline'::text, 'routine'::text])),
  constraint tasks_lead_org_check CHECK (length(lead_org) <= 200),
  constraint tasks_not_its_own_parent CHECK (parent_id <> id),
  constraint tasks_percent_check CHECK (percent >= 0 AND percent <= 100),
  constraint tasks_return_reason_check CHECK (length(return_reason) <= 1000),
  constraint tasks_rhythm_check CHECK (rhythm = ANY (ARRAY['weekly'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text])),
  constraint tasks_routine_has_no_deadline CHECK (kind = 'deadline'::text OR deadline IS NULL AND completed_on IS NULL),
  constraint tasks_stage_of_programme CHECK (stage_code IS NULL OR programme_code IS NOT NULL),
  constraint tasks_superseded_by_check CHECK (length(superseded_by) <= 200),
  constraint tasks_title_check CHECK (length(btrim(title)) >= 5 AND length(btrim(title)) <= 500)
);
create table commune.unlock_requests (
  commune_id integer not null,
  id uuid not null,
  period_code text not null,
  reason text not null,
  requested_by_name text,
  decision text,
  decision_note text,
  decided_at timestamp with time zone,
  decided_by uuid,
  decided_by_name text,
  expires_at timestamp with time zone,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint unlock_requests_pkey PRIMARY KEY (commune_id, id),
  constraint unlock_requests_commune_id_fkey FOREIGN KEY (commune_id) REFERENCES reference.administrative_units(id) ON DELETE RESTRICT,
  constraint unlock_requests_period_code_fkey FOREIGN KEY (period_code) REFERENCES reference.reporting_periods(code),
  constraint unlock_requests_decision_check CHECK (decision = ANY (ARRAY['granted'::text, 'refused'::text])),
  constraint unlock_requests_decision_is_complete CHECK ((decision IS NULL) = (decided_at IS NULL)),
  constraint unlock_requests_decision_note_check CHECK (length(decision_note) <= 1000),
  constraint unlock_requests_grant_expires CHECK ((NOT decision IS DISTINCT FROM 'granted'::text) = (expires_at IS NOT NULL)),
  constraint unlock_requests_reason_check CHECK (length(btrim(reason)) >= 1 AND length(btrim(reason)) <= 1000),
  constraint unlock_requests_refusal_has_note CHECK (decision IS DISTINCT FROM 'refused'::text OR decision_note IS NOT NULL)
);

CREATE OR REPLACE FUNCTION commune.keep_task_states()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_nestloop TO 'off'
AS $function$
      declare
        today constant date := (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date;
      begin
        if tg_op = 'INSERT' then
          insert into commune.task_states (commune_id, id, valid_from, assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on, first_reported_on, last_reported_on, percent,
            disposition, superseded_on)
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
              and ((n.assigned_at, n.starts_on, n.deadline, n.original_deadline, n.completed_on, n.confirmed_at, n.first_reported_on, n.last_reported_on,
                    n.percent, n.disposition, n.superseded_on)
                is distinct from (o.assigned_at, o.starts_on, o.deadline, o.original_deadline, o.completed_on, o.confirmed_at, o.first_reported_on,
                    o.last_reported_on, o.percent, o.disposition, o.superseded_on)
                or (n.category, n.programme_code, n.stage_code, n.directive_id, n.directive_task_id, n.lead_departments, n.rhythm, n.document_number, n.document_date, n.document_abstract) is distinct from (o.category, o.programme_code, o.stage_code, o.directive_id, o.directive_task_id, o.lead_departments, o.rhythm, o.document_number, o.document_date, o.document_abstract))),
          closed as (
            update commune.task_states s set valid_to = today from changed c
            where s.commune_id = c.commune_id and s.id = c.id and s.valid_to = 'infinity' and s.valid_from < today)
          insert into commune.task_states (commune_id, id, valid_from, assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on, first_reported_on, last_reported_on, percent,
            disposition, superseded_on)
          select commune_id, id, case when has_state then today else '-infinity' end, assigned_on, starts_on, deadline, original_deadline, completed_on,
            confirmed_on, first_reported_on, last_reported_on, percent, disposition, superseded_on
          from changed
          on conflict (commune_id, id, valid_from) do update set assigned_on = excluded.assigned_on, starts_on = excluded.starts_on,
            deadline = excluded.deadline, original_deadline = excluded.original_deadline, completed_on = excluded.completed_on,
            confirmed_on = excluded.confirmed_on, first_reported_on = excluded.first_reported_on, last_reported_on = excluded.last_reported_on,
            percent = excluded.percent, disposition = excluded.disposition, superseded_on = excluded.superseded_on;
          -- Asked first, for it is rare and the update looks at every state.
          if exists (select from new_rows n join old_rows o on o.commune_id = n.commune_id and o.id = n.id
                     where o.assigned_at is not null and (n.category, n.programme_code, n.stage_code, n.directive_id, n.directive_task_id, n.lead_departments, n.rhythm, n.document_number, n.document_date, n.document_abstract) is distinct from (o.category, o.programme_code, o.stage_code, o.directive_id, o.directive_task_id, o.lead_departments, o.rhythm, o.document_number, o.document_date, o.document_abstract)) then
            update commune.task_states s set moved_on = today, category = o.category, programme_code = o.programme_code, stage_code = o.stage_code, directive_id = o.directive_id, directive_task_id = o.directive_task_id, lead_departments = o.lead_departments, rhythm = o.rhythm, document_number = o.document_number, document_date = o.document_date, document_abstract = o.document_abstract
            from new_rows n join old_rows o on o.commune_id = n.commune_id and o.id = n.id
            where s.commune_id = n.commune_id and s.id = n.id and s.moved_on is null and s.valid_from < today
              and o.assigned_at is not null and (n.category, n.programme_code, n.stage_code, n.directive_id, n.directive_task_id, n.lead_departments, n.rhythm, n.document_number, n.document_date, n.document_abstract) is distinct from (o.category, o.programme_code, o.stage_code, o.directive_id, o.directive_task_id, o.lead_departments, o.rhythm, o.document_number, o.document_date, o.document_abstract);
          end if;
        end if;
        return null;
      end
      $function$
;
CREATE OR REPLACE FUNCTION commune.seal_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
      declare
        head record;
      begin
        perform pg_advisory_xact_lock(hashtext('commune information system: seals'), new.commune_id);
        select chain_number, hash into head from commune.submission_versions
          where commune_id = new.commune_id and is_sample = new.is_sample order by chain_number desc limit 1;
        new.chain_number := coalesce(head.chain_number, 0) + 1;
        new.previous_hash := coalesce(head.hash, sha256('commune information system'::bytea));
        -- Samples are laid out in the past; what people send is sealed now.
        if not new.is_sample then new.created_at := clock_timestamp(); end if;
        new.hash := commune.submission_hash(new);
        return new;
      end
      $function$
;
CREATE OR REPLACE FUNCTION commune.submission_hash(sealed commune.submission_versions)
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
        select sha256(sealed.previous_hash || convert_to(jsonb_build_array(
          sealed.commune_id, sealed.chain_number, sealed.submission_id, sealed.number, extract(epoch from sealed.created_at), sealed.created_by,
          sealed.reason, sealed.snapshot)::text, 'UTF8'))
      $function$
;

CREATE INDEX assignments_commune_id_person_id_idx ON commune.assignments USING btree (commune_id, person_id);
CREATE INDEX assignments_commune_id_position_code_idx ON commune.assignments USING btree (commune_id, position_code) WHERE (voided_at IS NULL);
CREATE INDEX assignments_id_idx ON commune.assignments USING btree (id);
CREATE UNIQUE INDEX assignments_one_holding_per_post_key ON commune.assignments USING btree (commune_id, person_id, position_code) WHERE ((ends_on IS NULL) AND (voided_at IS NULL));
CREATE UNIQUE INDEX assignments_one_primary_post_key ON commune.assignments USING btree (commune_id, person_id) WHERE (is_primary AND (ends_on IS NULL) AND (voided_at IS NULL));
CREATE INDEX attachments_commune_id_sha256_idx ON commune.attachments USING btree (commune_id, sha256);
CREATE INDEX attachments_stored_by_tenant_sha256_idx ON commune.attachments USING btree (stored_by_tenant, sha256) WHERE (stored_by_tenant IS NOT NULL);
CREATE INDEX explanation_requests_commune_id_submission_id_idx ON commune.explanation_requests USING btree (commune_id, submission_id);
CREATE INDEX observation_revisions_commune_id_batch_id_idx ON commune.observation_revisions USING btree (commune_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX observations_commune_id_period_code_indicator_code_idx ON commune.observations USING btree (commune_id, period_code, indicator_code);
CREATE INDEX observations_id_idx ON commune.observations USING btree (id);
CREATE INDEX people_commune_id_sort_name_idx ON commune.people USING btree (commune_id, sort_name);
CREATE INDEX people_id_idx ON commune.people USING btree (id);
CREATE INDEX submission_events_commune_id_submission_id_idx ON commune.submission_events USING btree (commune_id, submission_id);
CREATE INDEX submissions_id_idx ON commune.submissions USING btree (id);
CREATE INDEX submissions_period_code_idx ON commune.submissions USING btree (period_code, commune_id);
CREATE INDEX target_versions_commune_id_decision_file_id_idx ON commune.target_versions USING btree (commune_id, decision_file_id) WHERE (decision_file_id IS NOT NULL);
CREATE INDEX targets_id_idx ON commune.targets USING btree (id);
CREATE INDEX task_blocks_answered_at_idx ON commune.task_blocks USING btree (answered_at) WHERE (answered_at IS NOT NULL);
CREATE INDEX task_blocks_blocked_by_tenant_idx ON commune.task_blocks USING btree (blocked_by_tenant) WHERE ((answered_at IS NULL) AND (closed_at IS NULL));
CREATE INDEX task_blocks_commune_id_task_id_idx ON commune.task_blocks USING btree (commune_id, task_id);
CREATE INDEX task_blocks_open_idx ON commune.task_blocks USING btree (due_on) WHERE ((answered_at IS NULL) AND (closed_at IS NULL));
CREATE INDEX task_events_commune_id_task_id_idx ON commune.task_events USING btree (commune_id, task_id, happened_at);
CREATE INDEX task_events_happened_at_idx ON commune.task_events USING btree (happened_at);
CREATE INDEX task_files_commune_id_attachment_id_idx ON commune.task_files USING btree (commune_id, attachment_id);
CREATE INDEX task_files_commune_id_task_id_idx ON commune.task_files USING btree (commune_id, task_id);
CREATE INDEX task_files_commune_id_update_id_idx ON commune.task_files USING btree (commune_id, update_id);
CREATE INDEX task_files_created_at_idx ON commune.task_files USING btree (created_at) WHERE (update_id IS NULL);
CREATE INDEX task_files_removed_at_idx ON commune.task_files USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX task_leads_commune_id_task_id_idx ON commune.task_leads USING btree (commune_id, task_id);
CREATE INDEX task_states_directive_task_id_idx ON commune.task_states USING btree (directive_task_id) WHERE (directive_task_id IS NOT NULL);
CREATE INDEX task_states_monitoring_idx ON commune.task_states USING btree (commune_id, valid_to) INCLUDE (id, valid_from, assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on, first_reported_on, last_reported_on, percent, disposition, superseded_on, moved_on, programme_code, stage_code, directive_id, lead_departments, rhythm);
CREATE INDEX task_updates_commune_id_task_id_idx ON commune.task_updates USING btree (commune_id, task_id, reported_on);
CREATE INDEX tasks_assigned_at_idx ON commune.tasks USING btree (assigned_at) WHERE (assigned_at IS NOT NULL);
CREATE INDEX tasks_commune_id_deadline_idx ON commune.tasks USING btree (commune_id, deadline);
CREATE INDEX tasks_commune_id_owner_assignment_id_idx ON commune.tasks USING btree (commune_id, owner_assignment_id);
CREATE INDEX tasks_commune_id_parent_id_idx ON commune.tasks USING btree (commune_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX tasks_directive_task_id_idx ON commune.tasks USING btree (directive_task_id) WHERE (directive_task_id IS NOT NULL);
CREATE INDEX tasks_id_idx ON commune.tasks USING btree (id);
CREATE INDEX tasks_monitoring_idx ON commune.tasks USING btree (commune_id) INCLUDE (id, programme_code, stage_code, directive_id, lead_departments, kind, rhythm, starts_on, deadline, original_deadline, assigned_at, assigned_by_tenant, completed_on, confirmed_at, first_reported_on, last_reported_on, percent, disposition, superseded_on, is_sample);
CREATE INDEX tasks_open_deadline_idx ON commune.tasks USING btree (deadline) WHERE ((assigned_at IS NOT NULL) AND (completed_on IS NULL) AND (disposition IS NULL) AND (superseded_on IS NULL));
CREATE INDEX tasks_unconfirmed_idx ON commune.tasks USING btree (assigned_by_tenant) WHERE ((completed_on IS NOT NULL) AND (confirmed_at IS NULL) AND (disposition IS NULL) AND (superseded_on IS NULL));
CREATE INDEX unlock_requests_commune_id_period_code_idx ON commune.unlock_requests USING btree (commune_id, period_code);
CREATE INDEX unlock_requests_id_idx ON commune.unlock_requests USING btree (id);
CREATE UNIQUE INDEX unlock_requests_one_open_key ON commune.unlock_requests USING btree (commune_id, period_code) WHERE (decision IS NULL);

alter table commune.assignments force row level security, enable row level security;
alter table commune.attachments force row level security, enable row level security;
alter table commune.explanation_requests force row level security, enable row level security;
alter table commune.observation_revisions force row level security, enable row level security;
alter table commune.observations force row level security, enable row level security;
alter table commune.people force row level security, enable row level security;
alter table commune.person_confidential force row level security, enable row level security;
alter table commune.submission_cells force row level security, enable row level security;
alter table commune.submission_events force row level security, enable row level security;
alter table commune.submission_versions force row level security, enable row level security;
alter table commune.submissions force row level security, enable row level security;
alter table commune.target_versions force row level security, enable row level security;
alter table commune.targets force row level security, enable row level security;
alter table commune.task_blocks force row level security, enable row level security;
alter table commune.task_events force row level security, enable row level security;
alter table commune.task_files force row level security, enable row level security;
alter table commune.task_leads force row level security, enable row level security;
alter table commune.task_states force row level security, enable row level security;
alter table commune.task_updates force row level security, enable row level security;
alter table commune.tasks force row level security, enable row level security;
alter table commune.unlock_requests force row level security, enable row level security;

create policy "anybody reads published assignments" on commune.assignments for select to cis_portal
  using (is_published AND voided_at IS NULL AND commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach assignments only within their scope" on commune.assignments for all to cis_app, cis_personnel, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "anybody reads published portraits" on commune.attachments for select to cis_portal
  using (purpose = 'portrait'::text AND commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach attachments only within their scope" on commune.attachments for all to cis_app, cis_personnel, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach explanation requests only within their scope" on commune.explanation_requests for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach observation revisions only within their scope" on commune.observation_revisions for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "anybody reads published observations" on commune.observations for select to cis_portal
  using (is_public AND published_at IS NOT NULL AND commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "catalogue editors see which indicators have figures" on commune.observations for select to cis_catalogue
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach observations only within their scope" on commune.observations for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "anybody reads published people" on commune.people for select to cis_portal
  using (is_published AND commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach people only within their scope" on commune.people for all to cis_app, cis_personnel, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach confidential personal data only within their scope" on commune.person_confidential for all to cis_personnel, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach submission cells only within their scope" on commune.submission_cells for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach submission events only within their scope" on commune.submission_events for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach submission versions only within their scope" on commune.submission_versions for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "catalogue editors see which forms were reported on" on commune.submissions for select to cis_catalogue
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach submissions only within their scope" on commune.submissions for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "anybody reads versions of targets" on commune.target_versions for select to cis_portal
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach target versions only within their scope" on commune.target_versions for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "anybody reads published targets" on commune.targets for select to cis_portal
  using (is_public AND commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "catalogue editors see which indicators have targets" on commune.targets for select to cis_catalogue
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach targets only within their scope" on commune.targets for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach task blocks only within their scope" on commune.task_blocks for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach task events only within their scope" on commune.task_events for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach task files only within their scope" on commune.task_files for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach task leads only within their scope" on commune.task_leads for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach task states only within their scope" on commune.task_states for all to cis_app, cis_owner, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach task updates only within their scope" on commune.task_updates for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "anybody reads published tasks" on commune.tasks for select to cis_portal
  using (is_public AND assigned_at IS NOT NULL AND commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach tasks only within their scope" on commune.tasks for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach unlock requests only within their scope" on commune.unlock_requests for all to cis_app, cis_system
  using (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (commune_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND commune_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);

CREATE TRIGGER assignments_audit_delete AFTER DELETE ON commune.assignments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER assignments_audit_insert AFTER INSERT ON commune.assignments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER assignments_audit_update AFTER UPDATE ON commune.assignments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER attachments_audit_delete AFTER DELETE ON commune.attachments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER attachments_audit_insert AFTER INSERT ON commune.attachments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER attachments_audit_update AFTER UPDATE ON commune.attachments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER explanation_requests_audit_delete AFTER DELETE ON commune.explanation_requests REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER explanation_requests_audit_insert AFTER INSERT ON commune.explanation_requests REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER explanation_requests_audit_update AFTER UPDATE ON commune.explanation_requests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER observations_audit_delete AFTER DELETE ON commune.observations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER observations_audit_insert AFTER INSERT ON commune.observations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER observations_audit_update AFTER UPDATE ON commune.observations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER people_audit_delete AFTER DELETE ON commune.people REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER people_audit_insert AFTER INSERT ON commune.people REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER people_audit_update AFTER UPDATE ON commune.people REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER person_confidential_audit_delete AFTER DELETE ON commune.person_confidential REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture('party_joined_on', 'career', 'awards_discipline', 'ethnicity', 'religion');
CREATE TRIGGER person_confidential_audit_insert AFTER INSERT ON commune.person_confidential REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture('party_joined_on', 'career', 'awards_discipline', 'ethnicity', 'religion');
CREATE TRIGGER person_confidential_audit_update AFTER UPDATE ON commune.person_confidential REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture('party_joined_on', 'career', 'awards_discipline', 'ethnicity', 'religion');
CREATE TRIGGER submission_cells_audit_delete AFTER DELETE ON commune.submission_cells REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submission_cells_audit_insert AFTER INSERT ON commune.submission_cells REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submission_cells_audit_update AFTER UPDATE ON commune.submission_cells REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submission_events_audit_delete AFTER DELETE ON commune.submission_events REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submission_events_audit_insert AFTER INSERT ON commune.submission_events REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submission_events_audit_update AFTER UPDATE ON commune.submission_events REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submission_versions_seal BEFORE INSERT ON commune.submission_versions FOR EACH ROW EXECUTE FUNCTION commune.seal_submission();
CREATE TRIGGER submissions_audit_delete AFTER DELETE ON commune.submissions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submissions_audit_insert AFTER INSERT ON commune.submissions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER submissions_audit_update AFTER UPDATE ON commune.submissions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER target_versions_audit_delete AFTER DELETE ON commune.target_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER target_versions_audit_insert AFTER INSERT ON commune.target_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER target_versions_audit_update AFTER UPDATE ON commune.target_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER targets_audit_delete AFTER DELETE ON commune.targets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER targets_audit_insert AFTER INSERT ON commune.targets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER targets_audit_update AFTER UPDATE ON commune.targets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_blocks_audit_delete AFTER DELETE ON commune.task_blocks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_blocks_audit_insert AFTER INSERT ON commune.task_blocks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_blocks_audit_update AFTER UPDATE ON commune.task_blocks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_files_audit_delete AFTER DELETE ON commune.task_files REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_files_audit_insert AFTER INSERT ON commune.task_files REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_files_audit_update AFTER UPDATE ON commune.task_files REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_leads_audit_delete AFTER DELETE ON commune.task_leads REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_leads_audit_insert AFTER INSERT ON commune.task_leads REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_leads_audit_update AFTER UPDATE ON commune.task_leads REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_updates_audit_delete AFTER DELETE ON commune.task_updates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_updates_audit_insert AFTER INSERT ON commune.task_updates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER task_updates_audit_update AFTER UPDATE ON commune.task_updates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER tasks_audit_delete AFTER DELETE ON commune.tasks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER tasks_audit_insert AFTER INSERT ON commune.tasks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER tasks_audit_update AFTER UPDATE ON commune.tasks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER tasks_keep_states_insert AFTER INSERT ON commune.tasks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION commune.keep_task_states();
CREATE TRIGGER tasks_keep_states_update AFTER UPDATE ON commune.tasks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION commune.keep_task_states();
CREATE TRIGGER unlock_requests_audit_delete AFTER DELETE ON commune.unlock_requests REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER unlock_requests_audit_insert AFTER INSERT ON commune.unlock_requests REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER unlock_requests_audit_update AFTER UPDATE ON commune.unlock_requests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();

grant usage on schema commune to cis_app;
grant usage on schema commune to cis_catalogue;
grant usage on schema commune to cis_personnel;
grant usage on schema commune to cis_portal;
grant usage on schema commune to cis_system;

grant insert, select on table commune.assignments to cis_app;
grant insert, select on table commune.assignments to cis_personnel;
grant delete, insert, select on table commune.assignments to cis_system;
grant delete, insert, select on table commune.attachments to cis_app;
grant delete, insert, select on table commune.attachments to cis_personnel;
grant delete, insert, select on table commune.attachments to cis_system;
grant insert, select on table commune.explanation_requests to cis_app;
grant delete, insert, select on table commune.explanation_requests to cis_system;
grant insert, select on table commune.observation_revisions to cis_app;
grant delete, insert, select on table commune.observation_revisions to cis_system;
grant insert, select on table commune.observations to cis_app;
grant delete, insert, select on table commune.observations to cis_system;
grant delete, insert, select on table commune.people to cis_app;
grant delete, insert, select on table commune.people to cis_personnel;
grant delete, insert, select on table commune.people to cis_system;
grant insert, select on table commune.person_confidential to cis_personnel;
grant delete, insert, select on table commune.person_confidential to cis_system;
grant insert, select on table commune.submission_cells to cis_app;
grant delete, insert, select on table commune.submission_cells to cis_system;
grant insert, select on table commune.submission_events to cis_app;
grant delete, insert, select on table commune.submission_events to cis_system;
grant insert, select on table commune.submission_versions to cis_app;
grant delete, insert, select on table commune.submission_versions to cis_system;
grant insert, select on table commune.submissions to cis_app;
grant delete, insert, select on table commune.submissions to cis_system;
grant insert, select on table commune.target_versions to cis_app;
grant delete, insert, select on table commune.target_versions to cis_system;
grant insert, select on table commune.targets to cis_app;
grant delete, insert, select on table commune.targets to cis_system;
grant insert, select on table commune.task_blocks to cis_app;
grant delete, insert, select on table commune.task_blocks to cis_system;
grant insert, select on table commune.task_events to cis_app;
grant delete, insert, select on table commune.task_events to cis_system;
grant delete, insert, select on table commune.task_files to cis_app;
grant delete, insert, select on table commune.task_files to cis_system;
grant delete, insert, select on table commune.task_leads to cis_app;
grant delete, insert, select on table commune.task_leads to cis_system;
grant select on table commune.task_states to cis_app;
grant delete, insert, select, update on table commune.task_states to cis_system;
grant insert, select on table commune.task_updates to cis_app;
grant delete, insert, select on table commune.task_updates to cis_system;
grant delete, insert, select on table commune.tasks to cis_app;
grant delete, insert, select on table commune.tasks to cis_system;
grant insert, select on table commune.unlock_requests to cis_app;
grant delete, insert, select on table commune.unlock_requests to cis_system;

grant select (commune_id, id, person_id, position_code, kind, is_primary, is_published, term, starts_on, ends_on, voided_at, is_sample) on table commune.assignments to cis_portal;
grant update (is_primary, is_published, term, ends_on, end_kind, decision_number, decision_date, decision_issuer, end_decision_number, end_decision_date, note, voided_at, void_reason, version, updated_at, updated_by) on table commune.assignments to cis_app;
grant update (is_primary, is_published, term, ends_on, end_kind, decision_number, decision_date, decision_issuer, end_decision_number, end_decision_date, note, voided_at, void_reason, version, updated_at, updated_by) on table commune.assignments to cis_personnel;
grant select (commune_id, id, purpose, content_type, byte_size, sha256) on table commune.attachments to cis_portal;
grant update (answer, answered_at, answered_by, answered_by_name, version, updated_at, updated_by) on table commune.explanation_requests to cis_app;
grant select (commune_id, id, indicator_code, period_code, state) on table commune.observations to cis_catalogue;
grant select (commune_id, id, indicator_code, period_code, state, grade, value, numerator, denominator, is_public, published_at, is_sample) on table commune.observations to cis_portal;
grant update (state, grade, value, numerator, denominator, note, reason, published_at, published_by, is_sample, version, updated_at, updated_by, warnings) on table commune.observations to cis_app;
grant select (commune_id, id, full_name, sort_name, office_phone, office_email, duties, reception_schedule, is_published, portrait_id, is_portrait_published, is_sample) on table commune.people to cis_portal;
grant update (full_name, sort_name, search_name, birth_date, gender, hometown, qualification, qualification_field, has_technical_qualification, political_theory_level, foreign_language, state_management_level, office_phone, office_email, duties, reception_schedule, is_published, portrait_id, is_portrait_published, portrait_basis, portrait_basis_note, portrait_basis_on, version, updated_at, updated_by) on table commune.people to cis_app;
grant update (full_name, sort_name, search_name, birth_date, gender, hometown, qualification, qualification_field, has_technical_qualification, political_theory_level, foreign_language, state_management_level, office_phone, office_email, duties, reception_schedule, is_published, portrait_id, is_portrait_published, portrait_basis, portrait_basis_note, portrait_basis_on, version, updated_at, updated_by) on table commune.people to cis_personnel;
grant update (party_joined_on, career, awards_discipline, ethnicity, religion, version, updated_at, updated_by) on table commune.person_confidential to cis_personnel;
grant update (observation_version, decision, reason, decided_at, decided_by, decided_by_name, version, updated_at, updated_by) on table commune.submission_cells to cis_app;
grant select (commune_id, id, form, period_code) on table commune.submissions to cis_catalogue;
grant update (state, is_sample, version, updated_at, updated_by, sealed_number, submitted_at, submitted_by, is_late, correction_reason, expected_count, filled_count, warning_count, changed_count, returned_count, pending_count, question_count) on table commune.submissions to cis_app;
grant select (commune_id, id, target_id, number, operator, low, high, decision_number, decision_date, decision_abstract, effective_on, is_sample) on table commune.target_versions to cis_portal;
grant update (acknowledged_at, acknowledged_by, version, updated_at, updated_by) on table commune.target_versions to cis_app;
grant select (commune_id, id, indicator_code, year) on table commune.targets to cis_catalogue;
grant select (commune_id, id, indicator_code, horizon, year, issuer, is_public, is_sample) on table commune.targets to cis_portal;
grant update (version, updated_at, updated_by) on table commune.targets to cis_app;
grant update (answered_at, answered_by, answer, closed_at, closed_by, version, updated_at, updated_by) on table commune.task_blocks to cis_app;
grant update (update_id, title, removed_at, removed_by) on table commune.task_files to cis_app;
grant update (role, ordinal, org_tenant, org_name, percent, last_reported_on, completed_on, return_reason, overdue_explanation, explained_at, explained_by, version, updated_at, updated_by) on table commune.task_leads to cis_app;
grant select (commune_id, id, title, category, programme_code, kind, rhythm, starts_on, deadline, original_deadline, lead_org, deliverable, document_number, document_date, document_issuer, assigned_at, completed_on, confirmed_at, disposition, is_public, is_sample, superseded_on, first_reported_on, last_reported_on, percent) on table commune.tasks to cis_portal;
grant update (title, description, category, programme_code, kind, rhythm, starts_on, deadline, original_deadline, owner_assignment_id, lead_org, supporting_orgs, deliverable, authority, document_number, document_date, document_issuer, document_abstract, department_id, assigned_at, assigned_by, assigned_by_tenant, completed_on, confirmed_at, confirmed_by, return_reason, disposition, disposition_reason, disposition_document, extension_reason, extension_document, is_public, version, updated_at, updated_by, parent_id, stage_code, directive_tenant, directive_id, directive_task_id, lead_departments, target_codes, decision_file_id, superseded_on, superseded_by, first_reported_on, last_reported_on, percent) on table commune.tasks to cis_app;
grant update (decision, decision_note, decided_at, decided_by, decided_by_name, expires_at, version, updated_at, updated_by) on table commune.unlock_requests to cis_app;

grant execute on function commune.submission_hash(commune.submission_versions) to cis_app;
grant execute on function commune.submission_hash(commune.submission_versions) to cis_system;

comment on table commune.assignments is 'Person x position x half-open dates x decision. Ended, never overwritten; an entry made by mistake is voided with a reason.';
comment on table commune.attachments is 'What a stored file is; its bytes lie in the file storage under sha256.';
comment on table commune.observation_revisions is 'Append-only: every state an observation ever had, the present one included.';
comment on table commune.person_confidential is 'id is the person''s id. Sensitive personal data (Law 91/2025/QH15): only the role cis_personnel reads it.';
comment on table commune.submission_cells is 'One row per figure of the newest version: which version of the figure was sealed (0: none), and what the reviewer decided.';
comment on table commune.submission_versions is 'Sealed: what was submitted, hashed onto the commune''s previous seal. Sample data have a chain of their own, which goes with them.';
comment on table commune.target_versions is 'Append-only: an adjustment is a new version with its own decision and never rewrites an earlier one. Bounds are in the indicator''s unit.';
comment on table commune.task_blocks is 'What holds a task up, at whom, and until when that body should answer.';
comment on table commune.task_events is 'Append-only: each step of a task with its reason and document, as people read it.';
comment on table commune.task_files is 'Evidence: a stored file or a link; update_id is null between upload and the report that names it.';
comment on table commune.task_leads is 'Bodies responsible for an assigned task: it is complete only when all leads are; a supporter never holds it up.';
comment on table commune.task_states is 'What an assigned task''s status was derived from, by day: the row with valid_from <= day < valid_to tells what was known at the end of that day. Written by a trigger.';
comment on table commune.task_updates is 'Append-only progress reports.';

comment on column commune.assignments.ends_on is 'First day on which the post is no longer held; null while it is.';
comment on column commune.attachments.stored_by_tenant is 'In whose folder the bytes lie when not in the commune''s own: one decision for 135 communes is stored once.';
comment on column commune.observation_revisions.batch_id is 'The step that wrote it; all revisions of a step are undone together.';
comment on column commune.observations.value is 'In the indicator''s unit, unrounded; for a ratio with both parts known it is their quotient.';
comment on column commune.observations.warnings is 'Codes of OBSERVATION_WARNINGS that held when the figure was last saved; a note answers them.';
comment on column commune.people.lineage_id is 'The same human being keeps one lineage across communes (transfer): a person is global, an assignment is local.';
comment on column commune.people.sort_name is 'Given name first, then family and middle names; editable, because Jrai and Bahnar names do not follow one rule.';
comment on column commune.submission_events.number is 'The sealed version it is about.';
comment on column commune.submissions.sealed_number is 'Number of the newest sealed version; 0 before the first submission.';
comment on column commune.submissions.is_late is 'The newest submission came after the period''s grace.';
comment on column commune.submissions.changed_count is 'Figures changed since the newest version was sealed; kept by whatever saves figures.';
comment on column commune.submissions.pending_count is 'Cells of the newest version without a decision.';
comment on column commune.targets.year is 'The year itself, or the last year of the term.';
comment on column commune.targets.is_public is 'Copied from the indicator when assigned, so that the portal''s policy needs no look-up.';
comment on column commune.task_files.removed_at is 'Taken away, by removed_by; put back within 30 days, afterwards the row goes and then the bytes.';
comment on column commune.task_leads.org_tenant is 'The commune itself or a department; null for a body without accounts, for which the commune or the assigner reports.';
comment on column commune.task_states.moved_on is 'The day the task moved under another document; the columns after it tell where it was until then. Null: where it is now.';
comment on column commune.tasks.parent_id is 'The task of the commune it was handed down from.';
comment on column commune.tasks.lead_departments is 'Departments among its leads, for counting by department; kept with task_leads.';
comment on column commune.tasks.superseded_on is 'From this day a newer document stands in its place and it no longer counts.';

comment on function commune.keep_task_states() is 'Whoever changes a task, what was known on earlier days stays: the open state is closed today and a new one opened; several changes of a day leave one.';
comment on function commune.submission_hash(commune.submission_versions) is 'sha256 over the previous seal and every column of this one.';

-- identity

create schema identity;

create table identity.credentials (
  tenant_id integer not null,
  id uuid not null,
  password_hash text not null,
  must_change boolean not null default true,
  initial_until timestamp with time zone,
  changed_at timestamp with time zone not null default now(),
  constraint credentials_pkey PRIMARY KEY (tenant_id, id),
  constraint credentials_tenant_id_id_fkey FOREIGN KEY (tenant_id, id) REFERENCES identity.users(tenant_id, id) ON DELETE CASCADE
);
create table identity.decision_uploads (
  tenant_id integer not null,
  id uuid not null,
  file_name text not null,
  content_type text not null,
  byte_size integer not null,
  sha256 text not null,
  created_at timestamp with time zone not null default now(),
  created_by uuid not null,
  constraint decision_uploads_pkey PRIMARY KEY (tenant_id, id),
  constraint decision_uploads_byte_size_check CHECK (byte_size >= 1 AND byte_size <= 26214400),
  constraint decision_uploads_content_type_check CHECK (content_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text])),
  constraint decision_uploads_file_name_check CHECK (length(file_name) >= 1 AND length(file_name) <= 200),
  constraint decision_uploads_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text)
);
create table identity.figure_imports (
  tenant_id integer not null,
  id uuid not null,
  source_name text not null,
  sha256 text not null,
  options jsonb not null default '{}'::jsonb,
  state text not null,
  total integer not null default 0,
  done integer not null default 0,
  summary jsonb not null default '{}'::jsonb,
  fault text,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint figure_imports_pkey PRIMARY KEY (tenant_id, id),
  constraint figure_imports_fault_check CHECK (length(fault) <= 500),
  constraint figure_imports_progress CHECK (done >= 0 AND done <= total),
  constraint figure_imports_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint figure_imports_source_name_check CHECK (length(source_name) >= 1 AND length(source_name) <= 200),
  constraint figure_imports_state_check CHECK (state = ANY (ARRAY['reading'::text, 'previewed'::text, 'applying'::text, 'applied'::text, 'undoing'::text, 'cancelled'::text, 'failed'::text, 'undone'::text]))
);
create table identity.login_attempts (
  key text not null,
  failures integer not null default 0,
  last_failed_at timestamp with time zone,
  locked_until timestamp with time zone,
  constraint login_attempts_pkey PRIMARY KEY (key)
);
create table identity.notification_settings (
  tenant_id integer not null,
  id uuid not null,
  is_email_on boolean not null default true,
  muted_kinds text[] not null default '{}'::text[],
  digest text not null default 'weekly'::text,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint notification_settings_pkey PRIMARY KEY (tenant_id, id),
  constraint notification_settings_user_fkey FOREIGN KEY (tenant_id, id) REFERENCES identity.users(tenant_id, id) ON DELETE CASCADE,
  constraint notification_settings_digest_check CHECK (digest = ANY (ARRAY['off'::text, 'daily'::text, 'weekly'::text]))
);
create table identity.notifications (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  about text not null,
  params jsonb not null default '{}'::jsonb,
  link text,
  created_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  email_state text not null default 'none'::text,
  email_attempts smallint not null default 0,
  email_next_at timestamp with time zone,
  email_claimed_at timestamp with time zone,
  email_sent_at timestamp with time zone,
  email_fault text,
  constraint notifications_pkey PRIMARY KEY (tenant_id, id),
  constraint notifications_once_key UNIQUE (tenant_id, user_id, kind, about),
  constraint notifications_user_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, id) ON DELETE CASCADE,
  constraint notifications_about_check CHECK (length(about) >= 1 AND length(about) <= 200),
  constraint notifications_email_fault_check CHECK (length(email_fault) <= 300),
  constraint notifications_email_state_check CHECK (email_state = ANY (ARRAY['none'::text, 'queued'::text, 'sending'::text, 'sent'::text, 'failed'::text])),
  constraint notifications_kind_check CHECK (kind ~ '^[a-z][a-z-]{1,39}$'::text),
  constraint notifications_link_check CHECK (length(link) <= 300)
);
create table identity.sessions (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  ip text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (tenant_id, id),
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, id) ON DELETE CASCADE
);
create table identity.users (
  tenant_id integer not null,
  id uuid not null,
  username text not null,
  full_name text not null,
  email text,
  roles text[] not null,
  status text not null default 'active'::text,
  locale text not null default 'vi'::text,
  last_signed_in_at timestamp with time zone,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint users_pkey PRIMARY KEY (tenant_id, id),
  constraint users_username_key UNIQUE (username),
  constraint users_email_check CHECK (length(email) <= 200),
  constraint users_full_name_check CHECK (length(btrim(full_name)) >= 2 AND length(btrim(full_name)) <= 100),
  constraint users_locale_check CHECK (locale = ANY (ARRAY['vi'::text, 'en'::text])),
  constraint users_roles_check CHECK (cardinality(roles) >= 1 AND cardinality(roles) <= 4),
  constraint users_status_check CHECK (status = ANY (ARRAY['active'::text, 'closed'::text])),
  constraint users_username_check CHECK (username ~ '^[a-z0-9][a-z0-9.-]{2,59}$'::text)
);

CREATE INDEX decision_uploads_created_at_idx ON identity.decision_uploads USING btree (created_at);
CREATE INDEX figure_imports_tenant_id_created_at_idx ON identity.figure_imports USING btree (tenant_id, created_at DESC);
CREATE INDEX notifications_email_next_at_idx ON identity.notifications USING btree (email_next_at) WHERE (email_state = ANY (ARRAY['queued'::text, 'sending'::text]));
CREATE INDEX notifications_tenant_id_user_id_created_at_idx ON identity.notifications USING btree (tenant_id, user_id, created_at DESC);
CREATE INDEX sessions_tenant_id_user_id_idx ON identity.sessions USING btree (tenant_id, user_id);

alter table identity.credentials force row level security, enable row level security;
alter table identity.decision_uploads force row level security, enable row level security;
alter table identity.figure_imports force row level security, enable row level security;
alter table identity.notification_settings force row level security, enable row level security;
alter table identity.notifications force row level security, enable row level security;
alter table identity.sessions force row level security, enable row level security;
alter table identity.users force row level security, enable row level security;

create policy "staff reach credentials only within their scope" on identity.credentials for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach decision uploads only within their scope" on identity.decision_uploads for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach figure imports only within their scope" on identity.figure_imports for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach notification settings only within their scope" on identity.notification_settings for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach notifications only within their scope" on identity.notifications for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach sessions only within their scope" on identity.sessions for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach users only within their scope" on identity.users for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);

CREATE TRIGGER credentials_audit_delete AFTER DELETE ON identity.credentials REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture('password_hash');
CREATE TRIGGER credentials_audit_insert AFTER INSERT ON identity.credentials REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture('password_hash');
CREATE TRIGGER credentials_audit_update AFTER UPDATE ON identity.credentials REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture('password_hash');
CREATE TRIGGER notification_settings_audit_delete AFTER DELETE ON identity.notification_settings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER notification_settings_audit_insert AFTER INSERT ON identity.notification_settings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER notification_settings_audit_update AFTER UPDATE ON identity.notification_settings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER users_audit_delete AFTER DELETE ON identity.users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER users_audit_insert AFTER INSERT ON identity.users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER users_audit_update AFTER UPDATE ON identity.users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();

grant usage on schema identity to cis_app;
grant usage on schema identity to cis_system;

grant insert on table identity.credentials to cis_app;
grant delete, insert, select, update on table identity.credentials to cis_system;
grant insert, select on table identity.decision_uploads to cis_app;
grant delete, insert, select on table identity.decision_uploads to cis_system;
grant insert, select on table identity.figure_imports to cis_app;
grant delete, insert, select on table identity.figure_imports to cis_system;
grant delete, insert, select, update on table identity.login_attempts to cis_system;
grant insert, select on table identity.notification_settings to cis_app;
grant delete, insert, select on table identity.notification_settings to cis_system;
grant select on table identity.notifications to cis_app;
grant delete, insert, select on table identity.notifications to cis_system;
grant delete, insert, select, update on table identity.sessions to cis_system;
grant insert, select on table identity.users to cis_app;
grant delete, insert, select on table identity.users to cis_system;

grant select (tenant_id, id, must_change, initial_until, changed_at) on table identity.credentials to cis_app;
grant update (password_hash, must_change, initial_until, changed_at) on table identity.credentials to cis_app;
grant update (options, state, total, done, summary, fault, started_at, finished_at, version, updated_at, updated_by) on table identity.figure_imports to cis_app;
grant update (options, state, total, done, summary, fault, started_at, finished_at, version, updated_at, updated_by) on table identity.figure_imports to cis_system;
grant update (is_email_on, muted_kinds, digest, version, updated_at, updated_by) on table identity.notification_settings to cis_app;
grant update (read_at) on table identity.notifications to cis_app;
grant update (email_state, email_attempts, email_next_at, email_claimed_at, email_sent_at, email_fault) on table identity.notifications to cis_system;
grant select (tenant_id, id, user_id, ip, user_agent, created_at, last_seen_at, expires_at, revoked_at) on table identity.sessions to cis_app;
grant update (revoked_at) on table identity.sessions to cis_app;
grant update (full_name, email, roles, status, locale, version, updated_at, updated_by) on table identity.users to cis_app;
grant update (last_signed_in_at) on table identity.users to cis_system;

comment on table identity.credentials is 'id is the user''s id. password_hash is argon2id in PHC form; initial_until ends an unused initial password.';
comment on table identity.decision_uploads is 'Decisions uploaded within the last day, to be attached to what they assign; tenant_id is the uploader''s, in whose folder the bytes lie.';
comment on table identity.figure_imports is 'tenant_id is the importer''s: a commune''s or the province''s. The bytes lie in its file storage under sha256; id is the batch of the revisions it wrote.';
comment on table identity.login_attempts is 'Failures per name typed (whether or not it exists) and per address; key is a keyed hash.';
comment on table identity.notification_settings is 'One row per person who changed something; id is the user''s. Without a row the defaults hold.';

comment on column identity.notifications.about is 'What it is about and on which occasion: the same person is told of the same thing once.';
comment on column identity.sessions.token_hash is 'sha256 of the opaque cookie value; the value itself is never stored.';

-- published

create schema published;

create view published.key_personnel with (security_invoker=true) as
 SELECT a.commune_id,
    a.id,
    a.person_id,
    p.full_name,
    p.sort_name,
    p.office_phone,
    p.office_email,
    p.duties,
    p.reception_schedule,
    a.position_code,
    a.kind,
    a.is_primary,
    a.term,
    a.starts_on,
    a.ends_on,
        CASE
            WHEN p.is_portrait_published THEN p.portrait_id
            ELSE NULL::uuid
        END AS portrait_id,
    a.is_sample OR p.is_sample AS is_sample
   FROM commune.assignments a
     JOIN commune.people p ON p.commune_id = a.commune_id AND p.id = a.person_id
  WHERE a.is_published AND p.is_published AND a.voided_at IS NULL;
create view published.observations with (security_invoker=true) as
 SELECT o.commune_id,
    o.id,
    o.indicator_code,
    o.period_code,
    o.state,
    o.grade,
    o.value,
    o.numerator,
    o.denominator,
    o.published_at,
    o.is_sample
   FROM commune.observations o
     JOIN reference.indicators i ON i.code = o.indicator_code
  WHERE o.is_public AND o.published_at IS NOT NULL AND i.visibility = 'public'::text;
create view published.portraits with (security_invoker=true) as
 SELECT f.commune_id,
    f.id,
    f.content_type,
    f.byte_size,
    f.sha256
   FROM commune.attachments f
     JOIN commune.people p ON p.commune_id = f.commune_id AND p.portrait_id = f.id
  WHERE f.purpose = 'portrait'::text AND p.is_portrait_published AND p.is_published;
create view published.targets with (security_invoker=true) as
 SELECT t.commune_id,
    t.id,
    t.indicator_code,
    t.horizon,
    t.year,
    t.issuer,
    v.number AS version_number,
    v.operator,
    v.low,
    v.high,
    v.decision_number,
    v.decision_date,
    v.decision_abstract,
    v.effective_on,
    t.is_sample OR v.is_sample AS is_sample
   FROM commune.targets t
     JOIN commune.target_versions v ON v.commune_id = t.commune_id AND v.target_id = t.id
     JOIN reference.indicators i ON i.code = t.indicator_code
  WHERE t.is_public AND i.visibility = 'public'::text;
create view published.tasks with (security_invoker=true) as
 SELECT commune_id,
    id,
    title,
    category,
    kind,
    rhythm,
    starts_on,
    deadline,
    original_deadline,
    lead_org,
    deliverable,
    assigned_at,
    completed_on,
    confirmed_at,
    disposition,
    first_reported_on,
    is_sample,
    percent,
    last_reported_on,
    programme_code,
    document_number,
    document_date,
    document_issuer
   FROM commune.tasks t
  WHERE is_public AND assigned_at IS NOT NULL AND superseded_on IS NULL;

grant usage on schema published to cis_portal;

grant select on table published.key_personnel to cis_portal;
grant select on table published.observations to cis_portal;
grant select on table published.portraits to cis_portal;
grant select on table published.targets to cis_portal;
grant select on table published.tasks to cis_portal;

-- reference

create schema reference;

create table reference.administrative_units (
  id integer not null,
  province_code text not null,
  code text not null,
  type text not null,
  name text not null,
  full_name text not null,
  search_name text not null,
  slug text not null,
  english_name text,
  name_variants text[] not null default '{}'::text[],
  search_variants text[] not null default '{}'::text[],
  valid_from date,
  valid_to date,
  region text,
  former_province text not null,
  former_districts text[] not null default '{}'::text[],
  area_km2 numeric(10,2),
  area_source text,
  population integer,
  population_source text,
  seat text,
  seat_note text,
  seat_source text,
  latitude numeric(9,6),
  longitude numeric(9,6),
  label_latitude numeric(9,6),
  label_longitude numeric(9,6),
  coordinates_source text,
  name_source text,
  code_source text,
  resolution_clause text,
  constraint administrative_units_pkey PRIMARY KEY (id),
  constraint administrative_units_code_valid_from_key UNIQUE NULLS NOT DISTINCT (code, valid_from, valid_to),
  constraint administrative_units_code_check CHECK (code ~ '^[0-9]{5}$'::text),
  constraint administrative_units_commune_is_complete CHECK (valid_to IS NOT NULL OR (type = ANY (ARRAY['xa'::text, 'phuong'::text])) AND area_km2 > 0::numeric AND population > 0 AND region IS NOT NULL AND label_latitude IS NOT NULL AND label_longitude IS NOT NULL),
  constraint administrative_units_province_code_check CHECK (province_code ~ '^[0-9]{2}$'::text),
  constraint administrative_units_region_check CHECK (region = ANY (ARRAY['east'::text, 'west'::text])),
  constraint administrative_units_type_check CHECK (type = ANY (ARRAY['xa'::text, 'phuong'::text, 'thi_tran'::text])),
  constraint administrative_units_validity CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to > valid_from)
);
create table reference.days_off (
  day date not null,
  kind text not null,
  name_vi text not null,
  name_en text not null,
  is_provisional boolean not null default false,
  source text,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint days_off_pkey PRIMARY KEY (day),
  constraint days_off_kind_check CHECK (kind = ANY (ARRAY['holiday'::text, 'swap_off'::text, 'swap_work'::text])),
  constraint days_off_name_en_check CHECK (length(name_en) >= 1 AND length(name_en) <= 200),
  constraint days_off_name_vi_check CHECK (length(name_vi) >= 1 AND length(name_vi) <= 200),
  constraint days_off_source_check CHECK (length(source) <= 500)
);
create table reference.departments (
  id integer not null,
  province_code text not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  domains text[] not null default '{}'::text[],
  source text,
  constraint departments_pkey PRIMARY KEY (id),
  constraint departments_code_key UNIQUE (code),
  constraint departments_code_check CHECK (code ~ '^[a-z0-9-]{2,30}$'::text),
  constraint departments_province_code_check CHECK (province_code ~ '^[0-9]{2}$'::text)
);
create table reference.indicator_revisions (
  indicator_code text not null,
  number integer not null,
  definition jsonb not null,
  reason text,
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  changed_by_name text,
  constraint indicator_revisions_pkey PRIMARY KEY (indicator_code, number),
  constraint indicator_revisions_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reference.indicators(code) ON DELETE CASCADE,
  constraint indicator_revisions_number_check CHECK (number >= 1),
  constraint indicator_revisions_reason_check CHECK (length(reason) <= 500)
);
create table reference.indicator_set_items (
  set_id integer not null,
  indicator_code text not null,
  sort_order integer not null,
  is_required boolean not null default false,
  constraint indicator_set_items_pkey PRIMARY KEY (set_id, indicator_code),
  constraint indicator_set_items_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reference.indicators(code),
  constraint indicator_set_items_set_id_fkey FOREIGN KEY (set_id) REFERENCES reference.indicator_sets(id) ON DELETE CASCADE
);
create table reference.indicator_sets (
  id integer not null generated always as identity,
  year smallint not null,
  programme text not null,
  name_vi text not null,
  name_en text,
  is_form boolean not null default false,
  is_sample boolean not null default false,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint indicator_sets_pkey PRIMARY KEY (id),
  constraint indicator_sets_year_programme_key UNIQUE (year, programme),
  constraint indicator_sets_programme_check CHECK (programme ~ '^[a-z0-9-]{2,40}$'::text),
  constraint indicator_sets_year_check CHECK (year >= 2020 AND year <= 2100)
);
create table reference.indicator_successions (
  indicator_code text not null,
  predecessor_code text not null,
  from_year smallint not null,
  factor numeric not null default 1,
  note text,
  constraint indicator_successions_pkey PRIMARY KEY (indicator_code, predecessor_code),
  constraint indicator_successions_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reference.indicators(code) ON DELETE CASCADE,
  constraint indicator_successions_predecessor_code_fkey FOREIGN KEY (predecessor_code) REFERENCES reference.indicators(code) ON DELETE CASCADE,
  constraint indicator_successions_factor_check CHECK (factor <> 0::numeric),
  constraint indicator_successions_from_year_check CHECK (from_year >= 2020 AND from_year <= 2100),
  constraint indicator_successions_not_itself CHECK (indicator_code <> predecessor_code),
  constraint indicator_successions_note_check CHECK (length(note) <= 500)
);
create table reference.indicators (
  code text not null,
  kind text not null,
  domain text not null,
  name_vi text not null,
  name_en text not null,
  search_name text not null,
  unit text not null,
  direction text not null,
  period_kinds text[] not null,
  is_cumulative boolean not null,
  aggregation text not null,
  weight_code text,
  numerator text,
  denominator text,
  decimals smallint not null,
  hard_min numeric,
  hard_max numeric,
  soft_min numeric,
  soft_max numeric,
  range_basis text,
  applies_to text not null,
  visibility text not null,
  department_id integer,
  evidence text not null,
  source text,
  sort_order integer not null,
  retired_on date,
  formula text,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint indicators_pkey PRIMARY KEY (code),
  constraint indicators_department_id_fkey FOREIGN KEY (department_id) REFERENCES reference.departments(id),
  constraint indicators_weight_code_fkey FOREIGN KEY (weight_code) REFERENCES reference.indicators(code) DEFERRABLE INITIALLY DEFERRED,
  constraint indicators_aggregation_check CHECK (aggregation = ANY (ARRAY['sum'::text, 'ratio'::text, 'wmean'::text, 'count_true'::text, 'derived'::text, 'none'::text])),
  constraint indicators_applies_to_check CHECK (applies_to = ANY (ARRAY['all'::text, 'xa'::text, 'phuong'::text])),
  constraint indicators_code_check CHECK (code ~ '^[A-Z]{1,4}[0-9]{2,3}$'::text),
  constraint indicators_decimals_check CHECK (decimals >= 0 AND decimals <= 6),
  constraint indicators_direction_check CHECK (direction = ANY (ARRAY['higher'::text, 'lower'::text, 'none'::text])),
  constraint indicators_domain_check CHECK (domain = ANY (ARRAY['base'::text, 'economy'::text, 'society'::text, 'environment'::text, 'digital_government'::text, 'defence_security'::text, 'party_building'::text])),
  constraint indicators_formula_only_when_derived CHECK (formula IS NULL OR kind = 'derived'::text AND length(formula) <= 500),
  constraint indicators_kind_check CHECK (kind = ANY (ARRAY['base'::text, 'indicator'::text, 'derived'::text])),
  constraint indicators_period_kinds_check CHECK (period_kinds <@ ARRAY['M'::text, 'Q'::text, 'H'::text, 'Y'::text]),
  constraint indicators_visibility_check CHECK (visibility = ANY (ARRAY['public'::text, 'internal'::text]))
);
create table reference.loaded_files (
  name text not null,
  sha256 text not null,
  loaded_at timestamp with time zone not null default now(),
  constraint loaded_files_pkey PRIMARY KEY (name),
  constraint loaded_files_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text)
);
create table reference.positions (
  code text not null,
  name_vi text not null,
  name_en text not null,
  block text not null,
  org_unit_vi text not null,
  rank integer not null,
  min_holders smallint not null default 0,
  max_holders smallint,
  applies_to text not null,
  appointment_kinds text[] not null,
  term text,
  is_key_personnel boolean not null,
  is_public_default boolean not null,
  often_concurrent_with text[] not null default '{}'::text[],
  evidence text not null,
  source text,
  note text,
  constraint positions_pkey PRIMARY KEY (code),
  constraint positions_applies_to_check CHECK (applies_to = ANY (ARRAY['all'::text, 'xa'::text, 'phuong'::text, 'some'::text])),
  constraint positions_block_check CHECK (block = ANY (ARRAY['party'::text, 'council'::text, 'committee'::text, 'front'::text, 'armed'::text, 'service'::text])),
  constraint positions_code_check CHECK (code ~ '^[A-Z_]{3,20}$'::text)
);
create table reference.programme_stages (
  programme_code text not null,
  code text not null,
  name_vi text not null,
  starts_on date not null,
  ends_on date not null,
  sort_order integer not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint programme_stages_pkey PRIMARY KEY (programme_code, code),
  constraint programme_stages_programme_code_fkey FOREIGN KEY (programme_code) REFERENCES reference.programmes(code) ON DELETE CASCADE,
  constraint programme_stages_code_check CHECK (code ~ '^[a-z0-9-]{2,30}$'::text),
  constraint programme_stages_in_order CHECK (ends_on >= starts_on),
  constraint programme_stages_name_vi_check CHECK (length(btrim(name_vi)) >= 3 AND length(btrim(name_vi)) <= 200)
);
create table reference.programmes (
  code text not null,
  name_vi text not null,
  document_number text,
  document_date date,
  sort_order integer not null,
  issuer text,
  is_active boolean not null default true,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint programmes_pkey PRIMARY KEY (code),
  constraint programmes_code_check CHECK (code ~ '^[A-Z0-9-]{2,30}$'::text),
  constraint programmes_document_number_check CHECK (length(document_number) <= 100),
  constraint programmes_issuer_check CHECK (length(issuer) >= 1 AND length(issuer) <= 200),
  constraint programmes_name_vi_check CHECK (length(btrim(name_vi)) >= 3 AND length(btrim(name_vi)) <= 300)
);
create table reference.reporting_periods (
  code text not null,
  kind text not null,
  year smallint not null,
  ordinal smallint not null,
  label_vi text not null,
  label_en text not null,
  starts_on date not null,
  cutoff_on date not null,
  due_on date not null,
  department_due_on date not null,
  province_due_on date not null,
  grace_until date not null,
  locks_on date not null,
  extended_until date,
  is_customised boolean not null default false,
  deadline_reason text,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint reporting_periods_pkey PRIMARY KEY (code),
  constraint reporting_periods_code_check CHECK (code ~ '^[0-9]{4}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|Y)$'::text),
  constraint reporting_periods_deadline_reason_check CHECK (length(deadline_reason) <= 500),
  constraint reporting_periods_deadlines_in_order CHECK (department_due_on >= due_on AND province_due_on >= department_due_on AND grace_until >= due_on AND locks_on >= grace_until AND (extended_until IS NULL OR extended_until > due_on)),
  constraint reporting_periods_kind_check CHECK (kind = ANY (ARRAY['M'::text, 'Q'::text, 'H'::text, 'Y'::text])),
  constraint reporting_periods_window CHECK (cutoff_on > starts_on AND due_on >= cutoff_on)
);
create table reference.unit_code_aliases (
  alias text not null,
  unit_id integer not null,
  reason text not null,
  constraint unit_code_aliases_pkey PRIMARY KEY (alias),
  constraint unit_code_aliases_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES reference.administrative_units(id) ON DELETE CASCADE,
  constraint unit_code_aliases_alias_check CHECK (alias ~ '^[0-9]{5}$'::text)
);
create table reference.unit_successions (
  former_unit_id integer not null,
  present_unit_id integer not null,
  extent text not null,
  effective_on date not null,
  resolution_clause text not null,
  note text,
  constraint unit_successions_pkey PRIMARY KEY (former_unit_id, present_unit_id),
  constraint unit_successions_former_unit_id_fkey FOREIGN KEY (former_unit_id) REFERENCES reference.administrative_units(id) ON DELETE CASCADE,
  constraint unit_successions_present_unit_id_fkey FOREIGN KEY (present_unit_id) REFERENCES reference.administrative_units(id) ON DELETE CASCADE,
  constraint unit_successions_extent_check CHECK (extent = ANY (ARRAY['whole'::text, 'part'::text]))
);

CREATE OR REPLACE FUNCTION reference.keep_definition()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
      begin
        if to_jsonb(new) - array['search_name', 'version', 'updated_at'] = to_jsonb(old) - array['search_name', 'version', 'updated_at'] then
          return new;
        end if;
        insert into reference.indicator_revisions (indicator_code, number, definition, reason, changed_by, changed_by_name)
        values (old.code, old.version, to_jsonb(old) - array['search_name', 'version', 'updated_at'],
          nullif(current_setting('app.change_reason', true), ''),
          nullif(current_setting('app.actor_id', true), '')::uuid,
          nullif(current_setting('app.actor_name', true), ''));
        new.version := old.version + 1;
        new.updated_at := now();
        return new;
      end
      $function$
;

CREATE UNIQUE INDEX administrative_units_present_code_key ON reference.administrative_units USING btree (code) WHERE (valid_to IS NULL);
CREATE INDEX administrative_units_search_name_idx ON reference.administrative_units USING btree (search_name);
CREATE INDEX reporting_periods_due_on_idx ON reference.reporting_periods USING btree (due_on);
CREATE INDEX unit_successions_present_unit_id_idx ON reference.unit_successions USING btree (present_unit_id);

CREATE TRIGGER days_off_audit AFTER INSERT OR DELETE OR UPDATE ON reference.days_off FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('day');
CREATE TRIGGER indicator_set_items_audit AFTER INSERT OR DELETE OR UPDATE ON reference.indicator_set_items FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('indicator_code');
CREATE TRIGGER indicator_sets_audit AFTER INSERT OR DELETE OR UPDATE ON reference.indicator_sets FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('id');
CREATE TRIGGER indicator_successions_audit AFTER INSERT OR DELETE OR UPDATE ON reference.indicator_successions FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('indicator_code');
CREATE TRIGGER indicators_audit AFTER INSERT OR DELETE OR UPDATE ON reference.indicators FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('code');
CREATE TRIGGER indicators_keep_definition BEFORE UPDATE ON reference.indicators FOR EACH ROW EXECUTE FUNCTION reference.keep_definition();
CREATE TRIGGER programme_stages_audit AFTER INSERT OR DELETE OR UPDATE ON reference.programme_stages FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('code');
CREATE TRIGGER programmes_audit AFTER INSERT OR DELETE OR UPDATE ON reference.programmes FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('code');
CREATE TRIGGER reporting_periods_audit AFTER INSERT OR DELETE OR UPDATE ON reference.reporting_periods FOR EACH ROW EXECUTE FUNCTION audit.capture_shared('code');

grant usage on schema reference to cis_app;
grant usage on schema reference to cis_catalogue;
grant usage on schema reference to cis_personnel;
grant usage on schema reference to cis_portal;
grant usage on schema reference to cis_system;

grant select on table reference.administrative_units to cis_app;
grant select on table reference.administrative_units to cis_catalogue;
grant select on table reference.administrative_units to cis_personnel;
grant select on table reference.administrative_units to cis_portal;
grant select on table reference.administrative_units to cis_system;
grant select on table reference.days_off to cis_app;
grant delete, insert, select, update on table reference.days_off to cis_catalogue;
grant select on table reference.days_off to cis_personnel;
grant select on table reference.days_off to cis_portal;
grant select on table reference.days_off to cis_system;
grant select on table reference.departments to cis_app;
grant select on table reference.departments to cis_catalogue;
grant select on table reference.departments to cis_personnel;
grant select on table reference.departments to cis_portal;
grant select on table reference.departments to cis_system;
grant select on table reference.indicator_revisions to cis_app;
grant insert, select on table reference.indicator_revisions to cis_catalogue;
grant select on table reference.indicator_revisions to cis_personnel;
grant select on table reference.indicator_revisions to cis_portal;
grant select on table reference.indicator_revisions to cis_system;
grant select on table reference.indicator_set_items to cis_app;
grant delete, insert, select, update on table reference.indicator_set_items to cis_catalogue;
grant select on table reference.indicator_set_items to cis_personnel;
grant select on table reference.indicator_set_items to cis_portal;
grant delete, insert, select on table reference.indicator_set_items to cis_system;
grant select on table reference.indicator_sets to cis_app;
grant delete, insert, select, update on table reference.indicator_sets to cis_catalogue;
grant select on table reference.indicator_sets to cis_personnel;
grant select on table reference.indicator_sets to cis_portal;
grant delete, insert, select on table reference.indicator_sets to cis_system;
grant select on table reference.indicator_successions to cis_app;
grant delete, insert, select, update on table reference.indicator_successions to cis_catalogue;
grant select on table reference.indicator_successions to cis_personnel;
grant select on table reference.indicator_successions to cis_portal;
grant select on table reference.indicator_successions to cis_system;
grant select on table reference.indicators to cis_app;
grant insert, select, update on table reference.indicators to cis_catalogue;
grant select on table reference.indicators to cis_personnel;
grant select on table reference.indicators to cis_portal;
grant select on table reference.indicators to cis_system;
grant select on table reference.loaded_files to cis_app;
grant select on table reference.loaded_files to cis_catalogue;
grant select on table reference.loaded_files to cis_personnel;
grant select on table reference.loaded_files to cis_portal;
grant select on table reference.loaded_files to cis_system;
grant select on table reference.positions to cis_app;
grant select on table reference.positions to cis_catalogue;
grant select on table reference.positions to cis_personnel;
grant select on table reference.positions to cis_portal;
grant select on table reference.positions to cis_system;
grant select on table reference.programme_stages to cis_app;
grant delete, insert, select, update on table reference.programme_stages to cis_catalogue;
grant select on table reference.programme_stages to cis_personnel;
grant select on table reference.programme_stages to cis_portal;
grant select on table reference.programme_stages to cis_system;
grant select on table reference.programmes to cis_app;
grant insert, select, update on table reference.programmes to cis_catalogue;
grant select on table reference.programmes to cis_personnel;
grant select on table reference.programmes to cis_portal;
grant select on table reference.programmes to cis_system;
grant select on table reference.reporting_periods to cis_app;
grant insert, select, update on table reference.reporting_periods to cis_catalogue;
grant select on table reference.reporting_periods to cis_personnel;
grant select on table reference.reporting_periods to cis_portal;
grant select on table reference.reporting_periods to cis_system;
grant select on table reference.unit_code_aliases to cis_app;
grant select on table reference.unit_code_aliases to cis_catalogue;
grant select on table reference.unit_code_aliases to cis_personnel;
grant select on table reference.unit_code_aliases to cis_portal;
grant select on table reference.unit_code_aliases to cis_system;
grant select on table reference.unit_successions to cis_app;
grant select on table reference.unit_successions to cis_catalogue;
grant select on table reference.unit_successions to cis_personnel;
grant select on table reference.unit_successions to cis_portal;
grant select on table reference.unit_successions to cis_system;

comment on table reference.administrative_units is 'Present communes (valid_to is null) and the units they were made of. A code is not an identity: all 135 were reused on 2025-07-01.';
comment on table reference.days_off is 'Public holidays, days off by a swap, and Saturdays or Sundays worked instead; the province edits it each year.';
comment on table reference.indicator_revisions is 'Append-only: each definition that was replaced, as it read until changed_at; number is the version it had.';
comment on table reference.indicator_successions is 'From from_year on indicator_code continues the series of predecessor_code; earlier values times factor are in its unit.';
comment on table reference.loaded_files is 'Which shipped reference files are in: the same bytes are not loaded twice, so that corrections by import survive a restart.';
comment on table reference.programme_stages is 'Stages with counters of their own, such as "cấp bách" 19/06-30/06/2025.';
comment on table reference.reporting_periods is 'Data windows of Decree 09/2019/ND-CP, articles 12-13 (15th to 14th); due_on is the commune deadline.';
comment on table reference.unit_code_aliases is 'Codes that other systems use for a present unit.';

comment on column reference.administrative_units.id is 'Surrogate: province code x 100000 + n. Present communes 1-999, departments 2001-2999, former units 10001-19999.';
comment on column reference.departments.domains is 'Indicator domains the department owns: it assigns and reviews only these.';
comment on column reference.indicator_set_items.is_required is 'Every commune it applies to owes this figure; otherwise only those with a target do.';
comment on column reference.indicator_sets.is_form is 'Communes report on it: programme is then the form of their submissions.';
comment on column reference.indicators.formula is 'Expression over other indicators, e.g. KT10 / B13 * 100 or previous_year(XH01) - XH01; see libs/domain/src/formula.ts.';
comment on column reference.reporting_periods.due_on is 'Communes submit until this day; extended_until, when set, takes its place.';
comment on column reference.reporting_periods.grace_until is 'Submitted until this day still counts as in time.';
comment on column reference.reporting_periods.locks_on is 'Last day on which late figures are taken without an unlock.';
comment on column reference.reporting_periods.is_customised is 'The province set the dates: a change of days off leaves them alone.';
comment on column reference.reporting_periods.deadline_reason is 'Why the province set or extended the dates; communes read it.';

comment on function reference.keep_definition() is 'Whoever changes a definition (console, import, release) leaves the replaced one behind, with the reason in app.change_reason.';

-- steering

create schema steering;

create table steering.directive_tasks (
  tenant_id integer not null,
  id uuid not null,
  directive_id uuid not null,
  ordinal integer not null,
  title text not null,
  description text,
  category text not null default 'assigned'::text,
  stage_code text,
  kind text not null,
  rhythm text,
  starts_on date,
  deadline date,
  owner_position_code text,
  commune_role text not null default 'lead'::text,
  lead_departments integer[] not null default '{}'::integer[],
  support_departments integer[] not null default '{}'::integer[],
  other_leads text[] not null default '{}'::text[],
  supporting_orgs text[] not null default '{}'::text[],
  deliverable text,
  authority text,
  target_codes text[] not null default '{}'::text[],
  recipients_kind text not null default 'all'::text,
  recipient_values text[] not null default '{}'::text[],
  is_public boolean not null default false,
  continues_id uuid,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint directive_tasks_pkey PRIMARY KEY (tenant_id, id),
  constraint directive_tasks_ordinal_key UNIQUE (tenant_id, directive_id, ordinal) DEFERRABLE,
  constraint directive_tasks_continues_fkey FOREIGN KEY (tenant_id, continues_id) REFERENCES steering.directive_tasks(tenant_id, id) ON DELETE RESTRICT,
  constraint directive_tasks_directive_fkey FOREIGN KEY (tenant_id, directive_id) REFERENCES steering.directives(tenant_id, id) ON DELETE CASCADE,
  constraint directive_tasks_owner_position_code_fkey FOREIGN KEY (owner_position_code) REFERENCES reference.positions(code),
  constraint directive_tasks_authority_check CHECK (length(authority) <= 200),
  constraint directive_tasks_category_check CHECK (category = ANY (ARRAY['priority_task'::text, 'breakthrough'::text, 'assigned'::text])),
  constraint directive_tasks_commune_role_check CHECK (commune_role = ANY (ARRAY['lead'::text, 'support'::text])),
  constraint directive_tasks_dates_in_order CHECK (starts_on IS NULL OR deadline IS NULL OR starts_on <= deadline),
  constraint directive_tasks_deliverable_check CHECK (length(deliverable) <= 1000),
  constraint directive_tasks_description_check CHECK (length(description) <= 5000),
  constraint directive_tasks_kind_check CHECK (kind = ANY (ARRAY['deadline'::text, 'routine'::text])),
  constraint directive_tasks_ordinal_check CHECK (ordinal >= 1 AND ordinal <= 999),
  constraint directive_tasks_recipients_kind_check CHECK (recipients_kind = ANY (ARRAY['all'::text, 'region'::text, 'type'::text, 'list'::text])),
  constraint directive_tasks_recipients_named CHECK ((recipients_kind = 'all'::text) = (recipient_values = '{}'::text[])),
  constraint directive_tasks_rhythm_check CHECK (rhythm = ANY (ARRAY['weekly'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text])),
  constraint directive_tasks_routine_has_no_deadline CHECK (kind = 'deadline'::text OR deadline IS NULL),
  constraint directive_tasks_title_check CHECK (length(btrim(title)) >= 5 AND length(btrim(title)) <= 500)
);
create table steering.directives (
  tenant_id integer not null,
  id uuid not null,
  programme_code text,
  number text not null,
  issued_on date not null,
  issuer text not null,
  abstract text not null,
  replaces_id uuid,
  replaced_on date,
  sent_at timestamp with time zone,
  sent_by uuid,
  file_name text,
  file_type text,
  file_bytes integer,
  file_sha256 text,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint directives_pkey PRIMARY KEY (tenant_id, id),
  constraint directives_number_key UNIQUE (tenant_id, number, issued_on),
  constraint directives_programme_code_fkey FOREIGN KEY (programme_code) REFERENCES reference.programmes(code),
  constraint directives_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES steering.directives(tenant_id, id) ON DELETE RESTRICT,
  constraint directives_abstract_check CHECK (length(btrim(abstract)) >= 1 AND length(btrim(abstract)) <= 500),
  constraint directives_file_bytes_check CHECK (file_bytes >= 1 AND file_bytes <= 26214400),
  constraint directives_file_is_whole CHECK (num_nonnulls(file_name, file_type, file_bytes, file_sha256) = ANY (ARRAY[0, 4])),
  constraint directives_file_name_check CHECK (length(file_name) >= 1 AND length(file_name) <= 200),
  constraint directives_file_sha256_check CHECK (file_sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint directives_file_type_check CHECK (file_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text])),
  constraint directives_issuer_check CHECK (length(btrim(issuer)) >= 1 AND length(btrim(issuer)) <= 200),
  constraint directives_not_replacing_itself CHECK (replaces_id <> id),
  constraint directives_number_check CHECK (length(btrim(number)) >= 1 AND length(btrim(number)) <= 100),
  constraint directives_replaced_after_sending CHECK (replaced_on IS NULL OR sent_at IS NOT NULL)
);

CREATE INDEX directive_tasks_tenant_id_directive_id_idx ON steering.directive_tasks USING btree (tenant_id, directive_id);
CREATE INDEX directives_id_idx ON steering.directives USING btree (id);

alter table steering.directive_tasks force row level security, enable row level security;
alter table steering.directives force row level security, enable row level security;

create policy "staff reach directive tasks only within their scope" on steering.directive_tasks for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);
create policy "staff reach directives only within their scope" on steering.directives for all to cis_app, cis_system
  using (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer)
  with check (tenant_id >= NULLIF(current_setting('app.commune_from'::text, true), ''::text)::integer AND tenant_id <= NULLIF(current_setting('app.commune_to'::text, true), ''::text)::integer);

CREATE TRIGGER directive_tasks_audit_delete AFTER DELETE ON steering.directive_tasks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER directive_tasks_audit_insert AFTER INSERT ON steering.directive_tasks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER directive_tasks_audit_update AFTER UPDATE ON steering.directive_tasks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER directives_audit_delete AFTER DELETE ON steering.directives REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER directives_audit_insert AFTER INSERT ON steering.directives REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();
CREATE TRIGGER directives_audit_update AFTER UPDATE ON steering.directives REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.capture();

grant usage on schema steering to cis_app;
grant usage on schema steering to cis_system;

grant delete, insert, select on table steering.directive_tasks to cis_app;
grant delete, insert, select on table steering.directive_tasks to cis_system;
grant delete, insert, select on table steering.directives to cis_app;
grant delete, insert, select on table steering.directives to cis_system;

grant update (ordinal, title, description, category, stage_code, kind, rhythm, starts_on, deadline, owner_position_code, commune_role, lead_departments, support_departments, other_leads, supporting_orgs, deliverable, authority, target_codes, recipients_kind, recipient_values, is_public, continues_id, version, updated_at, updated_by) on table steering.directive_tasks to cis_app;
grant update (programme_code, number, issued_on, issuer, abstract, replaces_id, replaced_on, sent_at, sent_by, file_name, file_type, file_bytes, file_sha256, version, updated_at, updated_by) on table steering.directives to cis_app;
grant update (programme_code, number, issued_on, issuer, abstract, replaces_id, replaced_on, sent_at, sent_by, file_name, file_type, file_bytes, file_sha256, version, updated_at, updated_by) on table steering.directives to cis_system;

comment on table steering.directive_tasks is 'One line of a directive''s annex; each recipient gets an instance in commune.tasks.';
comment on table steering.directives is 'A document with tasks; a draft until sent_at. file_* is the signed document, its bytes lie in the tenant''s folder.';

comment on column steering.directive_tasks.owner_position_code is 'Who answers for it in each commune: whoever holds this post on the day of assignment.';
comment on column steering.directive_tasks.commune_role is 'Whether the commune itself is a lead or supports the leads.';
comment on column steering.directive_tasks.recipient_values is 'east or west; xa or phuong; commune codes: by recipients_kind.';
comment on column steering.directive_tasks.continues_id is 'The line of the replaced directive whose instances go on, with their progress, under this one.';

-- default privileges of cis_owner on new objects of type "f": cis_owner execute

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets with their versions, observations with their revisions, and the submissions that will carry them upward (domain.md 3.3, 4.3; design.md 5). */
export class CreateTargets1790000000006 implements MigrationInterface {
  readonly name = 'CreateTargets1790000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commune.targets (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        indicator_code text not null references reference.indicators (code),
        horizon text not null check (horizon in ('year', 'term_end', 'term_average')),
        year smallint not null check (year between 2020 and 2100),
        issuer text not null check (issuer in ('province', 'commune_council', 'party_congress')),
        is_public boolean not null,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint targets_one_per_horizon_key unique (commune_id, indicator_code, horizon, year, issuer)
      );
      comment on column commune.targets.year is 'The year itself, or the last year of the term.';
      comment on column commune.targets.is_public is 'Copied from the indicator when assigned, so that the portal''s policy needs no look-up.';

      create table commune.target_versions (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        target_id uuid not null,
        number smallint not null check (number >= 1),
        operator text not null check (operator in ('at_least', 'at_most', 'equal', 'range', 'reach', 'per_year')),
        low numeric(20, 6),
        high numeric(20, 6),
        decision_number text not null check (length(decision_number) between 1 and 100),
        decision_date date not null,
        decision_abstract text check (length(decision_abstract) <= 500),
        effective_on date not null,
        note text check (length(note) <= 1000),
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint target_versions_target_fkey foreign key (commune_id, target_id) references commune.targets (commune_id, id) on delete restrict,
        constraint target_versions_number_key unique (commune_id, target_id, number),
        constraint target_versions_bounds check (case operator
          when 'at_most' then high is not null and low is null
          when 'range' then low is not null and high is not null and low <= high
          else low is not null and high is null end)
      );
      comment on table commune.target_versions is 'Append-only: an adjustment is a new version with its own decision and never rewrites an earlier one. Bounds are in the indicator''s unit.';

      create table commune.observations (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        indicator_code text not null references reference.indicators (code),
        period_code text not null references reference.reporting_periods (code),
        state text not null check (state in ('reported', 'not_applicable', 'not_available', 'not_due', 'missing')),
        grade text check (grade in ('estimated', 'preliminary', 'official')),
        value numeric(24, 8),
        numerator numeric(24, 8),
        denominator numeric(24, 8),
        note text check (length(note) <= 1000),
        reason text check (length(reason) <= 500),
        is_public boolean not null,
        published_at timestamptz,
        published_by uuid,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint observations_one_per_period_key unique (commune_id, indicator_code, period_code),
        constraint observations_value_only_when_reported check ((state = 'reported') = (value is not null)),
        constraint observations_grade_only_when_reported check ((state = 'reported') = (grade is not null)),
        constraint observations_parts_only_when_reported check (state = 'reported' or (numerator is null and denominator is null)),
        constraint observations_absence_has_reason check (state not in ('not_available', 'not_applicable') or reason is not null),
        constraint observations_denominator_is_not_zero check (denominator <> 0)
      );
      comment on column commune.observations.value is 'In the indicator''s unit, unrounded; for a ratio with both parts known it is their quotient.';
      create index targets_id_idx on commune.targets (id);
      create index observations_id_idx on commune.observations (id);
      create index observations_commune_id_period_code_idx on commune.observations (commune_id, period_code);

      create table commune.observation_revisions (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        observation_id uuid not null,
        number integer not null check (number >= 1),
        state text not null,
        grade text,
        value numeric(24, 8),
        numerator numeric(24, 8),
        denominator numeric(24, 8),
        note text,
        reason text,
        created_at timestamptz not null default now(),
        created_by uuid,
        primary key (commune_id, id),
        constraint observation_revisions_observation_fkey foreign key (commune_id, observation_id) references commune.observations (commune_id, id) on delete restrict,
        constraint observation_revisions_number_key unique (commune_id, observation_id, number)
      );
      comment on table commune.observation_revisions is 'Append-only: every state an observation ever had, the present one included.';

      create table commune.submissions (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        form text not null check (form ~ '^[a-z0-9-]{2,40}$'),
        period_code text not null references reference.reporting_periods (code),
        state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved', 'published')),
        snapshot jsonb,
        previous_hash bytea,
        hash bytea,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint submissions_one_per_period_key unique (commune_id, form, period_code),
        constraint submissions_sealed_once_submitted check (state = 'draft' or (snapshot is not null and hash is not null))
      );
      create table commune.submission_events (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        submission_id uuid not null,
        action text not null check (action in ('submitted', 'returned', 'approved', 'published', 'reopened')),
        reason text check (length(reason) <= 1000),
        created_at timestamptz not null default now(),
        created_by uuid,
        primary key (commune_id, id),
        constraint submission_events_submission_fkey foreign key (commune_id, submission_id) references commune.submissions (commune_id, id) on delete restrict,
        constraint submission_events_return_has_reason check (action not in ('returned', 'reopened') or reason is not null)
      );
      create index submission_events_commune_id_submission_id_idx on commune.submission_events (commune_id, submission_id);

      alter table commune.targets enable row level security;
      alter table commune.targets force row level security;
      create policy "staff reach targets only within their scope" on commune.targets for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      create policy "anybody reads published targets" on commune.targets for select to cis_portal
        using (is_public and commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.target_versions enable row level security;
      alter table commune.target_versions force row level security;
      create policy "staff reach target versions only within their scope" on commune.target_versions for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      create policy "anybody reads versions of targets" on commune.target_versions for select to cis_portal
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.observations enable row level security;
      alter table commune.observations force row level security;
      create policy "staff reach observations only within their scope" on commune.observations for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      create policy "anybody reads published observations" on commune.observations for select to cis_portal
        using (is_public and published_at is not null and commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.observation_revisions enable row level security;
      alter table commune.observation_revisions force row level security;
      create policy "staff reach observation revisions only within their scope" on commune.observation_revisions for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.submissions enable row level security;
      alter table commune.submissions force row level security;
      create policy "staff reach submissions only within their scope" on commune.submissions for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table commune.submission_events enable row level security;
      alter table commune.submission_events force row level security;
      create policy "staff reach submission events only within their scope" on commune.submission_events for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      grant select, insert on commune.targets, commune.target_versions, commune.observations, commune.observation_revisions,
        commune.submissions, commune.submission_events to cis_app, cis_system;
      grant delete on commune.targets, commune.target_versions, commune.observations, commune.observation_revisions,
        commune.submissions, commune.submission_events to cis_system;
      grant update (version, updated_at, updated_by) on commune.targets to cis_app;
      grant update (acknowledged_at, acknowledged_by, version, updated_at, updated_by) on commune.target_versions to cis_app;
      grant update (state, grade, value, numerator, denominator, note, reason, published_at, published_by, is_sample, version, updated_at, updated_by)
        on commune.observations to cis_app;
      grant update (state, snapshot, previous_hash, hash, version, updated_at, updated_by) on commune.submissions to cis_app;

      grant select (commune_id, id, indicator_code, horizon, year, issuer, is_public, is_sample) on commune.targets to cis_portal;
      grant select (commune_id, id, target_id, number, operator, low, high, decision_number, decision_date, decision_abstract, effective_on, is_sample)
        on commune.target_versions to cis_portal;
      grant select (commune_id, id, indicator_code, period_code, state, grade, value, numerator, denominator, is_public, published_at, is_sample)
        on commune.observations to cis_portal;

      create trigger targets_audit_insert after insert on commune.targets referencing new table as new_rows for each statement execute function audit.capture();
      create trigger targets_audit_update after update on commune.targets referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger targets_audit_delete after delete on commune.targets referencing old table as old_rows for each statement execute function audit.capture();

      create trigger target_versions_audit_insert after insert on commune.target_versions referencing new table as new_rows for each statement execute function audit.capture();
      create trigger target_versions_audit_update after update on commune.target_versions referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger target_versions_audit_delete after delete on commune.target_versions referencing old table as old_rows for each statement execute function audit.capture();

      create trigger observations_audit_insert after insert on commune.observations referencing new table as new_rows for each statement execute function audit.capture();
      create trigger observations_audit_update after update on commune.observations referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger observations_audit_delete after delete on commune.observations referencing old table as old_rows for each statement execute function audit.capture();

      create trigger submissions_audit_insert after insert on commune.submissions referencing new table as new_rows for each statement execute function audit.capture();
      create trigger submissions_audit_update after update on commune.submissions referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger submissions_audit_delete after delete on commune.submissions referencing old table as old_rows for each statement execute function audit.capture();

      create trigger submission_events_audit_insert after insert on commune.submission_events referencing new table as new_rows for each statement execute function audit.capture();
      create trigger submission_events_audit_update after update on commune.submission_events referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger submission_events_audit_delete after delete on commune.submission_events referencing old table as old_rows for each statement execute function audit.capture();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table commune.submission_events, commune.submissions, commune.observation_revisions, commune.observations, commune.target_versions, commune.targets;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Submissions get their full cycle: a header that moves, sealed versions that do not, one decision per cell, and explanations asked
 * and given. Nothing wrote the columns that go (snapshot and hashes of the header), so nothing is lost.
 */
export class RebuildSubmissions1790000000011 implements MigrationInterface {
  readonly name = 'RebuildSubmissions1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.submissions
        drop constraint submissions_sealed_once_submitted,
        drop snapshot, drop previous_hash, drop hash,
        add sealed_number integer not null default 0,
        add submitted_at timestamptz,
        add submitted_by uuid,
        add is_late boolean not null default false,
        add correction_reason text check (length(correction_reason) <= 1000),
        add expected_count smallint not null default 0,
        add filled_count smallint not null default 0,
        add warning_count smallint not null default 0,
        add changed_count smallint not null default 0,
        add returned_count smallint not null default 0,
        add pending_count smallint not null default 0,
        add question_count smallint not null default 0,
        add constraint submissions_sealed_once_submitted check (state = 'draft' or sealed_number > 0),
        add constraint submissions_counts_fit check (filled_count between 0 and expected_count and changed_count >= 0 and returned_count >= 0
          and pending_count >= 0 and question_count >= 0 and warning_count >= 0);
      comment on column commune.submissions.sealed_number is 'Number of the newest sealed version; 0 before the first submission.';
      comment on column commune.submissions.is_late is 'The newest submission came after the period''s grace.';
      comment on column commune.submissions.changed_count is 'Figures changed since the newest version was sealed; kept by whatever saves figures.';
      comment on column commune.submissions.pending_count is 'Cells of the newest version without a decision.';

      create table commune.submission_versions (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        submission_id uuid not null,
        number integer not null check (number >= 1),
        chain_number bigint not null,
        snapshot jsonb not null,
        reason text check (length(reason) <= 1000),
        is_sample boolean not null default false,
        previous_hash bytea not null,
        hash bytea not null,
        created_at timestamptz not null default now(),
        created_by uuid,
        primary key (commune_id, id),
        constraint submission_versions_submission_fkey foreign key (commune_id, submission_id) references commune.submissions (commune_id, id) on delete restrict,
        constraint submission_versions_number_key unique (commune_id, submission_id, number),
        constraint submission_versions_chain_key unique (commune_id, is_sample, chain_number)
      );
      comment on table commune.submission_versions is 'Sealed: what was submitted, hashed onto the commune''s previous seal. Sample data have a chain of their own, which goes with them.';

      create table commune.submission_cells (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        submission_id uuid not null,
        indicator_code text not null references reference.indicators (code),
        observation_version integer not null,
        decision text not null default 'pending' check (decision in ('pending', 'accepted', 'returned')),
        reason text check (length(reason) <= 1000),
        decided_at timestamptz,
        decided_by uuid,
        decided_by_name text,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint submission_cells_submission_fkey foreign key (commune_id, submission_id) references commune.submissions (commune_id, id) on delete restrict,
        constraint submission_cells_one_per_indicator_key unique (commune_id, submission_id, indicator_code),
        constraint submission_cells_return_has_reason check (decision <> 'returned' or reason is not null)
      );
      comment on table commune.submission_cells is 'One row per figure of the newest version: which version of the figure was sealed (0: none), and what the reviewer decided.';

      create table commune.explanation_requests (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        submission_id uuid not null,
        indicator_code text references reference.indicators (code),
        question text not null check (length(btrim(question)) between 1 and 2000),
        asked_by_name text,
        asked_by_tenant integer not null,
        due_on date,
        answer text check (length(btrim(answer)) between 1 and 5000),
        answered_at timestamptz,
        answered_by uuid,
        answered_by_name text,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint explanation_requests_submission_fkey foreign key (commune_id, submission_id) references commune.submissions (commune_id, id) on delete restrict,
        constraint explanation_requests_answer_is_complete check ((answer is null) = (answered_at is null))
      );
      create index explanation_requests_commune_id_submission_id_idx on commune.explanation_requests (commune_id, submission_id);

      alter table commune.submission_events
        drop constraint submission_events_action_check,
        add constraint submission_events_action_check check (action in ('submitted', 'returned', 'accepted', 'approved', 'published', 'withdrawn', 'reopened', 'explanation-requested', 'explained')),
        add number integer,
        add actor_name text,
        add details jsonb,
        add is_sample boolean not null default false;
      comment on column commune.submission_events.number is 'The sealed version it is about.';
      create index submissions_period_code_idx on commune.submissions (period_code, commune_id);
      create index submissions_id_idx on commune.submissions (id);

      create function commune.submission_hash(sealed commune.submission_versions) returns bytea
      language sql stable set search_path = pg_catalog as $$
        select sha256(sealed.previous_hash || convert_to(jsonb_build_array(
          sealed.commune_id, sealed.chain_number, sealed.submission_id, sealed.number, extract(epoch from sealed.created_at), sealed.created_by,
          sealed.reason, sealed.snapshot)::text, 'UTF8'))
      $$;
      comment on function commune.submission_hash(commune.submission_versions) is 'sha256 over the previous seal and every column of this one.';

      create function commune.seal_submission() returns trigger language plpgsql set search_path = pg_catalog as $$
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
      $$;
      create trigger submission_versions_seal before insert on commune.submission_versions for each row execute function commune.seal_submission();

      alter table commune.submission_versions enable row level security;
      alter table commune.submission_versions force row level security;
      create policy "staff reach submission versions only within their scope" on commune.submission_versions for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      alter table commune.submission_cells enable row level security;
      alter table commune.submission_cells force row level security;
      create policy "staff reach submission cells only within their scope" on commune.submission_cells for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      alter table commune.explanation_requests enable row level security;
      alter table commune.explanation_requests force row level security;
      create policy "staff reach explanation requests only within their scope" on commune.explanation_requests for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      grant select, insert on commune.submission_versions, commune.submission_cells, commune.explanation_requests to cis_app, cis_system;
      grant delete on commune.submission_versions, commune.submission_cells, commune.explanation_requests to cis_system;
      grant update (state, sealed_number, submitted_at, submitted_by, is_late, correction_reason, expected_count, filled_count, warning_count,
        changed_count, returned_count, pending_count, question_count, is_sample, version, updated_at, updated_by) on commune.submissions to cis_app;
      grant update (observation_version, decision, reason, decided_at, decided_by, decided_by_name, version, updated_at, updated_by) on commune.submission_cells to cis_app;
      grant update (answer, answered_at, answered_by, answered_by_name, version, updated_at, updated_by) on commune.explanation_requests to cis_app;
      grant execute on function commune.submission_hash(commune.submission_versions) to cis_app, cis_system;

      create trigger submission_cells_audit_insert after insert on commune.submission_cells referencing new table as new_rows for each statement execute function audit.capture();
      create trigger submission_cells_audit_update after update on commune.submission_cells referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger submission_cells_audit_delete after delete on commune.submission_cells referencing old table as old_rows for each statement execute function audit.capture();
      create trigger explanation_requests_audit_insert after insert on commune.explanation_requests referencing new table as new_rows for each statement execute function audit.capture();
      create trigger explanation_requests_audit_update after update on commune.explanation_requests referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger explanation_requests_audit_delete after delete on commune.explanation_requests referencing old table as old_rows for each statement execute function audit.capture();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function commune.submission_hash(commune.submission_versions);
      drop table commune.explanation_requests, commune.submission_cells, commune.submission_versions;
      drop function commune.seal_submission();
      drop index commune.submissions_id_idx;
      drop index commune.submissions_period_code_idx;
      alter table commune.submission_events
        drop constraint submission_events_action_check,
        add constraint submission_events_action_check check (action in ('submitted', 'returned', 'approved', 'published', 'reopened')),
        drop number, drop actor_name, drop details, drop is_sample;
      alter table commune.submissions
        drop constraint submissions_sealed_once_submitted, drop constraint submissions_counts_fit,
        drop sealed_number, drop submitted_at, drop submitted_by, drop is_late, drop correction_reason, drop expected_count, drop filled_count,
        drop warning_count, drop changed_count, drop returned_count, drop pending_count, drop question_count,
        add snapshot jsonb, add previous_hash bytea, add hash bytea,
        add constraint submissions_sealed_once_submitted check (state = 'draft' or (snapshot is not null and hash is not null));
      grant update (snapshot, previous_hash, hash) on commune.submissions to cis_app;
    `);
  }
}

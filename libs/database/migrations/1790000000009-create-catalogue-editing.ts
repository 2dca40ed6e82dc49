import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The catalogue becomes editable by the province: definitions with their history, formulas of derived indicators, series that
 * survive a changed catalogue, forms per year, deadlines and days off. Only the role cis_catalogue writes here; cis_app enters it
 * with SET LOCAL ROLE for those who hold the permission, so an officer's session cannot reach these tables by any route.
 */
export class CreateCatalogueEditing1790000000009 implements MigrationInterface {
  readonly name = 'CreateCatalogueEditing1790000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reference.indicators
        add formula text,
        add version integer not null default 1,
        add updated_at timestamptz not null default now(),
        add constraint indicators_formula_only_when_derived check (formula is null or (kind = 'derived' and length(formula) <= 500));
      comment on column reference.indicators.formula is 'Expression over other indicators, e.g. KT10 / B13 * 100 or previous_year(XH01) - XH01; see libs/domain/src/formula.ts.';

      create table reference.indicator_revisions (
        indicator_code text not null references reference.indicators (code) on delete cascade,
        number integer not null check (number >= 1),
        definition jsonb not null,
        reason text check (length(reason) <= 500),
        changed_at timestamptz not null default now(),
        changed_by uuid,
        changed_by_name text,
        primary key (indicator_code, number)
      );
      comment on table reference.indicator_revisions is 'Append-only: each definition that was replaced, as it read until changed_at; number is the version it had.';

      create function reference.keep_definition() returns trigger language plpgsql set search_path = pg_catalog as $$
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
      $$;
      comment on function reference.keep_definition() is 'Whoever changes a definition (console, import, release) leaves the replaced one behind, with the reason in app.change_reason.';
      create trigger indicators_keep_definition before update on reference.indicators for each row execute function reference.keep_definition();

      create table reference.indicator_successions (
        indicator_code text not null references reference.indicators (code) on delete cascade,
        predecessor_code text not null references reference.indicators (code) on delete cascade,
        from_year smallint not null check (from_year between 2020 and 2100),
        factor numeric not null default 1 check (factor <> 0),
        note text check (length(note) <= 500),
        primary key (indicator_code, predecessor_code),
        constraint indicator_successions_not_itself check (indicator_code <> predecessor_code)
      );
      comment on table reference.indicator_successions is 'From from_year on indicator_code continues the series of predecessor_code; earlier values times factor are in its unit.';

      alter table reference.indicator_sets
        add name_en text,
        add is_form boolean not null default false,
        add is_sample boolean not null default false,
        add version integer not null default 1,
        add updated_at timestamptz not null default now(),
        add constraint indicator_sets_programme_check check (programme ~ '^[a-z0-9-]{2,40}$');
      comment on column reference.indicator_sets.is_form is 'Communes report on it: programme is then the form of their submissions.';
      alter table reference.indicator_set_items add is_required boolean not null default false;
      comment on column reference.indicator_set_items.is_required is 'Every commune it applies to owes this figure; otherwise only those with a target do.';

      create table reference.days_off (
        day date primary key,
        kind text not null check (kind in ('holiday', 'swap_off', 'swap_work')),
        name_vi text not null check (length(name_vi) between 1 and 200),
        name_en text not null check (length(name_en) between 1 and 200),
        is_provisional boolean not null default false,
        source text check (length(source) <= 500),
        version integer not null default 1,
        updated_at timestamptz not null default now()
      );
      comment on table reference.days_off is 'Public holidays, days off by a swap, and Saturdays or Sundays worked instead; the province edits it each year.';

      alter table reference.reporting_periods
        add department_due_on date,
        add province_due_on date,
        add grace_until date,
        add locks_on date,
        add extended_until date,
        add is_customised boolean not null default false,
        add deadline_reason text check (length(deadline_reason) <= 500),
        add version integer not null default 1,
        add updated_at timestamptz not null default now();
      update reference.reporting_periods set
        department_due_on = due_on + 3, province_due_on = due_on + 8, grace_until = due_on, locks_on = (due_on + interval '1 month')::date;
      alter table reference.reporting_periods
        alter department_due_on set not null,
        alter province_due_on set not null,
        alter grace_until set not null,
        alter locks_on set not null,
        add constraint reporting_periods_deadlines_in_order check (
          department_due_on >= due_on and province_due_on >= department_due_on and grace_until >= due_on and locks_on >= grace_until
          and (extended_until is null or extended_until > due_on));
      comment on column reference.reporting_periods.due_on is 'Communes submit until this day; extended_until, when set, takes its place.';
      comment on column reference.reporting_periods.grace_until is 'Submitted until this day still counts as in time.';
      comment on column reference.reporting_periods.locks_on is 'Last day on which late figures are taken without an unlock.';
      comment on column reference.reporting_periods.deadline_reason is 'Why the province set or extended the dates; communes read it.';
      comment on column reference.reporting_periods.is_customised is 'The province set the dates: a change of days off leaves them alone.';

      create function audit.capture_shared() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
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
      $$;
      comment on function audit.capture_shared() is 'Row trigger of reference tables: an entry in the trail of the province in whose scope the change was made; its argument names the key column.';

      create trigger indicators_audit after insert or update or delete on reference.indicators for each row execute function audit.capture_shared('code');
      create trigger indicator_successions_audit after insert or update or delete on reference.indicator_successions for each row execute function audit.capture_shared('indicator_code');
      create trigger indicator_sets_audit after insert or update or delete on reference.indicator_sets for each row execute function audit.capture_shared('id');
      create trigger indicator_set_items_audit after insert or update or delete on reference.indicator_set_items for each row execute function audit.capture_shared('indicator_code');
      create trigger days_off_audit after insert or update or delete on reference.days_off for each row execute function audit.capture_shared('day');
      create trigger reporting_periods_audit after insert or update or delete on reference.reporting_periods for each row execute function audit.capture_shared('code');

      grant usage on schema reference, commune, audit to cis_catalogue;
      grant select on all tables in schema reference to cis_app, cis_personnel, cis_portal, cis_system, cis_catalogue;
      grant insert, update on reference.indicators, reference.indicator_sets, reference.indicator_set_items, reference.indicator_successions,
        reference.days_off, reference.reporting_periods to cis_catalogue;
      grant delete on reference.indicator_sets, reference.indicator_set_items, reference.indicator_successions, reference.days_off to cis_catalogue;
      grant insert on reference.indicator_revisions to cis_catalogue;
      grant insert on reference.indicator_sets, reference.indicator_set_items to cis_system;
      grant delete on reference.indicator_sets, reference.indicator_set_items to cis_system;

      create policy "catalogue editors see which indicators have figures" on commune.observations for select to cis_catalogue
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      create policy "catalogue editors see which indicators have targets" on commune.targets for select to cis_catalogue
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      grant select (commune_id, id, indicator_code, period_code, state) on commune.observations to cis_catalogue;
      grant select (commune_id, id, indicator_code, year) on commune.targets to cis_catalogue;
      create policy "catalogue editors see which forms were reported on" on commune.submissions for select to cis_catalogue
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      grant select (commune_id, id, form, period_code) on commune.submissions to cis_catalogue;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (commune_id, id, form, period_code) on commune.submissions from cis_catalogue;
      drop policy "catalogue editors see which forms were reported on" on commune.submissions;
      revoke select (commune_id, id, indicator_code, year) on commune.targets from cis_catalogue;
      revoke select (commune_id, id, indicator_code, period_code, state) on commune.observations from cis_catalogue;
      drop policy "catalogue editors see which indicators have targets" on commune.targets;
      drop policy "catalogue editors see which indicators have figures" on commune.observations;
      revoke insert, delete on reference.indicator_sets, reference.indicator_set_items from cis_system;
      drop trigger reporting_periods_audit on reference.reporting_periods;
      drop trigger indicator_set_items_audit on reference.indicator_set_items;
      drop trigger indicator_sets_audit on reference.indicator_sets;
      drop trigger indicators_audit on reference.indicators;
      drop trigger indicators_keep_definition on reference.indicators;
      drop function reference.keep_definition();
      alter table reference.reporting_periods
        drop constraint reporting_periods_deadlines_in_order,
        drop department_due_on, drop province_due_on, drop grace_until, drop locks_on, drop extended_until, drop is_customised, drop deadline_reason, drop version, drop updated_at;
      drop table reference.days_off;
      alter table reference.indicator_set_items drop is_required;
      alter table reference.indicator_sets
        drop constraint indicator_sets_programme_check, drop name_en, drop is_form, drop is_sample, drop version, drop updated_at;
      drop table reference.indicator_successions;
      drop table reference.indicator_revisions;
      alter table reference.indicators drop constraint indicators_formula_only_when_derived, drop formula, drop version, drop updated_at;
      drop function audit.capture_shared();
      revoke all on all tables in schema reference from cis_catalogue;
      revoke usage on schema reference, commune, audit from cis_catalogue;
    `);
  }
}

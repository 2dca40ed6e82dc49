import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reference data: no row-level security, because it is the same for everybody; only the owner writes it. */
export class CreateReference1790000000002 implements MigrationInterface {
  readonly name = 'CreateReference1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reference.administrative_units (
        id integer primary key,
        province_code text not null check (province_code ~ '^[0-9]{2}$'),
        code text not null check (code ~ '^[0-9]{5}$'),
        type text not null check (type in ('xa', 'phuong', 'thi_tran')),
        name text not null,
        full_name text not null,
        search_name text not null,
        slug text not null,
        english_name text,
        name_variants text[] not null default '{}',
        search_variants text[] not null default '{}',
        valid_from date,
        valid_to date,
        region text check (region in ('east', 'west')),
        former_province text not null,
        former_districts text[] not null default '{}',
        area_km2 numeric(10, 2),
        area_source text,
        population integer,
        population_source text,
        seat text,
        seat_note text,
        seat_source text,
        latitude numeric(9, 6),
        longitude numeric(9, 6),
        label_latitude numeric(9, 6),
        label_longitude numeric(9, 6),
        coordinates_source text,
        name_source text,
        code_source text,
        resolution_clause text,
        constraint administrative_units_code_valid_from_key unique nulls not distinct (code, valid_from, valid_to),
        constraint administrative_units_validity check (valid_to is null or valid_from is null or valid_to > valid_from),
        constraint administrative_units_commune_is_complete check (
          valid_to is not null
          or (type in ('xa', 'phuong') and area_km2 > 0 and population > 0 and region is not null
              and label_latitude is not null and label_longitude is not null)
        )
      );
      comment on table reference.administrative_units is 'Present communes (valid_to is null) and the units they were made of. A code is not an identity: all 135 were reused on 2025-07-01.';
      comment on column reference.administrative_units.id is 'Surrogate: province code x 100000 + n. Present communes 1-999, departments 2001-2999, former units 10001-19999.';
      create unique index administrative_units_present_code_key on reference.administrative_units (code) where valid_to is null;
      create index administrative_units_search_name_idx on reference.administrative_units (search_name);

      create table reference.unit_code_aliases (
        alias text primary key check (alias ~ '^[0-9]{5}$'),
        unit_id integer not null references reference.administrative_units (id) on delete cascade,
        reason text not null
      );
      comment on table reference.unit_code_aliases is 'Codes that other systems use for a present unit.';

      create table reference.unit_successions (
        former_unit_id integer not null references reference.administrative_units (id) on delete cascade,
        present_unit_id integer not null references reference.administrative_units (id) on delete cascade,
        extent text not null check (extent in ('whole', 'part')),
        effective_on date not null,
        resolution_clause text not null,
        note text,
        primary key (former_unit_id, present_unit_id)
      );
      create index unit_successions_present_unit_id_idx on reference.unit_successions (present_unit_id);

      create table reference.departments (
        id integer primary key,
        province_code text not null check (province_code ~ '^[0-9]{2}$'),
        code text not null unique check (code ~ '^[a-z0-9-]{2,30}$'),
        name_vi text not null,
        name_en text not null,
        domains text[] not null default '{}',
        source text
      );
      comment on column reference.departments.domains is 'Indicator domains the department owns: it assigns and reviews only these.';

      create table reference.indicators (
        code text primary key check (code ~ '^[A-Z]{1,4}[0-9]{2,3}$'),
        kind text not null check (kind in ('base', 'indicator', 'derived')),
        domain text not null check (domain in ('base', 'economy', 'society', 'environment', 'digital_government', 'defence_security', 'party_building')),
        name_vi text not null,
        name_en text not null,
        search_name text not null,
        unit text not null,
        direction text not null check (direction in ('higher', 'lower', 'none')),
        period_kinds text[] not null check (period_kinds <@ array['M', 'Q', 'H', 'Y']),
        is_cumulative boolean not null,
        aggregation text not null check (aggregation in ('sum', 'ratio', 'wmean', 'count_true', 'derived', 'none')),
        weight_code text references reference.indicators (code) deferrable initially deferred,
        numerator text,
        denominator text,
        decimals smallint not null check (decimals between 0 and 6),
        hard_min numeric,
        hard_max numeric,
        soft_min numeric,
        soft_max numeric,
        range_basis text,
        applies_to text not null check (applies_to in ('all', 'xa', 'phuong')),
        visibility text not null check (visibility in ('public', 'internal')),
        department_id integer references reference.departments (id),
        evidence text not null,
        source text,
        sort_order integer not null,
        retired_on date
      );

      create table reference.indicator_sets (
        id integer primary key generated always as identity,
        year smallint not null check (year between 2020 and 2100),
        programme text not null,
        name_vi text not null,
        constraint indicator_sets_year_programme_key unique (year, programme)
      );
      create table reference.indicator_set_items (
        set_id integer not null references reference.indicator_sets (id) on delete cascade,
        indicator_code text not null references reference.indicators (code),
        sort_order integer not null,
        primary key (set_id, indicator_code)
      );

      create table reference.positions (
        code text primary key check (code ~ '^[A-Z_]{3,20}$'),
        name_vi text not null,
        name_en text not null,
        block text not null check (block in ('party', 'council', 'committee', 'front', 'armed', 'service')),
        org_unit_vi text not null,
        rank integer not null,
        min_holders smallint not null default 0,
        max_holders smallint,
        applies_to text not null check (applies_to in ('all', 'xa', 'phuong', 'some')),
        appointment_kinds text[] not null,
        term text,
        is_key_personnel boolean not null,
        is_public_default boolean not null,
        often_concurrent_with text[] not null default '{}',
        evidence text not null,
        source text,
        note text
      );

      create table reference.reporting_periods (
        code text primary key check (code ~ '^[0-9]{4}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|Y)$'),
        kind text not null check (kind in ('M', 'Q', 'H', 'Y')),
        year smallint not null,
        ordinal smallint not null,
        label_vi text not null,
        label_en text not null,
        starts_on date not null,
        cutoff_on date not null,
        due_on date not null,
        constraint reporting_periods_window check (cutoff_on > starts_on and due_on >= cutoff_on)
      );
      comment on table reference.reporting_periods is 'Data windows of Decree 09/2019/ND-CP, articles 12-13 (15th to 14th); due_on is the commune deadline.';
      create index reporting_periods_due_on_idx on reference.reporting_periods (due_on);

      create table reference.programmes (
        code text primary key check (code ~ '^[A-Z0-9-]{2,30}$'),
        name_vi text not null,
        document_number text,
        document_date date,
        sort_order integer not null
      );

      create table reference.loaded_files (
        name text primary key,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        loaded_at timestamptz not null default now()
      );
      comment on table reference.loaded_files is 'Which shipped reference files are in: the same bytes are not loaded twice, so that corrections by import survive a restart.';

      grant select on all tables in schema reference to cis_app, cis_personnel, cis_portal, cis_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reference.loaded_files, reference.programmes, reference.reporting_periods, reference.positions,
        reference.indicator_set_items, reference.indicator_sets, reference.indicators, reference.departments,
        reference.unit_successions, reference.unit_code_aliases, reference.administrative_units;
    `);
  }
}

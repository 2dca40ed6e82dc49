import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file or a pasted table on its way into the figures: previewed, applied as one step, undone as one step. */
export class CreateFigureImports1790000000015 implements MigrationInterface {
  readonly name = 'CreateFigureImports1790000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.figure_imports (
        tenant_id integer not null,
        id uuid not null,
        source_name text not null check (length(source_name) between 1 and 200),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        options jsonb not null default '{}',
        state text not null check (state in ('reading', 'previewed', 'applying', 'applied', 'undoing', 'cancelled', 'failed', 'undone')),
        total integer not null default 0,
        done integer not null default 0,
        summary jsonb not null default '{}',
        fault text check (length(fault) <= 500),
        started_at timestamptz,
        finished_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (tenant_id, id),
        constraint figure_imports_progress check (done between 0 and total)
      );
      comment on table identity.figure_imports is 'tenant_id is the importer''s: a commune''s or the province''s. The bytes lie in its file storage under sha256; id is the batch of the revisions it wrote.';
      create index figure_imports_tenant_id_created_at_idx on identity.figure_imports (tenant_id, created_at desc);

      alter table identity.figure_imports enable row level security;
      alter table identity.figure_imports force row level security;
      create policy "staff reach figure imports only within their scope" on identity.figure_imports for all to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      grant select, insert on identity.figure_imports to cis_app, cis_system;
      grant update (state, total, done, summary, fault, started_at, finished_at, options, version, updated_at, updated_by) on identity.figure_imports to cis_app, cis_system;
      grant delete on identity.figure_imports to cis_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.figure_imports;');
  }
}

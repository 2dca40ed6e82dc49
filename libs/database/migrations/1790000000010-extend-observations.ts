import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a figure was warned about when it was saved, and in which step (a pasted block, a file) it came: one step has one undo. */
export class ExtendObservations1790000000010 implements MigrationInterface {
  readonly name = 'ExtendObservations1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.observations add warnings text[] not null default '{}';
      comment on column commune.observations.warnings is 'Codes of OBSERVATION_WARNINGS that held when the figure was last saved; a note answers them.';
      alter table commune.observation_revisions
        add batch_id uuid,
        add origin text not null default 'entry' check (origin in ('entry', 'paste', 'import', 'derived', 'undo'));
      comment on column commune.observation_revisions.batch_id is 'The step that wrote it; all revisions of a step are undone together.';
      create index observation_revisions_commune_id_batch_id_idx on commune.observation_revisions (commune_id, batch_id) where batch_id is not null;
      grant update (warnings) on commune.observations to cis_app;
      -- A form looks up single figures of a period as well as all of them.
      drop index commune.observations_commune_id_period_code_idx;
      create index observations_commune_id_period_code_indicator_code_idx
        on commune.observations (commune_id, period_code, indicator_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index commune.observations_commune_id_period_code_indicator_code_idx;
      create index observations_commune_id_period_code_idx on commune.observations (commune_id, period_code);
      revoke update (warnings) on commune.observations from cis_app;
      drop index commune.observation_revisions_commune_id_batch_id_idx;
      alter table commune.observation_revisions drop batch_id, drop origin;
      alter table commune.observations drop warnings;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schemas and who may look into them. The roles themselves belong to the server, not to this database;
 * `bootstrap.ts` creates them before the first migration.
 */
export class CreateSchemas1790000000001 implements MigrationInterface {
  readonly name = 'CreateSchemas1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema reference;
      comment on schema reference is 'Facts shared by all communes: units, indicators, positions, departments, periods. Read-only at run time.';
      create schema commune;
      comment on schema commune is 'Tenant tables: every row belongs to one commune and row-level security keeps it there.';
      create schema identity;
      comment on schema identity is 'Accounts, credentials and sessions.';
      create schema audit;
      comment on schema audit is 'Append-only, hash-chained record of who changed what.';
      create schema published;
      comment on schema published is 'Views of what anybody may read; they carry no personal columns beyond duty contacts.';

      grant usage on schema reference to cis_app, cis_personnel, cis_portal, cis_system;
      grant usage on schema commune to cis_app, cis_personnel, cis_portal, cis_system;
      grant usage on schema identity to cis_app, cis_system;
      grant usage on schema audit to cis_app, cis_personnel, cis_system;
      grant usage on schema published to cis_portal;

      alter default privileges for role cis_owner revoke execute on functions from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter default privileges for role cis_owner grant execute on functions to public;
      drop schema published;
      drop schema audit;
      drop schema identity;
      drop schema commune;
      drop schema reference;
    `);
  }
}

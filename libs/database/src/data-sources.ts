import { createHmac } from 'node:crypto';
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations.js';

/** The roles that connect; cis_owner is entered only by migrations. */
export const LOGIN_ROLES = ['cis_app', 'cis_portal', 'cis_system'] as const;
/** What cis_app enters with SET LOCAL ROLE for a scope with that clearance. */
export const ENTERED_ROLES = ['cis_personnel', 'cis_catalogue'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

export interface Server {
  /** Administrative URL: creates roles, runs migrations. */
  readonly adminUrl: string;
  /** Keys the passwords of the run-time roles, so that no second secret has to be kept. */
  readonly secret: string;
}

export interface PoolSettings {
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
}

export function rolePassword(server: Server, role: LoginRole): string {
  return createHmac('sha256', server.secret).update(`database role ${role}`).digest('base64url');
}

type Parse = (text: string) => unknown;

/** Dates stay 'YYYY-MM-DD' (a Date would move them by the time zone); numeric and bigint become numbers. */
const PARSERS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [types.builtins.DATE, (text) => text],
  [types.builtins.NUMERIC, Number],
  [types.builtins.INT8, Number],
]);

export const typeParsers = {
  getTypeParser: (oid: Parameters<typeof types.getTypeParser>[0]): Parse =>
    PARSERS.get(oid) ?? (types.getTypeParser(oid, 'text') as Parse),
};

export function runtimeSource(server: Server, role: LoginRole, settings: PoolSettings): DataSource {
  const url = new URL(server.adminUrl);
  url.username = role;
  url.password = rolePassword(server, role);
  return new DataSource({
    ...base(url.toString()),
    poolSize: settings.poolSize,
    applicationName: role,
    extra: {
      pipeline: true,
      types: typeParsers,
      statement_timeout: settings.statementTimeoutMs,
      idle_in_transaction_session_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
      // A pool that shrinks pays the handshake again in the middle of a burst.
      idleTimeoutMillis: 60_000,
    },
  });
}

/** Acts as cis_owner from the first statement; for migrations and reference data only. */
export function ownerSource(server: Server): DataSource {
  return new DataSource({
    ...base(server.adminUrl),
    poolSize: 2,
    applicationName: 'cis_owner',
    extra: { types: typeParsers, options: '-c role=cis_owner' },
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
  });
}

function base(url: string) {
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    logging: false,
    parseInt8: true,
    installExtensions: false,
  } satisfies DataSourceOptions;
}

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment, type EnvironmentVariables, type Seed } from './environment.js';

/** An S3-compatible bucket; the two keys are secrets. */
export interface BucketConfig {
  /** null: AWS itself. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly pathStyle: boolean;
}

/** The frozen configuration, nested by concern. Injected by slice; nothing else reads process.env. */
export interface AppConfig {
  readonly http: {
    readonly port: number;
    readonly host: string;
    readonly publicUrl: string | null;
    readonly trustProxy: boolean;
  };
  readonly database: {
    /** null: the embedded server. */
    readonly url: string | null;
    readonly poolSize: number;
    readonly statementTimeoutMs: number;
  };
  readonly secret: string;
  readonly seed: { readonly kind: Seed; readonly password: string | null };
  /** null: no e-mail, notifications stay in the console. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Where files lie; null: in a folder below dataDir. */
  readonly bucket: BucketConfig | null;
  /** How long evidence is kept after its task was completed. */
  readonly evidenceYears: number;
  readonly logLevel: string;
  /** Absolute path of the folder for the embedded database, secrets and files. */
  readonly dataDir: string;
}

export class UnreadableDataDirError extends Error {}

/** Reads the environment once; generates and keeps a session secret where none is given. */
export function loadConfig(source: Record<string, string | undefined> = process.env): AppConfig {
  const environment = readEnvironment(source);
  const dataDir = resolve(environment.DATA_DIR);
  return Object.freeze({
    http: Object.freeze({
      port: environment.PORT,
      host: environment.HOST,
      publicUrl: environment.PUBLIC_URL ?? null,
      trustProxy: environment.TRUST_PROXY === 'true',
    }),
    database: Object.freeze({
      url: environment.DATABASE_URL ?? null,
      poolSize: environment.DATABASE_POOL_SIZE,
      statementTimeoutMs: environment.DATABASE_STATEMENT_TIMEOUT_MS,
    }),
    secret: environment.SESSION_SECRET ?? keptSecret(dataDir),
    seed: Object.freeze({
      kind: environment.SEED ?? (environment.DATABASE_URL ? 'reference' : 'demo'),
      password: environment.SEED_PASSWORD ?? null,
    }),
    mail: mailOf(environment),
    bucket: bucketOf(environment),
    evidenceYears: environment.EVIDENCE_YEARS,
    logLevel: environment.LOG_LEVEL,
    dataDir,
  });
}

function mailOf({ SMTP_URL: url, SMTP_FROM: from }: EnvironmentVariables): AppConfig['mail'] {
  return url === undefined || from === undefined ? null : Object.freeze({ url, from });
}

function bucketOf(environment: EnvironmentVariables): BucketConfig | null {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = environment;
  if (S3_BUCKET === undefined || S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined)
    return null;
  return Object.freeze({
    endpoint: environment.S3_ENDPOINT ?? null,
    region: environment.S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    pathStyle: environment.S3_PATH_STYLE === 'true',
  });
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret');
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    mkdirSync(dataDir, { recursive: true });
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (cause) {
    throw new UnreadableDataDirError(
      `Cannot read or write ${dataDir}. Give the user who starts the system access to it, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

/** Injection token of the configuration. */
export const APP_CONFIG = Symbol('AppConfig');

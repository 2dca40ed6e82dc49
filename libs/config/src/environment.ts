import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';

export const SEEDS = ['demo', 'reference', 'none'] as const;
export type Seed = (typeof SEEDS)[number];

/** Every variable the system reads, with its rule. An empty string counts as absent. */
class Environment {
  /** TCP port of the server. */
  @Type(() => Number) @IsInt() @Min(0) @Max(65535) PORT = 3000;

  /** Address to listen on. */
  @IsString() HOST = '0.0.0.0';

  /** Administrative connection (may create roles and run migrations); absent: the embedded PostgreSQL. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\/[^\s]+$/) DATABASE_URL?: string;

  /** Address under which people reach the system; decides the cookie's Secure flag and the accepted Origin. */
  @IsOptional() @IsUrl({ require_tld: false, protocols: ['http', 'https'] }) PUBLIC_URL?: string;

  /** At least 32 characters; keys sign-in throttling and the run-time database roles. */
  @IsOptional() @IsString() @MinLength(32) SESSION_SECRET?: string;

  /** What to load on first start. */
  @IsOptional() @IsIn(SEEDS) SEED?: Seed;

  /** Password of the demo accounts. */
  @IsOptional() @IsString() @MinLength(12) SEED_PASSWORD?: string;

  @IsIn(['silent', 'error', 'warn', 'info', 'debug']) LOG_LEVEL = 'info';

  /** Folder for the embedded database, secrets and files. */
  @IsString() DATA_DIR = '.data';

  /** Connections of the main pool; the portal and system pools take half and a quarter. */
  @Type(() => Number) @IsInt() @Min(2) @Max(200) DATABASE_POOL_SIZE = 10;

  /** Longest time one SQL statement may run, in milliseconds. */
  @Type(() => Number) @IsInt() @Min(100) @Max(600_000) DATABASE_STATEMENT_TIMEOUT_MS = 15_000;

  /** One proxy in front adds the client's address to X-Forwarded-For: trust it ("true") or not. */
  @IsIn(['true', 'false']) TRUST_PROXY = 'false';

  /** Mail server, such as smtp://user:password@host:587 or smtps://…; absent: notifications stay in the console. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s/]+/, { message: 'must look like smtp://user:password@host:587' })
  SMTP_URL?: string;

  /** Address that e-mail comes from; needed with SMTP_URL. */
  @ValidateIf((environment: Environment) => environment.SMTP_URL !== undefined)
  @IsEmail({ require_tld: false })
  SMTP_FROM?: string;

  /** Bucket for files; absent: they lie in a folder below DATA_DIR. */
  @ValidateIf((environment: Environment) => namesBucket(environment))
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    message: 'must be the name of a bucket; needed with any other S3_ variable',
  })
  S3_BUCKET?: string;

  /** Where the S3-compatible storage answers, such as https://s3.example.vn; absent: AWS. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true, disallow_auth: true })
  S3_ENDPOINT?: string;

  @Matches(/^[a-z0-9-]{1,40}$/) S3_REGION = 'us-east-1';

  /** Needed with S3_BUCKET. */
  @ValidateIf((environment: Environment) => environment.S3_BUCKET !== undefined)
  @Matches(/^\S{3,128}$/, { message: 'must be an access key without spaces' })
  S3_ACCESS_KEY_ID?: string;

  /** Needed with S3_BUCKET. */
  @ValidateIf((environment: Environment) => environment.S3_BUCKET !== undefined)
  @Matches(/^\S{8,256}$/, { message: 'must be a secret key without spaces' })
  S3_SECRET_ACCESS_KEY?: string;

  /** The bucket stands in the path ("true"), as most storages of one's own want it, or in the host name. */
  @IsIn(['true', 'false']) S3_PATH_STYLE = 'false';

  /** Evidence is kept for so many years after its task was completed. */
  @Type(() => Number) @IsInt() @Min(1) @Max(100) EVIDENCE_YEARS = 10;
}

function namesBucket({
  S3_BUCKET,
  S3_ENDPOINT,
  S3_ACCESS_KEY_ID,
  S3_SECRET_ACCESS_KEY,
}: Environment): boolean {
  return [S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY].some(
    (given) => given !== undefined,
  );
}

export type EnvironmentVariables = Environment;

export class InvalidEnvironmentError extends Error {}

/**
 * Checks the variables and fills the defaults.
 * @throws InvalidEnvironmentError naming every faulty variable, never its value.
 */
export function readEnvironment(source: Record<string, string | undefined>): EnvironmentVariables {
  const known = Object.keys(describeEnvironment());
  const present = Object.fromEntries(
    known
      .map((name) => [name, source[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const environment = plainToInstance(Environment, present, { exposeDefaultValues: true });
  const faults = validateSync(environment);
  if (faults.length > 0) {
    const lines = faults.map(
      (fault) => `  ${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`,
    );
    throw new InvalidEnvironmentError(`Invalid environment:\n${lines.join('\n')}`);
  }
  return environment;
}

/** Name → default (null: none), as printed in the README and checked against docker/sample.env. */
export function describeEnvironment(): Record<keyof Environment, string | null> {
  const defaults = new Environment();
  return {
    PORT: String(defaults.PORT),
    HOST: defaults.HOST,
    DATABASE_URL: null,
    PUBLIC_URL: null,
    SESSION_SECRET: null,
    SEED: null,
    SEED_PASSWORD: null,
    LOG_LEVEL: defaults.LOG_LEVEL,
    DATA_DIR: defaults.DATA_DIR,
    DATABASE_POOL_SIZE: String(defaults.DATABASE_POOL_SIZE),
    DATABASE_STATEMENT_TIMEOUT_MS: String(defaults.DATABASE_STATEMENT_TIMEOUT_MS),
    TRUST_PROXY: defaults.TRUST_PROXY,
    SMTP_URL: null,
    SMTP_FROM: null,
    S3_BUCKET: null,
    S3_ENDPOINT: null,
    S3_REGION: defaults.S3_REGION,
    S3_ACCESS_KEY_ID: null,
    S3_SECRET_ACCESS_KEY: null,
    S3_PATH_STYLE: defaults.S3_PATH_STYLE,
    EVIDENCE_YEARS: String(defaults.EVIDENCE_YEARS),
  };
}

import type { Language } from '@cis/contracts';
import { DatabaseBusyError, sqlState } from '@cis/database';

/** Why a step in the background came to nothing: a word for the log and the reader, never the driver's text. */
export type JobCause = 'timeout' | 'no-connection' | 'connection-lost' | 'server-stopping' | 'unexpected';

const REASONS: Readonly<Record<JobCause, Readonly<Record<Language, string>>>> = {
  timeout: {
    vi: 'một bước chờ quá lâu vì có người khác đang ghi hoặc máy chủ quá tải',
    en: 'a step waited too long, for somebody else who is saving or for a busy server',
  },
  'no-connection': {
    vi: 'máy chủ quá tải, không còn kết nối cơ sở dữ liệu',
    en: 'the server is overloaded and has no database connection left',
  },
  'connection-lost': {
    vi: 'mất kết nối với cơ sở dữ liệu',
    en: 'the connection to the database was lost',
  },
  'server-stopping': { vi: 'máy chủ đang dừng', en: 'the server is stopping' },
  unexpected: { vi: 'lỗi hệ thống', en: 'a fault of the system' },
};

/** The server is going down; what runs is rolled back. */
export class ServerStoppingError extends Error {}

export interface JobFailure {
  readonly cause: JobCause;
  /** With the database's state where there is one: `timeout/57014`. */
  readonly code: string;
}

export function failureOf(error: unknown): JobFailure {
  const state = sqlState(error) ?? (error instanceof Error ? sqlState(error.cause) : null);
  const cause = causeOf(error, state);
  return { cause, code: state === null ? cause : `${cause}/${state}` };
}

export function reasonText({ cause }: JobFailure, language: Language): string {
  return REASONS[cause][language];
}

/** Beginning again helps: nothing was wrong with the work itself. */
export function isPassing({ cause }: JobFailure): boolean {
  return cause === 'no-connection' || cause === 'connection-lost';
}

function causeOf(error: unknown, state: string | null): JobCause {
  if (error instanceof ServerStoppingError) return 'server-stopping';
  if (error instanceof DatabaseBusyError) return state === null ? 'no-connection' : 'timeout';
  // 08: connection exceptions; 57P: ended by an operator, a crash or a start; 25P03, 25P04: idle or open for too long; 53: no resources.
  if (state !== null && /^(08|57P|25P0[34])/.test(state)) return 'connection-lost';
  if (state?.startsWith('53')) return 'no-connection';
  return isLostSocket(error) ? 'connection-lost' : 'unexpected';
}

function isLostSocket(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT)/.test(code)) ||
    /connection (is )?(terminated|closed|ended|error)|not queryable/i.test(error.message)
  );
}

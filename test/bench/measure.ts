import type { Client } from 'pg';
import { rolePassword, type Server } from '@cis/database';
import type { Figure } from './figure.js';
import type { BenchProcess } from './processes.js';

/** Everybody's password in the bench. */
export const PASSWORD = 'mat-khau-do-hieu-nang';
export const POOL_SIZE = 10;

/** What a measure works with: the whole program over the demo data, its server, and where figures go. */
export interface Bench {
  readonly program: BenchProcess;
  readonly server: Server;
  /** Superuser, whom no policy binds. */
  readonly admin: Client;
  note(figure: Figure): void;
}

/** One capability's figures. A measure adds what rows it needs and may not count on those of another. */
export type Measure = (bench: Bench) => Promise<void>;

/** The run-time role's address, for bare servers and statements. */
export function appUrl(server: Server): string {
  const url = new URL(server.adminUrl);
  url.username = 'cis_app';
  url.password = rolePassword(server, 'cis_app');
  return url.toString();
}

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { AccountImportPage, AccountImportResponse } from '@cis/contracts';
import { Database, newRowId, RowNotFoundError } from '@cis/database';
import { DomainError } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { readImportSheet, type ImportFault } from '../data-import/index.js';
import { INITIAL_PASSWORD_DAYS, newInitialPassword, PasswordHasher } from '../identity/index.js';
import { readTable } from '../spreadsheet/index.js';
import { ACCOUNT_COLUMNS } from './account-import.columns.js';
import { AccountImportJob, SLIPS_MS } from './account-import.job.js';
import {
  planAccounts,
  type AccountPlan,
  type ExistingAccount,
  type PlannedAccount,
} from './account-import.plan.js';
import { insertAccount } from './new-account.js';

const MOST_ACCOUNTS = 5_000;
const MOST_FAULTS_SHOWN = 200;
const MOST_JOBS_KEPT = 20;

const EXISTING = `
  select u.tenant_id as "tenantId", u.username, u.full_name as "fullName"
  from identity.users u join reference.administrative_units a on a.id = u.tenant_id and a.valid_to is null`;

/**
 * Accounts from a list. All rows are checked before the first account is made; then they are made one by one in the
 * background, because each password costs tens of milliseconds. Progress and passwords live in this process's memory:
 * after a restart the list is sent again, and what is there already stays.
 */
@Injectable()
export class AccountImportsService implements OnModuleDestroy {
  private readonly logger = new Logger('AccountImports');
  private readonly jobs = new Map<string, AccountImportJob>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
    private readonly hasher: PasswordHasher,
  ) {}

  async onModuleDestroy(): Promise<void> {
    for (const job of this.jobs.values()) if (job.state === 'running') job.state = 'cancelled';
    await this.running;
  }

  /** @throws DomainError import.unreadable, import.faulty with one fault per cell, import.running */
  async start(
    caller: CallerContext,
    file: { readonly bytes: Buffer; readonly name: string },
  ): Promise<AccountImportResponse> {
    const plan = await this.plan(caller, file);
    if (plan.faults.length > 0) throw faulty(plan.faults);
    if (this.running) throw new DomainError('import.running');
    const job = new AccountImportJob(newRowId(), caller.session.userId, plan.accounts);
    this.keep(job);
    this.running = this.run(caller, job).finally(() => {
      this.running = null;
    });
    return job.toResponse();
  }

  list(caller: CallerContext): AccountImportPage {
    const own = [...this.jobs.values()]
      .filter(({ creatorId }) => creatorId === caller.session.userId)
      .reverse();
    // Passwords are only in the answer for the one import that was asked for.
    const items = own.map((job) => Object.assign(job.toResponse(), { pages: [] }));
    return { items, total: items.length };
  }

  /** @throws RowNotFoundError for anybody but the creator. */
  show(caller: CallerContext, id: string): AccountImportResponse {
    return this.own(caller, id).toResponse();
  }

  /** Stops before the next account; accounts made so far stay, their slips are forgotten. */
  cancel(caller: CallerContext, id: string): void {
    const job = this.own(caller, id);
    if (job.state === 'running') job.state = 'cancelled';
    job.forgetSlips();
  }

  private async plan(
    caller: CallerContext,
    { bytes, name }: { readonly bytes: Buffer; readonly name: string },
  ): Promise<AccountPlan> {
    const sheet = readImportSheet(await readTable(bytes, name), ACCOUNT_COLUMNS);
    const rows = sheet.records.length + sheet.faults.length;
    if (rows === 0) throw new DomainError('import.unreadable', { reason: 'không có dòng nào' });
    if (rows > MOST_ACCOUNTS)
      throw new DomainError('import.unreadable', { reason: `quá ${MOST_ACCOUNTS} dòng` });
    const { userId, roles, tenantKind, provinceCode } = caller.session;
    const { accounts, faults } = planAccounts(sheet.records, {
      giver: { userId, roles, tenantKind },
      provinceCode,
      resolveCommune: (codeOrName) => this.communes.resolve(codeOrName),
      existing: await this.database.read<ExistingAccount>(caller.scope, EXISTING),
      letters: sheet.letters,
    });
    return { accounts, faults: [...sheet.faults, ...faults].sort((one, other) => one.row - other.row) };
  }

  private async run(caller: CallerContext, job: AccountImportJob): Promise<void> {
    for (const account of job.accounts) {
      if (job.state !== 'running') break;
      try {
        if (account.isThere) job.noteThere();
        else await this.create(caller, job, account);
      } catch (error) {
        this.logger.error(`Import ${job.id} stopped at row ${account.row}: ${String(error)}`);
        job.failedRow = account.row;
        job.end('failed');
        break;
      }
    }
    job.end('done');
    if (job.state === 'cancelled') job.forgetSlips();
    setTimeout(() => job.forgetSlips(), SLIPS_MS).unref();
  }

  private async create(caller: CallerContext, job: AccountImportJob, account: PlannedAccount): Promise<void> {
    const initialPassword = newInitialPassword();
    const passwordHash = await this.hasher.hash(initialPassword);
    const { username, fullName, email, roles, commune } = account;
    await this.database.within(caller.scope, (tx) =>
      insertAccount(tx, {
        tenantId: commune.id,
        id: newRowId(),
        username,
        fullName,
        email,
        roles,
        locale: 'vi',
        passwordHash,
      }),
    );
    job.noteCreated(account, initialPassword, new Date(Date.now() + INITIAL_PASSWORD_DAYS * 86_400_000));
  }

  private own(caller: CallerContext, id: string): AccountImportJob {
    const job = this.jobs.get(id);
    if (job?.creatorId !== caller.session.userId) throw new RowNotFoundError('account_imports');
    return job;
  }

  private keep(job: AccountImportJob): void {
    this.jobs.set(job.id, job);
    const [oldest] = this.jobs.keys();
    if (this.jobs.size > MOST_JOBS_KEPT && oldest !== undefined) this.jobs.delete(oldest);
  }
}

function faulty(faults: readonly ImportFault[]): DomainError {
  return new DomainError(
    'import.faulty',
    { count: new Set(faults.map(({ row }) => row)).size },
    {
      faults: faults.slice(0, MOST_FAULTS_SHOWN).map(({ row, column, header, reason }) => ({
        pointer: `/rows/${row}${column === null ? '' : `/${column}`}`,
        code: 'row',
        detail: `Dòng ${row}${column === null ? '' : `, cột ${column}`}${header === null ? '' : ` (${header})`}: ${reason}`,
      })),
    },
  );
}

import type { AccountImportResponse, AccountImportState, AccountSlip, CommuneSlips } from '@cis/contracts';
import { compareNames } from '@cis/domain';
import type { PlannedAccount } from './account-import.plan.js';

/** Initial passwords leave the memory this long after the import ended. */
export const SLIPS_MS = 30 * 60_000;

/** One running or ended import. Passwords are here and nowhere else. */
export class AccountImportJob {
  state: AccountImportState = 'running';
  failedRow: number | null = null;
  private created = 0;
  private unchanged = 0;
  private initialPasswordUntil: Date | null = null;
  private endedAt: number | null = null;
  private slips: { readonly account: PlannedAccount; readonly slip: AccountSlip }[] = [];

  constructor(
    readonly id: string,
    readonly creatorId: string,
    readonly accounts: readonly PlannedAccount[],
  ) {}

  noteThere(): void {
    this.unchanged += 1;
  }

  noteCreated(account: PlannedAccount, initialPassword: string, until: Date): void {
    this.created += 1;
    this.initialPasswordUntil ??= until;
    this.slips.push({
      account,
      slip: { fullName: account.fullName, username: account.username, initialPassword },
    });
  }

  end(state: Exclude<AccountImportState, 'running'>): void {
    if (this.state === 'running') this.state = state;
    this.endedAt = Date.now();
  }

  forgetSlips(): void {
    this.slips = [];
  }

  toResponse(): AccountImportResponse {
    const until = this.endedAt === null ? null : new Date(this.endedAt + SLIPS_MS);
    if (until !== null && until.getTime() <= Date.now()) this.forgetSlips();
    return {
      id: this.id,
      state: this.state,
      total: this.accounts.length,
      done: this.created + this.unchanged,
      created: this.created,
      unchanged: this.unchanged,
      failedRow: this.failedRow,
      initialPasswordUntil: this.initialPasswordUntil,
      slipsUntil: this.slips.length > 0 ? until : null,
      pages: this.endedAt === null ? [] : this.pages(),
    };
  }

  /** One page a commune, in the order of the alphabet. */
  private pages(): CommuneSlips[] {
    const pages = new Map<number, CommuneSlips>();
    for (const { account, slip } of this.slips) {
      const { id, code, fullName } = account.commune;
      const page = pages.get(id) ?? { communeCode: code, communeName: fullName, slips: [] };
      page.slips.push(slip);
      pages.set(id, page);
    }
    return [...pages.values()].sort((one, other) => compareNames(one.communeName, other.communeName));
  }
}

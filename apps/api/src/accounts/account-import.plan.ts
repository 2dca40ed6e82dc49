import { ROLE_LABELS, USERNAME_PATTERN, type Role } from '@cis/contracts';
import { DomainError, slugOf } from '@cis/domain';
import { isEmail } from 'class-validator';
import type { Commune } from '../communes/index.js';
import type { ImportFault, ImportRecord } from '../data-import/index.js';
import { roleByName } from './account-import.columns.js';
import { checkGrant, checkUsername, type Giver } from './accounts.rules.js';

/** One account the file asks for. */
export interface PlannedAccount {
  readonly row: number;
  readonly commune: Commune;
  readonly fullName: string;
  readonly username: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** The account is there already and stays as it is. */
  readonly isThere: boolean;
}

export interface ExistingAccount {
  readonly tenantId: number;
  readonly username: string;
  readonly fullName: string;
}

export interface PlanContext {
  readonly giver: Giver;
  readonly provinceCode: string;
  readonly resolveCommune: (codeOrName: string) => Commune | null;
  readonly existing: readonly ExistingAccount[];
  readonly letters: ReadonlyMap<string, string>;
}

export interface AccountPlan {
  readonly accounts: readonly PlannedAccount[];
  readonly faults: readonly ImportFault[];
}

interface Draft {
  readonly row: number;
  readonly commune: Commune;
  readonly fullName: string;
  /** null: to be made from the name. */
  readonly username: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[];
}

/** Thrown for one row while the others go on. */
class RowFault extends Error {
  constructor(
    readonly field: string,
    readonly label: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Decides for every row which account it means, new or there already; names are made from names where none is given. */
export function planAccounts(records: readonly ImportRecord[], context: PlanContext): AccountPlan {
  const faults: ImportFault[] = [];
  const each = <Input extends { readonly row: number }, Output>(
    rows: readonly Input[],
    work: (row: Input) => Output,
  ): Output[] =>
    rows.flatMap((row) => {
      try {
        return [work(row)];
      } catch (error) {
        if (!(error instanceof RowFault)) throw error;
        faults.push({
          row: row.row,
          column: context.letters.get(error.field) ?? null,
          header: error.label,
          reason: error.reason,
        });
        return [];
      }
    });
  const drafts = each(records, (record) => draftOf(record, context));
  const names = new AccountNames(context.existing, drafts);
  return { accounts: each(drafts, (draft) => names.settle(draft)), faults };
}

function draftOf({ row, values }: ImportRecord, context: PlanContext): Draft {
  const text = (field: string): string | null => {
    const value = values[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const commune = communeOf(text('communeCode'), text('communeName'), context);
  const fullName = (text('fullName') ?? '').replace(/\s+/g, ' ');
  if (fullName.length < 2) throw new RowFault('fullName', 'Họ tên', 'cần ít nhất 2 ký tự');
  const username = text('username')?.toLowerCase() ?? null;
  if (username !== null) refuseBadUsername(username, commune);
  const email = text('email');
  if (email !== null && !isEmail(email)) throw new RowFault('email', 'Thư điện tử', 'địa chỉ chưa đúng');
  return { row, commune, fullName, username, email, roles: rolesOf(values['roles'], context.giver) };
}

function communeOf(
  code: string | null,
  name: string | null,
  { resolveCommune, provinceCode }: PlanContext,
): Commune {
  if (code === null && name === null) throw new RowFault('communeCode', 'Mã xã', 'cần mã xã hoặc tên xã');
  const [byCode, byName] = [code, name].map((text) => (text === null ? null : resolveCommune(text)));
  if (code !== null && !byCode) throw new RowFault('communeCode', 'Mã xã', `không có xã, phường "${code}"`);
  if (name !== null && !byName) throw new RowFault('communeName', 'Tên xã', `không có xã, phường "${name}"`);
  if (byCode && byName && byCode.id !== byName.id) {
    throw new RowFault(
      'communeName',
      'Tên xã',
      `mã ${byCode.code} là ${byCode.fullName}, không phải ${byName.fullName}`,
    );
  }
  const commune = byCode ?? byName;
  if (commune?.provinceCode !== provinceCode)
    throw new RowFault('communeCode', 'Mã xã', 'không thuộc tỉnh này');
  return commune;
}

function refuseBadUsername(username: string, { id, slug }: Commune): void {
  if (!USERNAME_PATTERN.test(username))
    throw new RowFault('username', 'Tên đăng nhập', 'chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối');
  try {
    checkUsername(username, { id, kind: 'commune', slug });
  } catch (error) {
    if (error instanceof DomainError)
      throw new RowFault('username', 'Tên đăng nhập', `phải bắt đầu bằng "${slug}."`);
    throw error;
  }
}

function rolesOf(value: unknown, giver: Giver): Role[] {
  const names = (Array.isArray(value) ? value : [])
    .flatMap((part) => String(part).split(','))
    .map((part) => part.trim());
  const roles = names
    .filter((name) => name !== '')
    .map((name) => {
      const role = roleByName(name);
      if (role === null) throw new RowFault('roles', 'Vai trò', `không có vai trò "${name}"`);
      try {
        checkGrant(giver, [role], 'commune');
      } catch (error) {
        if (error instanceof DomainError)
          throw new RowFault('roles', 'Vai trò', `vai trò "${ROLE_LABELS[role].vi}" không dùng cho xã`);
        throw error;
      }
      return role;
    });
  if (roles.length === 0) throw new RowFault('roles', 'Vai trò', 'không được để trống');
  return [...new Set(roles)];
}

/** Which names are taken, by whom, in the database and further up in the file. */
class AccountNames {
  private readonly owners: Map<string, ExistingAccount>;
  private readonly settled = new Map<string, number>();
  /** Made names by commune and full name, so that a person listed twice meets himself. */
  private readonly madeFor = new Map<string, string>();
  /** Given names come first: a made one must not take the name another row asks for. */
  private readonly given: ReadonlySet<string>;

  constructor(
    private readonly existing: readonly ExistingAccount[],
    drafts: readonly Draft[],
  ) {
    this.owners = new Map(existing.map((account) => [account.username, account]));
    this.given = new Set(drafts.flatMap(({ username }) => username ?? []));
  }

  settle(draft: Draft): PlannedAccount {
    const account = draft.username === null ? this.byFullName(draft) : this.byUsername(draft, draft.username);
    const earlier = this.settled.get(account.username);
    if (earlier !== undefined)
      throw new RowFault(
        'fullName',
        'Họ tên',
        `trùng với dòng ${earlier}; nếu là hai người, hãy ghi tên đăng nhập`,
      );
    this.settled.set(account.username, draft.row);
    return { ...draft, ...account };
  }

  private byUsername({ commune, fullName }: Draft, username: string): { username: string; isThere: boolean } {
    const owner = this.owners.get(username);
    if (!owner) return { username, isThere: false };
    if (owner.tenantId === commune.id && sameName(owner.fullName, fullName))
      return { username, isThere: true };
    throw new RowFault('username', 'Tên đăng nhập', 'đã có, của người khác');
  }

  private byFullName({ commune, fullName }: Draft): { username: string; isThere: boolean } {
    const namesakes = this.existing.filter(
      (account) => account.tenantId === commune.id && sameName(account.fullName, fullName),
    );
    const [only] = namesakes;
    if (namesakes.length > 1)
      throw new RowFault('username', 'Tên đăng nhập', 'có nhiều người trùng họ tên, hãy ghi tên đăng nhập');
    if (only) return { username: only.username, isThere: true };
    const earlier = this.madeFor.get(`${commune.id} ${nameKey(fullName)}`);
    if (earlier !== undefined) return { username: earlier, isThere: false };
    const base = usernameFrom(fullName, commune.slug);
    const isFree = (name: string): boolean =>
      !this.owners.has(name) && !this.given.has(name) && !this.settled.has(name);
    let username = base;
    for (let number = 2; !isFree(username); number += 1) username = `${base}${number}`;
    this.madeFor.set(`${commune.id} ${nameKey(fullName)}`, username);
    return { username, isThere: false };
  }
}

/** `Nguyễn Văn An` of Ia Le → `ia-le.annv`: given name, then initials. */
export function usernameFrom(fullName: string, slug: string): string {
  const words = slugOf(fullName).split('-').filter(Boolean);
  const given = words.at(-1) ?? 'canbo';
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  return `${slug}.${given}${initials.join('')}`.slice(0, 56);
}

function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

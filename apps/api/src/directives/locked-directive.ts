import type { CallerContext } from '@cis/auth';
import { actorId, RowNotFoundError, StaleVersionError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { VISIBLE_DIRECTIVE_SQL } from './directive-rows.js';

/** A directive nobody else can change until the transaction ends. */
export interface LockedDirective {
  readonly tenantId: number;
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly abstract: string;
  readonly programmeCode: string | null;
  readonly replacesId: string | null;
  readonly replacedOn: string | null;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  readonly fileName: string | null;
  readonly fileType: string | null;
  readonly fileBytes: number | null;
  readonly fileSha256: string | null;
  readonly isSample: boolean;
}

const COLUMNS = `d.tenant_id as "tenantId", d.id, d.version, d.number, d.issued_on as "issuedOn", d.issuer, d.abstract,
  d.programme_code as "programmeCode", d.replaces_id as "replacesId", d.replaced_on as "replacedOn", d.sent_at as "sentAt", d.sent_by as "sentBy",
  d.file_name as "fileName", d.file_type as "fileType", d.file_bytes as "fileBytes", d.file_sha256 as "fileSha256", d.is_sample as "isSample"`;

/** For previews, without a lock. @throws RowNotFoundError absent, out of reach, or another body's draft. */
export async function readDirective(
  tx: Transaction,
  caller: CallerContext,
  id: string,
  lock: '' | 'for update' = '',
): Promise<LockedDirective> {
  const [directive] = await tx.query<LockedDirective & Record<string, unknown>>(
    `select ${COLUMNS} from steering.directives d where d.id = $1 and ${VISIBLE_DIRECTIVE_SQL.replace('?', '$2')} ${lock}`,
    [id, caller.session.tenantId],
  );
  if (!directive) throw new RowNotFoundError('directives');
  return directive;
}

/** @throws RowNotFoundError as readDirective; DomainError directive.not-yours once another body has issued it. */
export async function lockDirective(
  tx: Transaction,
  caller: CallerContext,
  id: string,
): Promise<LockedDirective> {
  const directive = await readDirective(tx, caller, id, 'for update');
  if (directive.tenantId !== caller.session.tenantId) throw new DomainError('directive.not-yours');
  return directive;
}

/** For editing. @throws DomainError directive.already-issued; StaleVersionError, and those of lockDirective. */
export async function lockDraft(
  tx: Transaction,
  caller: CallerContext,
  id: string,
  version: number,
): Promise<LockedDirective> {
  const directive = await lockDirective(tx, caller, id);
  if (directive.sentAt !== null) throw new DomainError('directive.already-issued');
  if (directive.version !== version) throw new StaleVersionError(directive.version);
  return directive;
}

/** Sets columns and raises the version, which stands for the lines as well. Columns come from the code. */
export async function changeDirective(
  tx: Transaction,
  { tenantId, id }: Pick<LockedDirective, 'tenantId' | 'id'>,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const columns = Object.keys(changes);
  const sets = columns.map((column, index) => `${column} = $${index + 4}, `).join('');
  await tx.query(
    `update steering.directives set ${sets}version = version + 1, updated_at = now(), updated_by = $3 where tenant_id = $1 and id = $2`,
    [tenantId, id, actorId(tx), ...columns.map((column) => changes[column])],
  );
}

import { RowNotFoundError, StaleVersionError, type Transaction } from '@cis/database';
import { codesIn, DomainError, refuseUnsoundDefinition, type KnownIndicator } from '@cis/domain';
import { INDICATOR_COLUMNS, type DefinitionRow, type IndicatorRow } from './indicator-rows.js';

interface KnownRow extends KnownIndicator {
  readonly code: string;
  readonly weightCode: string | null;
}

export type KnownIndicators = ReadonlyMap<string, KnownRow>;

/** One change of the catalogue at a time: rules over several indicators (circles, weights) would not hold otherwise. */
export async function lockCatalogue(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtext('commune information system: catalogue'))");
}

/**
 * The definition, locked. It waits for figures being entered this moment (their foreign key holds the row), and later ones wait for us: what
 * isUsed then says stays true until the commit.
 * @throws RowNotFoundError, StaleVersionError
 */
export async function lockIndicator(tx: Transaction, code: string, version?: number): Promise<IndicatorRow> {
  const [indicator] = await tx.query<IndicatorRow>(
    `select ${INDICATOR_COLUMNS} from reference.indicators i where i.code = $1 for update`,
    [code],
  );
  if (!indicator) throw new RowNotFoundError('indicators');
  if (version !== undefined && version !== indicator.version) throw new StaleVersionError(indicator.version);
  return indicator;
}

/** Whether there is a figure or a target that the definition gives meaning to. Ask once it is locked. */
export async function isUsed(tx: Transaction, code: string): Promise<boolean> {
  const [answer] = await tx.query<{ used: boolean }>(
    `select exists (select from commune.observations o where o.indicator_code = $1)
       or exists (select from commune.targets t where t.indicator_code = $1) as used`,
    [code],
  );
  return answer?.used ?? false;
}

export async function knownIndicators(tx: Transaction): Promise<KnownIndicators> {
  const rows = await tx.query<KnownRow>(
    `select i.code, i.kind, i.formula, i.weight_code as "weightCode", i.retired_on is not null as "isRetired" from reference.indicators i`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** @throws DomainError indicator.definition-invalid and those of formulas. */
export async function refuseUnsound(
  tx: Transaction,
  definition: DefinitionRow,
  known: KnownIndicators,
  provinceCode: string,
): Promise<void> {
  refuseUnsoundDefinition(definition, known);
  if (definition.departmentId === null) return;
  const owners = await tx.query(
    'select from reference.departments d where d.id = $1 and d.province_code = $2',
    [definition.departmentId, provinceCode],
  );
  if (owners.length > 0) return;
  throw new DomainError(
    'indicator.definition-invalid',
    {},
    { faults: [{ pointer: '/departmentId', code: 'exists', detail: 'Không có cơ quan này.' }] },
  );
}

/** What is in force and computed with the indicator. @throws DomainError indicator.needed. */
export function refuseWhileNeeded(code: string, known: KnownIndicators): void {
  const users = [...known.values()]
    .filter((other) => !other.isRetired && other.code !== code)
    .filter((other) => other.weightCode === code || codesIn(other.formula).includes(code))
    .map((other) => other.code);
  if (users.length > 0)
    throw new DomainError('indicator.needed', { indicator: code, users: users.join(', ') });
}

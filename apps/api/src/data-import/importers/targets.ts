import {
  TARGET_HORIZON_LABELS,
  TARGET_ISSUER_LABELS,
  TARGET_OPERATOR_LABELS,
  UNIT_LABELS,
  type TargetHorizon,
  type TargetIssuer,
  type TargetOperator,
} from '@cis/contracts';
import type { Transaction } from '@cis/database';
import { boundsFault, foldName, formatVietnameseNumber, mayIssue, type TargetBounds } from '@cis/domain';
import type { Commune } from '../../communes/index.js';
import type { ImportColumn, ImportRecord } from '../import-columns.js';
import { RefusedRowError, type Importer, type RowOutcome } from '../importer.js';
import { COMMUNE_COLUMN, communeOf, insertRow, updateRow, type TenantContext } from '../tenant-context.js';

const COLUMNS: readonly ImportColumn[] = [
  COMMUNE_COLUMN,
  {
    field: 'indicator',
    label: 'Chỉ tiêu',
    aliases: ['Mã chỉ tiêu', 'Tên chỉ tiêu', 'indicator_code'],
    kind: 'text',
    longest: 300,
    isRequired: true,
  },
  { field: 'year', label: 'Năm', kind: 'integer', minimum: 2020, maximum: 2100, isRequired: true },
  { field: 'horizon', label: 'Thời kỳ', kind: 'choice', choices: TARGET_HORIZON_LABELS },
  { field: 'issuer', label: 'Cấp giao', kind: 'choice', choices: TARGET_ISSUER_LABELS },
  { field: 'operator', label: 'Phép so sánh', kind: 'choice', choices: TARGET_OPERATOR_LABELS },
  { field: 'low', label: 'Mức giao', aliases: ['Chỉ tiêu giao', 'Giao', 'Từ'], kind: 'number' },
  { field: 'high', label: 'Đến', aliases: ['Không quá', 'Mức giao đến'], kind: 'number' },
  { field: 'unit', label: 'Đơn vị tính', aliases: ['ĐVT'], kind: 'text', longest: 60 },
  {
    field: 'decision_number',
    label: 'Số quyết định',
    aliases: ['Quyết định số'],
    kind: 'text',
    longest: 100,
    isRequired: true,
  },
  { field: 'decision_date', label: 'Ngày quyết định', kind: 'date', isRequired: true },
  { field: 'decision_abstract', label: 'Trích yếu', kind: 'text', longest: 500 },
  { field: 'effective_on', label: 'Hiệu lực từ', kind: 'date' },
  { field: 'note', label: 'Ghi chú', kind: 'text', longest: 1000 },
];

/** Units in which figures also arrive (domain.md 3.3, rule 5), and what one of them is in the stored unit. */
const CONVERSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mil_vnd: { [foldName('tỷ đồng')]: 1000, [foldName('đồng')]: 0.000_001 },
  bil_vnd: { [foldName('triệu đồng')]: 0.001 },
  k_usd: { [foldName('triệu USD')]: 1000, [foldName('USD')]: 0.001 },
};

interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly domain: string;
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly appliesTo: string;
  readonly visibility: string;
  readonly hardMin: number | null;
  readonly hardMax: number | null;
}

interface StoredVersion {
  readonly targetId: string;
  readonly number: number;
  readonly operator: TargetOperator;
  readonly low: number | null;
  readonly high: number | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
}

/**
 * Targets by commune, indicator, horizon, year and issuer. Other bounds or another decision make a new version; a version that is
 * already there, even if adjusted since, is left alone, so that an old file cannot turn a target back.
 */
export const targetsImporter: Importer<TenantContext> = {
  columns: COLUMNS,
  async start(context) {
    const indicators = await readIndicators(context.tx);
    const ownDomains = await departmentDomains(context.tx);
    return async (record) => {
      const commune = communeOf(record, context);
      const indicator = indicators.get(foldName(String(record.values.indicator)));
      if (!indicator)
        throw new RefusedRowError(`không có chỉ tiêu "${String(record.values.indicator)}"`, 'indicator');
      checkIndicator(indicator, commune, ownDomains);
      return saveTarget(context.tx, commune, indicator, record);
    };
  },
};

async function readIndicators(tx: Transaction): Promise<Map<string, Indicator>> {
  const rows = await tx.query<Indicator>(
    `select code, name_vi as name, kind, domain, unit, direction, applies_to as "appliesTo", visibility, hard_min as "hardMin", hard_max as "hardMax"
     from reference.indicators where retired_on is null`,
  );
  return new Map(
    rows.flatMap((row) => [[foldName(row.name), row] as const, [foldName(row.code), row] as const]),
  );
}

/** null: not a department, so any domain. */
async function departmentDomains(tx: Transaction): Promise<readonly string[] | null> {
  if (tx.scope.kind !== 'department') return null;
  const [row] = await tx.query<{ domains: string[] }>(
    'select domains from reference.departments where id = $1',
    [tx.scope.departmentId],
  );
  return row?.domains ?? [];
}

function checkIndicator(indicator: Indicator, commune: Commune, ownDomains: readonly string[] | null): void {
  if (indicator.kind === 'base')
    throw new RefusedRowError('số liệu cơ sở không được giao chỉ tiêu', 'indicator');
  if (indicator.appliesTo !== 'all' && indicator.appliesTo !== commune.type) {
    throw new RefusedRowError(
      `chỉ tiêu ${indicator.code} không áp dụng cho ${commune.type === 'xa' ? 'xã' : 'phường'}`,
      'indicator',
    );
  }
  if (ownDomains && !ownDomains.includes(indicator.domain))
    throw new RefusedRowError('chỉ tiêu thuộc lĩnh vực của cơ quan khác', 'indicator');
}

/** Loading the shipped files has no tenant; people write only what their body issues. */
function refuseOtherIssuer({ scope }: Transaction, issuer: TargetIssuer): void {
  if (scope.kind !== 'department' && scope.kind !== 'province' && scope.kind !== 'commune') return;
  if (!mayIssue(scope.kind, issuer))
    throw new RefusedRowError('chỉ tiêu của HĐND và đại hội do lãnh đạo xã, phường ghi', 'issuer');
}

async function saveTarget(
  tx: Transaction,
  commune: Commune,
  indicator: Indicator,
  { values }: ImportRecord,
): Promise<RowOutcome> {
  const bounds = boundsOf(values, indicator);
  const identity = {
    indicator_code: indicator.code,
    horizon: values.horizon ?? 'year',
    year: values.year ?? null,
    issuer: values.issuer ?? 'province',
  };
  const key = [commune.code, ...Object.values(identity)].join(' ');
  const versions = await tx.query<StoredVersion>(
    `select t.id as "targetId", v.number, v.operator, v.low, v.high, v.decision_number as "decisionNumber", v.decision_date as "decisionDate"
     from commune.targets t left join commune.target_versions v on v.commune_id = t.commune_id and v.target_id = t.id
     where t.commune_id = $1 and t.indicator_code = $2 and t.horizon = $3 and t.year = $4 and t.issuer = $5
     order by v.number desc`,
    [commune.id, ...Object.values(identity)],
  );
  const isThere = versions.some(
    (version) =>
      version.operator === bounds.operator &&
      version.low === bounds.low &&
      version.high === bounds.high &&
      version.decisionNumber === values.decision_number &&
      version.decisionDate === values.decision_date,
  );
  if (isThere) return { action: 'same', key };
  refuseOtherIssuer(tx, identity.issuer as TargetIssuer);
  const [latest] = versions;
  const targetId =
    latest?.targetId ??
    (await insertRow(tx, 'targets', commune.id, {
      ...identity,
      is_public: indicator.visibility === 'public',
    }));
  await insertRow(tx, 'target_versions', commune.id, {
    target_id: targetId,
    number: (latest?.number ?? 0) + 1,
    operator: bounds.operator,
    low: bounds.low,
    high: bounds.high,
    decision_number: values.decision_number ?? null,
    decision_date: values.decision_date ?? null,
    decision_abstract: values.decision_abstract ?? null,
    effective_on: values.effective_on ?? values.decision_date ?? null,
    note: values.note ?? null,
  });
  if (latest) await updateRow(tx, 'targets', commune.id, targetId, {});
  return { action: latest ? 'changed' : 'created', key };
}

function boundsOf(values: ImportRecord['values'], indicator: Indicator): TargetBounds {
  const factor = unitFactor(values.unit, indicator);
  const low = scaled(values.low, factor);
  const high = scaled(values.high, factor);
  const operator = (values.operator ?? defaultOperator(indicator, low, high)) as TargetOperator;
  // One column with the figure is what most tables have, whichever way the comparison goes.
  const bounds =
    operator === 'at_most' && high === null ? { operator, low: null, high: low } : { operator, low, high };
  const horizon = (values.horizon ?? 'year') as TargetHorizon;
  switch (boundsFault(bounds, horizon, indicator)) {
    case 'bounds':
      throw new RefusedRowError(
        `mức giao không hợp với phép so sánh "${TARGET_OPERATOR_LABELS[operator].vi}"`,
        'low',
      );
    case 'horizon':
      throw new RefusedRowError('bình quân mỗi năm chỉ dùng cho chỉ tiêu của cả nhiệm kỳ', 'operator');
    case 'range':
      throw new RefusedRowError(
        `${shownBounds(bounds)} ngoài khoảng cho phép của chỉ tiêu ${indicator.code}`,
        'low',
      );
    case null:
      return bounds;
  }
}

function shownBounds({ low, high }: TargetBounds): string {
  return [low, high]
    .filter((bound) => bound !== null)
    .map((bound) => formatVietnameseNumber(bound))
    .join(' – ');
}

function defaultOperator({ direction }: Indicator, low: number | null, high: number | null): TargetOperator {
  if (low !== null && high !== null) return 'range';
  if (high !== null || direction === 'lower') return 'at_most';
  return direction === 'higher' ? 'at_least' : 'equal';
}

function unitFactor(unit: ImportRecord['values'][string] | undefined, indicator: Indicator): number {
  if (typeof unit !== 'string') return 1;
  const label = UNIT_LABELS[indicator.unit]?.vi ?? indicator.unit;
  // A bare % folds to nothing, so it is compared as written.
  if (
    unit === label ||
    [foldName(label), foldName(indicator.unit)].filter((word) => word !== '').includes(foldName(unit))
  )
    return 1;
  const factor = new Map(Object.entries(CONVERSIONS[indicator.unit] ?? {})).get(foldName(unit));
  if (factor === undefined)
    throw new RefusedRowError(`đơn vị tính của ${indicator.code} là ${label}, không phải "${unit}"`, 'unit');
  return factor;
}

/** Rounded to the six decimals the column keeps, so that 8,14 tỷ is 8140 triệu and not 8140,000000001. */
function scaled(value: ImportRecord['values'][string] | undefined, factor: number): number | null {
  return typeof value === 'number' ? Math.round(value * factor * 1e6) / 1e6 : null;
}

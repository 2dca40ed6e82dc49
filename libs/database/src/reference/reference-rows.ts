import { foldName } from '@cis/domain';
import type { ReferenceFile, ReferenceFileName } from './reference-files.js';
import {
  DAYS_OFF,
  DEPARTMENTS,
  INDICATORS,
  POSITIONS,
  PROGRAMMES,
  PROGRAMME_STAGES,
  UNITS,
  type ColumnKind,
  type ReferenceRow,
  type ReferenceTable,
  type ReferenceValue,
} from './reference-tables.js';

/** The shipped facts as rows of the tables, ends of edges and owners resolved to ids. */
export interface ReferenceRows {
  readonly units: readonly ReferenceRow[];
  readonly aliases: readonly ReferenceRow[];
  readonly successions: readonly ReferenceRow[];
  readonly departments: readonly ReferenceRow[];
  readonly indicators: readonly ReferenceRow[];
  readonly positions: readonly ReferenceRow[];
  readonly programmes: readonly ReferenceRow[];
  readonly programmeStages: readonly ReferenceRow[];
  readonly daysOff: readonly ReferenceRow[];
}

/** Unresolvable codes become null ids, which checkReference reports; nothing is looked up in a database. */
export function referenceRows(files: Readonly<Record<ReferenceFileName, ReferenceFile>>): ReferenceRows {
  const units = typed(files.units, UNITS).map(withUnitSearchKeys);
  const departments = typed(files.departments, DEPARTMENTS);
  const present = idsByCode(units.filter((unit) => unit.valid_to === null));
  const former = idsByCode(units.filter((unit) => unit.valid_to !== null));
  const owners = idsByCode(departments);
  return {
    units,
    departments,
    aliases: files.unit_code_aliases.records.map(({ alias = '', code = '', reason = '' }) => ({
      alias,
      unit_id: present.get(code) ?? null,
      reason,
    })),
    successions: files.successions.records.map((record) => ({
      former_unit_id: former.get(record.former_code ?? '') ?? null,
      present_unit_id: present.get(record.present_code ?? '') ?? null,
      extent: record.extent ?? null,
      effective_on: record.effective_on ?? null,
      resolution_clause: record.resolution_clause ?? null,
      note: record.note === '' ? null : (record.note ?? null),
    })),
    indicators: files.indicators.records.map((record) => ({
      ...typedRecord(record, INDICATORS),
      search_name: foldName(record.name_vi ?? ''),
      department_id: owners.get(record.department_code ?? '') ?? null,
    })),
    positions: typed(files.positions, POSITIONS),
    programmes: typed(files.programmes, PROGRAMMES),
    programmeStages: typed(files.programme_stages, PROGRAMME_STAGES),
    daysOff: typed(files.days_off, DAYS_OFF),
  };
}

/** Adds what the search compares with; both columns are always derived, never typed. */
export function withUnitSearchKeys(unit: ReferenceRow): ReferenceRow {
  const variants = Array.isArray(unit.name_variants) ? (unit.name_variants as readonly string[]) : [];
  return {
    ...unit,
    search_name: foldName(String(unit.name)),
    search_variants: [...new Set(variants.map(foldName))],
  };
}

function idsByCode(rows: readonly ReferenceRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [String(row.code), Number(row.id)]));
}

function typed(file: ReferenceFile, table: ReferenceTable): ReferenceRow[] {
  return file.records.map((record) => typedRecord(record, table));
}

function typedRecord(record: Readonly<Record<string, string>>, table: ReferenceTable): ReferenceRow {
  return Object.fromEntries(
    Object.entries(table.columns).map(([column, kind]) => [column, typedValue(record[column] ?? '', kind)]),
  );
}

function typedValue(text: string, kind: ColumnKind): ReferenceValue {
  if (kind === 'list') return text === '' ? [] : text.split('|');
  if (text === '') return null;
  if (kind === 'integer' || kind === 'number') return Number(text);
  return kind === 'boolean' ? text === 'true' : text;
}

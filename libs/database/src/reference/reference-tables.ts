/** How the text of a CSV cell becomes a value; an empty cell is null, for a list the empty list. Lists are split at `|`. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

export interface ReferenceTable {
  /** Table in the schema `reference`, and name of its CSV file. */
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** The province edits the rows and each edit raises `version`: a row beyond version 1 stays as the province has it. */
  readonly keepsEdited?: true;
}

export type ReferenceValue = string | number | boolean | readonly string[] | null;
export type ReferenceRow = Readonly<Record<string, ReferenceValue>>;

export const UNITS = {
  name: 'administrative_units',
  key: ['id'],
  columns: {
    id: 'integer',
    province_code: 'text',
    code: 'text',
    type: 'text',
    name: 'text',
    full_name: 'text',
    search_name: 'text',
    slug: 'text',
    english_name: 'text',
    name_variants: 'list',
    search_variants: 'list',
    valid_from: 'date',
    valid_to: 'date',
    region: 'text',
    former_province: 'text',
    former_districts: 'list',
    area_km2: 'number',
    area_source: 'text',
    population: 'integer',
    population_source: 'text',
    seat: 'text',
    seat_note: 'text',
    seat_source: 'text',
    latitude: 'number',
    longitude: 'number',
    label_latitude: 'number',
    label_longitude: 'number',
    coordinates_source: 'text',
    name_source: 'text',
    code_source: 'text',
    resolution_clause: 'text',
  },
} as const satisfies ReferenceTable;

export const ALIASES = {
  name: 'unit_code_aliases',
  key: ['alias'],
  columns: { alias: 'text', unit_id: 'integer', reason: 'text' },
} as const satisfies ReferenceTable;

export const SUCCESSIONS = {
  name: 'unit_successions',
  key: ['former_unit_id', 'present_unit_id'],
  columns: {
    former_unit_id: 'integer',
    present_unit_id: 'integer',
    extent: 'text',
    effective_on: 'date',
    resolution_clause: 'text',
    note: 'text',
  },
} as const satisfies ReferenceTable;

export const DEPARTMENTS = {
  name: 'departments',
  key: ['id'],
  columns: {
    id: 'integer',
    province_code: 'text',
    code: 'text',
    name_vi: 'text',
    name_en: 'text',
    domains: 'list',
    source: 'text',
  },
} as const satisfies ReferenceTable;

export const INDICATORS = {
  name: 'indicators',
  key: ['code'],
  columns: {
    code: 'text',
    kind: 'text',
    domain: 'text',
    name_vi: 'text',
    name_en: 'text',
    search_name: 'text',
    unit: 'text',
    direction: 'text',
    period_kinds: 'list',
    is_cumulative: 'boolean',
    aggregation: 'text',
    weight_code: 'text',
    numerator: 'text',
    denominator: 'text',
    formula: 'text',
    decimals: 'integer',
    hard_min: 'number',
    hard_max: 'number',
    soft_min: 'number',
    soft_max: 'number',
    range_basis: 'text',
    applies_to: 'text',
    visibility: 'text',
    department_id: 'integer',
    evidence: 'text',
    source: 'text',
    sort_order: 'integer',
  },
} as const satisfies ReferenceTable;

export const POSITIONS = {
  name: 'positions',
  key: ['code'],
  columns: {
    code: 'text',
    name_vi: 'text',
    name_en: 'text',
    block: 'text',
    org_unit_vi: 'text',
    rank: 'integer',
    min_holders: 'integer',
    max_holders: 'integer',
    applies_to: 'text',
    appointment_kinds: 'list',
    term: 'text',
    is_key_personnel: 'boolean',
    is_public_default: 'boolean',
    often_concurrent_with: 'list',
    evidence: 'text',
    source: 'text',
    note: 'text',
  },
} as const satisfies ReferenceTable;

export const PROGRAMMES = {
  name: 'programmes',
  key: ['code'],
  columns: {
    code: 'text',
    name_vi: 'text',
    document_number: 'text',
    document_date: 'date',
    sort_order: 'integer',
  },
  keepsEdited: true,
} as const satisfies ReferenceTable;

export const PROGRAMME_STAGES = {
  name: 'programme_stages',
  key: ['programme_code', 'code'],
  columns: {
    programme_code: 'text',
    code: 'text',
    name_vi: 'text',
    starts_on: 'date',
    ends_on: 'date',
    sort_order: 'integer',
  },
  keepsEdited: true,
} as const satisfies ReferenceTable;

export const DAYS_OFF = {
  name: 'days_off',
  key: ['day'],
  columns: {
    day: 'date',
    kind: 'text',
    name_vi: 'text',
    name_en: 'text',
    is_provisional: 'boolean',
    source: 'text',
  },
} as const satisfies ReferenceTable;

export const PERIODS = {
  name: 'reporting_periods',
  key: ['code'],
  columns: {
    code: 'text',
    kind: 'text',
    year: 'integer',
    ordinal: 'integer',
    label_vi: 'text',
    label_en: 'text',
    starts_on: 'date',
    cutoff_on: 'date',
    due_on: 'date',
    department_due_on: 'date',
    province_due_on: 'date',
    grace_until: 'date',
    locks_on: 'date',
  },
} as const satisfies ReferenceTable;

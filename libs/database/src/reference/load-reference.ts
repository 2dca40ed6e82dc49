import { ownerSource, type Server } from '../data-sources.js';
import { checkReference } from './check-reference.js';
import { addPeriods, recomputeDeadlines } from './reporting-periods.js';
import { readReferenceFiles, REFERENCE_FILES, type ReferenceFileName } from './reference-files.js';
import { referenceRows, type ReferenceRows } from './reference-rows.js';
import {
  ALIASES,
  DAYS_OFF,
  DEPARTMENTS,
  INDICATORS,
  POSITIONS,
  PROGRAMMES,
  PROGRAMME_STAGES,
  SUCCESSIONS,
  UNITS,
  type ReferenceTable,
} from './reference-tables.js';
import { upsertReferenceRows, type ReferenceWriter, type UpsertCount } from './upsert-reference-rows.js';

/** What happened to each shipped file; null: already loaded in this form, so left alone. */
export type ReferenceSummary = Readonly<
  Record<ReferenceFileName | 'reporting_periods' | 'forms', UpsertCount | null>
>;

/** Years whose form is made from the shipped catalogue. */
const FORM_YEARS = [2025, 2026, 2027];

/** Dependencies first. */
const LOADS: readonly (readonly [ReferenceFileName, ReferenceTable, keyof ReferenceRows])[] = [
  ['units', UNITS, 'units'],
  ['unit_code_aliases', ALIASES, 'aliases'],
  ['successions', SUCCESSIONS, 'successions'],
  ['departments', DEPARTMENTS, 'departments'],
  ['indicators', INDICATORS, 'indicators'],
  ['positions', POSITIONS, 'positions'],
  ['programmes', PROGRAMMES, 'programmes'],
  ['programme_stages', PROGRAMME_STAGES, 'programmeStages'],
  ['days_off', DAYS_OFF, 'daysOff'],
];

/**
 * Brings the shipped facts into the reference tables, all or nothing, as cis_owner. Safe to repeat and to run twice at once.
 * A file whose bytes were loaded before is skipped, so that what the province has corrected by an import survives a
 * restart; `force` loads it again. Nothing is ever deleted, because commune data may refer to it.
 * @throws InvalidReferenceError when the shipped files contradict the known totals.
 */
export async function loadReference(server: Server, { force = false } = {}): Promise<ReferenceSummary> {
  const source = await ownerSource(server).initialize();
  try {
    return await source.transaction((manager) => loadFiles(manager, force));
  } finally {
    await source.destroy();
  }
}

async function loadFiles(writer: ReferenceWriter, force: boolean): Promise<ReferenceSummary> {
  await writer.query("select pg_advisory_xact_lock(hashtext('commune information system: reference'))", []);
  await writer.query("select set_config('app.change_reason', 'Danh mục của bản phát hành', true)", []);
  const files = readReferenceFiles();
  const rows = referenceRows(files);
  const loaded = new Map(force ? [] : await loadedFiles(writer));
  if (REFERENCE_FILES.some((name) => loaded.get(name) !== files[name].sha256)) checkReference(rows);

  const summary: Partial<Record<keyof ReferenceSummary, UpsertCount | null>> = {};
  for (const [name, table, key] of LOADS) {
    const { sha256 } = files[name];
    if (loaded.get(name) === sha256) {
      summary[name] = null;
      continue;
    }
    summary[name] = await upsertReferenceRows(writer, table, rows[key]);
    await writer.query(
      `insert into reference.loaded_files (name, sha256) values ($1, $2)
       on conflict (name) do update set sha256 = excluded.sha256, loaded_at = now()`,
      [name, sha256],
    );
  }
  summary.reporting_periods = await loadPeriods(writer, summary.days_off ?? null);
  summary.forms = await addForms(writer);
  return summary as ReferenceSummary;
}

/** Missing periods are added; the others move only when days off have changed, and never those the province set itself. */
async function loadPeriods(writer: ReferenceWriter, daysOff: UpsertCount | null): Promise<UpsertCount> {
  const haveDaysChanged = daysOff !== null && daysOff.inserted + daysOff.updated > 0;
  const moved = haveDaysChanged ? await recomputeDeadlines(writer) : [];
  const { inserted, unchanged } = await addPeriods(writer);
  return { inserted, updated: moved.length, unchanged: unchanged - moved.length };
}

/**
 * One form per year with the whole catalogue, where the year has none yet. Forms are the province's to edit: one that is there stays
 * as it is. Later years are copied from the one before, in the console.
 */
async function addForms(writer: ReferenceWriter): Promise<UpsertCount> {
  const added = (await writer.query(
    `with form as (
       insert into reference.indicator_sets (year, programme, name_vi, name_en, is_form)
       select y, 'kt-xh', 'Báo cáo kinh tế - xã hội năm ' || y, 'Socio-economic report ' || y, true
       from unnest($1::int[]) y
       on conflict (year, programme) do nothing returning id
     ), items as (
       insert into reference.indicator_set_items (set_id, indicator_code, sort_order)
       select form.id, i.code, i.sort_order from form cross join reference.indicators i where i.retired_on is null
     )
     select id from form`,
    [FORM_YEARS],
  )) as unknown[];
  return { inserted: added.length, updated: 0, unchanged: FORM_YEARS.length - added.length };
}

async function loadedFiles(writer: ReferenceWriter): Promise<[string, string][]> {
  const files = (await writer.query('select name, sha256 from reference.loaded_files', [])) as {
    name: string;
    sha256: string;
  }[];
  return files.map(({ name, sha256 }) => [name, sha256]);
}

import { provinceTenantId, type Database, type Transaction } from '@cis/database';
import { Chance } from './chance.js';
import { PasswordHasher } from '../identity/index.js';
import { generatedPassword, keepPassword } from './demo-password.js';
import { insertRows, type TableRow } from './insert-rows.js';
import {
  actorsOf,
  DEMO_DEPARTMENTS,
  sampleAccounts,
  sampleCredentials,
  type SampleDepartment,
} from './sample-accounts.js';
import type { SampleCommune, SampleContext } from './sample-context.js';
import {
  directiveRows,
  provinceActor,
  sampleDirectives,
  type DirectiveSources,
} from './sample-directives.js';
import { sampleObservations } from './sample-observations.js';
import { samplePersonnel, type SamplePosition } from './sample-people.js';
import { sampleSubmissions } from './sample-submissions.js';
import { insertSampleSets } from './sample-sets.js';
import { sampleSeries, sampleTargets, type CatalogueIndicator } from './sample-targets.js';
import { sampleUnlocks } from './sample-unlocks.js';
import { sampleTaskTables, type TaskSources } from './sample-task-tables.js';

export interface DemoSeedOptions {
  readonly provinceCode: string;
  /** null: one is generated and kept under dataDir. */
  readonly password: string | null;
  readonly dataDir: string;
  /** `YYYY-MM-DD`, in Việt Nam: deadlines and periods are laid out around it. */
  readonly today: string;
}

export interface DemoSeedResult {
  /** Inserted rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly password: string;
  /** Where a generated password was written. */
  readonly passwordFile: string | null;
}

/** Few statements, and the rows of few communes in memory at a time. */
const COMMUNES_AT_ONCE = 15;

interface Catalogue {
  readonly communes: readonly SampleCommune[];
  /** Those with a demo account. */
  readonly departments: readonly SampleDepartment[];
  readonly tasks: TaskSources;
  readonly positions: ReadonlyMap<string, SamplePosition>;
  readonly indicators: ReadonlyMap<string, CatalogueIndicator>;
}

/**
 * Demo accounts and sample data for every commune, once and all or nothing. The audit trail remembers it: sample data
 * that were cleared do not come back with the next start. Null when it was done before.
 */
export async function seedDemo(database: Database, options: DemoSeedOptions): Promise<DemoSeedResult | null> {
  const password = options.password ?? generatedPassword();
  const passwordHash = await new PasswordHasher().hash(password);
  return database.within({ kind: 'system', reason: 'demo seed' }, async (tx) => {
    const provinceId = provinceTenantId(options.provinceCode);
    await tx.query("select pg_advisory_xact_lock(hashtext('commune information system: demo seed'))");
    if (await wasSeeded(tx, provinceId)) return null;
    const catalogue = await readCatalogue(tx, options);
    const rows = await insertSamples(tx, catalogue, { ...options, passwordHash });
    await tx.query("select audit.record($1, 'seeded', 'sample-data', $2)", [
      provinceId,
      JSON.stringify([{ rows }]),
    ]);
    // Written before the commit: accounts nobody can open are worse than a file without accounts.
    const passwordFile = options.password === null ? await keepPassword(options.dataDir, password) : null;
    return { rows, password, passwordFile };
  });
}

/** Whether the demo was created before, cleared since or not. */
export function isDemoSeeded(database: Database, provinceCode: string): Promise<boolean> {
  return database.within({ kind: 'system', reason: 'demo seed' }, (tx) =>
    wasSeeded(tx, provinceTenantId(provinceCode)),
  );
}

async function wasSeeded(tx: Transaction, provinceId: number): Promise<boolean> {
  const entries = await tx.query(
    "select 1 from audit.entries where tenant_id = $1 and entity = 'sample-data' and action = 'seeded' limit 1",
    [provinceId],
  );
  return entries.length > 0;
}

async function insertSamples(
  tx: Transaction,
  catalogue: Catalogue,
  options: { readonly provinceCode: string; readonly passwordHash: string; readonly today: string },
): Promise<Record<string, number>> {
  const accounts = sampleAccounts(options.provinceCode, catalogue.departments, catalogue.communes);
  const inserted: Record<string, number> = {};
  const insert = async (table: string, rows: readonly TableRow[]): Promise<void> => {
    inserted[table] = (inserted[table] ?? 0) + (await insertRows(tx, table, rows));
  };
  await insert('identity.users', accounts);
  await insert('identity.credentials', sampleCredentials(accounts, options.passwordHash));
  const steering = directiveRows(catalogue.tasks.directives);
  await insert('steering.directives', steering.directives);
  await insert('steering.directive_tasks', steering.lines);
  for (let from = 0; from < catalogue.communes.length; from += COMMUNES_AT_ONCE) {
    const rows = new Map<string, TableRow[]>();
    const collect = (table: string, made: readonly TableRow[]): void => {
      rows.set(table, [...(rows.get(table) ?? []), ...made]);
    };
    for (const commune of catalogue.communes.slice(from, from + COMMUNES_AT_ONCE)) {
      const actors = actorsOf(commune, options.provinceCode);
      collectCommune(
        catalogue,
        { commune, actors, today: options.today, chance: new Chance(commune.id) },
        collect,
      );
    }
    for (const [table, made] of rows) await insert(table, made);
  }
  inserted['reference.indicator_sets'] = await insertSampleSets(tx);
  return inserted;
}

/** Tables in the order their foreign keys need. */
function collectCommune(
  catalogue: Catalogue,
  context: SampleContext,
  collect: (table: string, made: readonly TableRow[]) => void,
): void {
  const personnel = samplePersonnel(context, catalogue.positions);
  collect('commune.people', personnel.people);
  collect('commune.person_confidential', personnel.confidential);
  collect('commune.assignments', personnel.assignments);
  const series = sampleSeries(context, catalogue.indicators);
  const { targets, versions } = sampleTargets(context, series);
  collect('commune.targets', targets);
  collect('commune.target_versions', versions);
  const { observations, revisions } = sampleObservations(context, series);
  const forms = sampleSubmissions(context, { series, observations, revisions, targetVersions: versions });
  collect('commune.observations', forms.observations);
  collect('commune.observation_revisions', revisions);
  collect('commune.submissions', forms.submissions);
  collect('commune.submission_versions', forms.versions);
  collect('commune.submission_cells', forms.cells);
  collect('commune.submission_events', forms.events);
  collect('commune.explanation_requests', forms.questions);
  for (const [table, rows] of sampleTaskTables(context, catalogue.tasks, personnel)) collect(table, rows);
  collect('commune.unlock_requests', sampleUnlocks(context));
}

async function readCatalogue(
  tx: Transaction,
  { provinceCode, today }: Pick<DemoSeedOptions, 'provinceCode' | 'today'>,
): Promise<Catalogue> {
  const communes = await tx.query<SampleCommune>(
    `select id, code, type, region, name, full_name as "fullName", slug, population, area_km2 as "areaKm2"
     from reference.administrative_units where valid_to is null and province_code = $1 order by id`,
    [provinceCode],
  );
  const allDepartments = await tx.query<SampleDepartment>(
    'select id, code, name_vi as "nameVi" from reference.departments where province_code = $1 order by id',
    [provinceCode],
  );
  const departments = allDepartments.filter(({ code }) => DEMO_DEPARTMENTS.includes(code));
  const stages = await tx.query<DirectiveSources['stages'][number]>(
    'select programme_code as programme, code from reference.programme_stages order by sort_order',
  );
  const positions = await tx.query<SamplePosition>(
    'select code, rank, appointment_kinds as kinds, term, is_public_default as "isPublic" from reference.positions',
  );
  const indicators = await tx.query<CatalogueIndicator>(
    `select code, period_kinds as "periodKinds", is_cumulative as "isCumulative", decimals, applies_to as "appliesTo", visibility,
       name_vi as "nameVi", name_en as "nameEn", domain, unit, direction
     from reference.indicators`,
  );
  const directives = sampleDirectives({ provinceCode, departments: allDepartments, stages, today });
  return {
    communes,
    departments,
    tasks: { directives, departments, province: provinceActor(provinceCode) },
    positions: new Map(positions.map((position) => [position.code, position])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}

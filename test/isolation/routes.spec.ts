import { randomUUID } from 'node:crypto';
import { ModulesContainer } from '@nestjs/core';
import { routeMap, type RouteAccess } from '@cis/auth';
import { canAny, type Permission } from '@cis/contracts';
import { newRowId } from '@cis/database';
import type { ActorName } from '../support/actors.js';
import { type Answer, startTestApp, type TestApp } from '../support/app.js';
import { BUILT_TABLES, insertTenantRows, tenantColumn, type TenantRows } from './tenant-rows.js';

/** Whose row `:id` names, by the path before it; a new path without a line here fails the suite. */
const ROW_OF_PATH: Readonly<Record<string, string>> = {
  people: 'commune.people',
  assignments: 'commune.assignments',
  targets: 'commune.targets',
  observations: 'commune.observations',
  tasks: 'commune.tasks',
  blocks: 'commune.task_blocks',
  files: 'commune.task_files',
  submissions: 'commune.submissions',
  questions: 'commune.explanation_requests',
  users: 'identity.users',
  sessions: 'identity.sessions',
  'figure-imports': 'identity.figure_imports',
  directives: 'steering.directives',
};

/** Paths whose parameter is no tenant's row, and why. */
const NOT_TENANT_ROWS: Readonly<Record<string, string>> = {
  communes: 'reference data, the same for everybody',
  'account-imports': 'kept for its creator in the province only',
  'observation-batches': 'no row: the revisions of a step, looked up within the scope',
  indicators: 'reference data',
  'indicator-sets': 'reference data',
  predecessors: 'reference data',
  positions: 'reference data',
  departments: 'reference data',
  'reporting-periods': 'reference data',
  'days-off': 'reference data',
  programmes: 'reference data, the same for everybody',
  stages: 'reference data',
};

const INTRUDERS: readonly ActorName[] = ['officer', 'leader', 'personnelOfficer', 'auditor'];
const MARKER = 'HANGXOM';

describe('every route against another commune', () => {
  let test: TestApp;
  let routes: RouteAccess[];
  let foreign: TenantRows;
  let foreignCode: string;
  let foreignTenant: number;

  beforeAll(async () => {
    test = await startTestApp();
    routes = routeMap(test.app.get(ModulesContainer)).filter(
      ({ access }) => access !== null && access !== 'public',
    );
    foreignTenant = test.actors.neighbourOfficer.tenantId;
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    foreign = await insertTenantRows(test.admin, { tenantId: foreignTenant, marker: MARKER }, newRowId);
    await insertTenantRows(
      test.admin,
      { tenantId: test.actors.officer.tenantId, marker: 'NHAMINH' },
      newRowId,
    );
    const { rows } = await test.admin.query<{ code: string }>(
      'select code from reference.administrative_units where id = $1',
      [foreignTenant],
    );
    foreignCode = rows[0]?.code ?? '';
  });

  afterAll(() => test.close());

  /** `people/:id/…` with the neighbour's ids in place of parameters; null when it has none of a tenant's. */
  function withForeignIds(path: string): string | null {
    const parts = path.split('/');
    let isForeign = false;
    const filled = parts.map((part, index) => {
      if (!part.startsWith(':')) return part;
      const owner = parts[index - 1] ?? '';
      if (owner === 'audit-entries') {
        isForeign = true;
        return `${foreignTenant}-1`;
      }
      // The number of a version within a target, the first of which every target has.
      if (owner === 'versions') return '1';
      const table = ROW_OF_PATH[owner];
      if (table !== undefined) {
        isForeign = true;
        return foreign[table];
      }
      // A number within the row before it.
      if (owner === 'versions') return '1';
      if (owner in NOT_TENANT_ROWS) return randomUUID();
      throw new Error(`Say in routes.spec.ts whose row ${part} of ${path} is`);
    });
    return isForeign ? `/api/v1/${filled.join('/')}` : null;
  }

  const call = async (actor: ActorName, method: string, url: string): Promise<Answer> => {
    const agent = await test.as(actor);
    const headers = { 'if-match': '"1"' };
    const body = { communeCode: foreignCode };
    switch (method) {
      case 'GET':
        return agent.get(url);
      case 'POST':
        return agent.post(url, body, headers);
      case 'PATCH':
        return agent.patch(url, {}, headers);
      case 'PUT':
        return agent.put(url, {}, headers);
      default:
        return agent.delete(url, headers);
    }
  };

  /** Everything the neighbour has, except what its own sign-in changes. */
  async function foreignDigest(): Promise<string> {
    const parts: string[] = [];
    for (const table of BUILT_TABLES.filter((name) => name !== 'identity.sessions')) {
      const { rows } = await test.admin.query<{ digest: string }>(
        `select coalesce(md5(string_agg(to_jsonb(t)::text, ',' order by t.id)), '') as digest from ${table} t where ${tenantColumn(table)} = $1`,
        [foreignTenant],
      );
      parts.push(`${table} ${rows[0]?.digest ?? ''}`);
    }
    return parts.join('\n');
  }

  const mayCall = (actor: ActorName, route: RouteAccess): boolean =>
    canAny(test.actors[actor].roles, route.access as Permission);

  it('knows every route and what it asks for', () => {
    expect(
      routes.map(({ method, path, access }) => `${String(access)} ${method} ${path}`).sort(),
    ).toMatchSnapshot();
    expect(
      routeMap(test.app.get(ModulesContainer))
        .filter(({ access }) => access === 'public')
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toMatchSnapshot();
  });

  it('answers with the neighbour’s id as if the row were not there, and nothing changes', async () => {
    const before = await foreignDigest();
    const leaks: string[] = [];
    let calls = 0;
    for (const route of routes) {
      const url = withForeignIds(route.path);
      if (url === null) continue;
      for (const actor of INTRUDERS) {
        const answer = await call(actor, route.method, url);
        calls += 1;
        const label = `${actor} ${route.method} ${route.path} → ${answer.status}`;
        const expected = mayCall(actor, route) ? [400, 404, 415, 422] : [403];
        if (!expected.includes(answer.status) || answer.text.includes(MARKER))
          leaks.push(`${label} ${answer.text.slice(0, 120)}`);
      }
    }

    expect(leaks).toEqual([]);
    expect(calls).toBeGreaterThan(50);
    expect(await foreignDigest()).toBe(before);
  });

  it('gives the same answer for the neighbour’s id and for an id that never was', async () => {
    const differences: string[] = [];
    for (const route of routes.filter(
      ({ path, method }) => method === 'GET' && withForeignIds(path) !== null,
    )) {
      const url = withForeignIds(route.path) ?? '';
      const neverWas = Object.values(foreign).reduce((path, id) => path.replaceAll(id, newRowId()), url);
      for (const actor of INTRUDERS.filter((candidate) => mayCall(candidate, route))) {
        const [real, unreal] = [await call(actor, 'GET', url), await call(actor, 'GET', neverWas)];
        const same = (answer: Answer): string =>
          `${answer.status} ${String((answer.body as { code?: string } | undefined)?.code)}`;
        if (same(real) !== same(unreal))
          differences.push(`${actor} ${route.path}: ${same(real)} / ${same(unreal)}`);
      }
    }

    expect(differences).toEqual([]);
  });

  it('proves that the neighbour’s rows exist: its own people reach them by the same addresses', async () => {
    const own: Partial<Record<ActorName, ActorName>> = {
      officer: 'neighbourOfficer',
      leader: 'neighbourLeader',
      personnelOfficer: 'neighbourPersonnelOfficer',
    };
    const reached: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const url = withForeignIds(route.path);
      const actor = Object.values(own).find((candidate) => mayCall(candidate, route));
      if (url === null || actor === undefined) continue;
      const answer = await call(actor, 'GET', url);
      if (answer.status === 200) reached.push(route.path);
    }

    for (const resource of ['people', 'targets', 'observations', 'tasks', 'users']) {
      expect(reached).toContain(`${resource}/:id`);
    }
  });

  it('shows nothing of the neighbour in any list, search, count, statistic or export', async () => {
    const leaks: string[] = [];
    const filters = [
      '',
      `?communeCode=${foreignCode}`,
      '?q=hangxom',
      '?perPage=200',
      '?format=csv',
      `?format=csv&communeCode=${foreignCode}`,
    ];
    const lists = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
    for (const route of lists) {
      for (const actor of INTRUDERS.filter((candidate) => mayCall(candidate, route))) {
        for (const filter of filters) {
          const answer = await call(actor, 'GET', `/api/v1/${route.path}${filter}`);
          const body = answer.body as { items?: unknown[]; total?: number } | undefined;
          const namesNeighbour =
            filter === '?q=hangxom' && ((body?.items?.length ?? 0) > 0 || (body?.total ?? 0) > 0);
          if (answer.status >= 500 || answer.text.includes(MARKER) || namesNeighbour) {
            leaks.push(`${actor} GET ${route.path}${filter} → ${answer.status}`);
          }
        }
      }
    }

    expect(leaks).toEqual([]);
    expect(lists.length).toBeGreaterThan(8);
  });

  it('proves that the same lists show the rows to those they belong to', async () => {
    const people = await call('neighbourOfficer', 'GET', '/api/v1/people?q=hangxom');
    const tasks = await call('neighbourOfficer', 'GET', '/api/v1/tasks?q=hangxom');
    const province = await call('provinceAdmin', 'GET', `/api/v1/people?communeCode=${foreignCode}`);
    const users = await call('neighbourLeader', 'GET', '/api/v1/users?q=hangxom');

    for (const answer of [people, tasks, province, users]) {
      expect(answer.text).toContain(MARKER);
    }
  });

  it('asks everybody without an account to sign in', async () => {
    const open: string[] = [];
    for (const route of routes) {
      const url = withForeignIds(route.path) ?? `/api/v1/${route.path.replace(/:\w+/g, randomUUID())}`;
      const answer = route.method === 'GET' ? await test.nobody.get(url) : await test.nobody.post(url, {});
      if (answer.status !== 401 && answer.status !== 404)
        open.push(`${route.method} ${route.path} → ${answer.status}`);
      if (route.method === 'GET' && answer.status !== 401) open.push(`GET ${route.path} → ${answer.status}`);
    }

    expect(open).toEqual([]);
  });
});

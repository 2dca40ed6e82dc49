import { ModulesContainer } from '@nestjs/core';
import { routeMap, type RouteAccess } from '@cis/auth';
import { canAny, type Permission } from '@cis/contracts';
import { newRowId } from '@cis/database';
import { BUILT_TABLES, insertTenantRows, type TenantRows } from '../isolation/tenant-rows.js';
import type { ActorName } from '../support/actors.js';
import { type Answer, startTestApp, type TestApp } from '../support/app.js';

const WRITING = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

/** A row of the caller's own, so that the request gets past the look-up. */
const ROW_OF_PATH: Readonly<Record<string, string>> = {
  people: 'commune.people',
  assignments: 'commune.assignments',
  targets: 'commune.targets',
  observations: 'commune.observations',
  tasks: 'commune.tasks',
  users: 'identity.users',
  sessions: 'identity.sessions',
  submissions: 'commune.submissions',
  questions: 'commune.explanation_requests',
  'figure-imports': 'identity.figure_imports',
};

/** Keys that are no ids. */
const KEY_OF_PATH: Readonly<Record<string, string>> = {
  indicators: 'KT08',
  predecessors: 'KT09',
  'reporting-periods': '2026-M09',
  'days-off': '2026-09-02',
  versions: '1',
};

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Raw bodies that no route may accept, by what is wrong with them. */
const BROKEN_BODIES: Readonly<Record<string, string>> = {
  'not JSON': '{"fullName":',
  'an array': '[]',
  'a number': '1',
  'a text': '"x"',
  null: 'null',
  'deep nesting': deep(5_000),
  'a prototype key': '{"__proto__":{"isAdmin":true}}',
  'NUL in a text': '{"fullName":"a\\u0000b","note":"a\\u0000b"}',
  'a lone surrogate': '{"fullName":"a\\ud800b","note":"a\\udc00"}',
  'unknown fields': '{"communeId":5200001,"tenantId":5200001,"version":99,"isSample":true,"surprise":1}',
};

/** Values of the wrong type, or right type and impossible, for every field there is. */
const WRONG_VALUES: readonly unknown[] = [
  null,
  [null],
  [{}],
  1e308,
  -1,
  0.1,
  true,
  [],
  [[1]],
  {},
  { $gt: '' },
  '',
  ' ',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '31/02/2026',
  'x'.repeat(100_000),
  '1.234,5',
  "'; drop table commune.people; --",
  '../../etc/passwd',
  '𝒳'.repeat(300),
  'a\u0000b',
  '\ud800',
  99_999_999_999,
];

const FIELDS = [
  'username',
  'password',
  'currentPassword',
  'newPassword',
  'fullName',
  'email',
  'locale',
  'roles',
  'communeCode',
  'tenantId',
  'birthDate',
  'gender',
  'qualification',
  'officePhone',
  'personId',
  'positionCode',
  'kind',
  'startsOn',
  'endsOn',
  'endKind',
  'decisionNumber',
  'decisionDate',
  'reason',
  'indicatorCode',
  'year',
  'horizon',
  'issuer',
  'operator',
  'low',
  'high',
  'effectiveOn',
  'periodCode',
  'state',
  'grade',
  'value',
  'numerator',
  'denominator',
  'note',
  'ids',
  'title',
  'category',
  'deadline',
  'ownerAssignmentId',
  'supportingOrgs',
  'percent',
  'body',
  'reportedOn',
  'isCompletion',
  'successorPersonId',
  'form',
  'cells',
  'mode',
  'origin',
  'batchId',
  'baseVersion',
  'text',
  'notation',
  'takesFirstReadings',
  'skipsSuspicious',
  'rows',
  'columns',
  'number',
  'decisions',
  'approve',
  'question',
  'answer',
  'dueOn',
  'locksOn',
  'graceUntil',
  'extendedUntil',
  'reset',
  'codes',
  'expiresOn',
  'day',
  'nameVi',
  'nameEn',
  'isProvisional',
  'source',
  'decision',
  'code',
  'domain',
  'unit',
  'formula',
  'decimals',
  'hardMin',
  'periodKinds',
  'items',
  'programme',
  'isForm',
  'fromYear',
  'factor',
  'indicatorCodes',
  'isEmailOn',
  'mutedKinds',
  'digest',
  'all',
];

/** These two cases try every route there is, thousands of requests; on a machine busy with other work that takes longer than most tests may. */
const EVERY_ROUTE_MS = 120_000;

describe('bad input', () => {
  let test: TestApp;
  let routes: RouteAccess[];
  let own: TenantRows;

  beforeAll(async () => {
    test = await startTestApp();
    routes = routeMap(test.app.get(ModulesContainer)).filter(({ method }) => WRITING.has(method));
    await test.admin.query("set app.commune_from = '0'; set app.commune_to = '2147483647'");
    own = await insertTenantRows(
      test.admin,
      { tenantId: test.actors.officer.tenantId, marker: 'NHAMINH' },
      newRowId,
    );
  });

  afterAll(() => test.close());

  function ownPath(path: string): string {
    const parts = path.split('/');
    return `/api/v1/${parts.map((part, index) => (part.startsWith(':') ? keyOf(parts[index - 1] ?? '') : part)).join('/')}`;
  }

  const keyOf = (owner: string): string => KEY_OF_PATH[owner] ?? own[ROW_OF_PATH[owner] ?? ''] ?? newRowId();

  /** Who gets past the permission, so that the body is looked at. */
  const callerOf = ({ access }: RouteAccess): ActorName =>
    (['leader', 'provinceAdmin', 'personnelOfficer'] as const).find((name) =>
      canAny(test.actors[name].roles, access as Permission),
    ) ?? 'leader';

  async function send(route: RouteAccess, payload: string): Promise<Answer> {
    const cookie = route.access === 'public' ? '' : (await test.as(callerOf(route))).cookie;
    const answer = await test.app.inject({
      method: route.method as 'POST',
      url: ownPath(route.path),
      headers: {
        'content-type': 'application/json',
        'if-match': '"1"',
        ...(cookie === '' ? {} : { cookie }),
      },
      payload,
    });
    return {
      status: answer.statusCode,
      headers: answer.headers as Answer['headers'],
      text: answer.payload,
      raw: answer.rawPayload,
      body: undefined,
    };
  }

  async function digest(): Promise<string> {
    const parts: string[] = [];
    for (const table of BUILT_TABLES.filter((name) => name.startsWith('commune.'))) {
      const { rows } = await test.admin.query<{ digest: string }>(
        `select coalesce(md5(string_agg(to_jsonb(t)::text, ',' order by t.id)), '') as digest from ${table} t`,
      );
      parts.push(`${table} ${rows[0]?.digest ?? ''}`);
    }
    return parts.join('\n');
  }

  const isProblem = (answer: Answer): boolean =>
    String(answer.headers['content-type']).startsWith('application/problem+json') &&
    /"code":"[a-z-]+\.[a-z-]+"/.test(answer.text);

  it.each(Object.entries(BROKEN_BODIES))(
    'refuses %s on every writing route, and changes nothing',
    async (name, payload) => {
      const before = await digest();
      const accepted: string[] = [];
      for (const route of routes.filter(({ method }) => method !== 'DELETE')) {
        const answer = await send(route, payload);
        if (answer.status < 400 || answer.status >= 500 || !isProblem(answer))
          accepted.push(`${route.method} ${route.path} → ${answer.status} ${answer.text.slice(0, 80)}`);
      }

      // Steps without a body read none of its fields; everything else is refused before it is looked at.
      const isBodiless = (line: string): boolean =>
        name === 'unknown fields' &&
        /\/(publish|unpublish|acknowledge|confirm|resume|close|reopen|reset-password|cancel|undo) → 2/.test(
          line,
        );
      expect(accepted.filter((line) => !isBodiless(line))).toEqual([]);
      if (name !== 'unknown fields') expect(await digest()).toBe(before);
    },
  );

  it(
    'answers wrong values in any field with a problem of its own, never with a failure of ours',
    async () => {
      const failures: string[] = [];
      let calls = 0;
      for (const route of routes.filter(({ path }) => !path.startsWith('session'))) {
        for (const [index, value] of WRONG_VALUES.entries()) {
          // Each request carries a different handful of fields, so that one refusal does not hide the next.
          const fields = FIELDS.filter((_, position) => position % 7 === index % 7);
          const answer = await send(
            route,
            JSON.stringify(Object.fromEntries(fields.map((field) => [field, value]))),
          );
          calls += 1;
          if (answer.status >= 500 || (answer.status >= 400 && !isProblem(answer))) {
            failures.push(
              `${route.method} ${route.path} ${JSON.stringify(value).slice(0, 30)} → ${answer.status} ${answer.text.slice(0, 120)}`,
            );
          }
        }
      }

      expect(failures).toEqual([]);
      expect(calls).toBeGreaterThan(300);
    },
    EVERY_ROUTE_MS,
  );

  it(
    'answers wrong values in any parameter of any list with a problem of its own',
    async () => {
      const failures: string[] = [];
      const values = [
        '-1',
        '0',
        '1e9',
        '201',
        "x'; drop",
        '%00',
        '%ED%A0%80',
        '__proto__',
        '2026-02-30',
        'a'.repeat(3_000),
        '[]',
        'null',
      ];
      const names = [
        'page',
        'perPage',
        'sort',
        'order',
        'q',
        'communeCode',
        'year',
        'asOf',
        'state',
        'status',
        'format',
        'indicatorCode',
        'surprise',
      ];
      for (const route of routeMap(test.app.get(ModulesContainer)).filter(
        ({ method, path }) => method === 'GET' && !path.includes('*'),
      )) {
        const cookie = (await test.as('leader')).cookie;
        for (const name of names) {
          for (const value of values) {
            const url = `${route.path.startsWith('health') || route.path === 'metrics' || route.path === '' ? '/' + route.path : ownPath(route.path)}?${name}=${value}`;
            const answer = await test.app.inject({ method: 'GET', url, headers: { cookie } });
            if (answer.statusCode >= 500) failures.push(`GET ${url.slice(0, 120)} → ${answer.statusCode}`);
          }
        }
      }

      expect(failures).toEqual([]);
    },
    EVERY_ROUTE_MS,
  );

  it('refuses a body of 10 MB without reading it all', async () => {
    const answer = await send(
      { method: 'POST', path: 'people', access: 'person:write' },
      JSON.stringify({ fullName: 'x'.repeat(10_000_000) }),
    );

    expect(answer.status).toBe(413);
    expect(isProblem(answer)).toBe(true);
  });

  it('keeps SQL and HTML in a text as that text', async () => {
    const officer = await test.as('officer');
    const duties = `<script>alert('1')</script>'; drop table commune.people; --`;

    const created = await officer.post('/api/v1/people', { fullName: `O'Brien <b>Mẫu</b>`, duties });
    const read = await officer.get(`/api/v1/people/${String(created.body.id)}`);

    expect(created.status).toBe(201);
    expect(read.body).toMatchObject({ fullName: `O'Brien <b>Mẫu</b>`, duties });
    expect(String(read.headers['content-type'])).toMatch(/^application\/json/);
    expect(read.headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets exactly one of two concurrent edits through, and the other may try again', async () => {
    const officer = await test.as('officer');
    const created = await officer.post('/api/v1/people', { fullName: 'Người Mẫu Song Song' });
    const url = `/api/v1/people/${String(created.body.id)}`;
    const match = { 'if-match': String((await officer.get(url)).headers['etag']) };

    const answers = await Promise.all(
      ['một', 'hai', 'ba'].map((word) => officer.patch(url, { duties: `Việc ${word}` }, match)),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'row.stale' });
  });

  it('refuses a write without the version it is about', async () => {
    const officer = await test.as('officer');

    const answer = await officer.patch(`/api/v1/people/${String(own['commune.people'])}`, { duties: 'x' });

    expect([answer.status, answer.body.code]).toEqual([428, 'row.version-missing']);
  });

  it('refuses a write that another site made the browser send', async () => {
    const { cookie } = await test.as('officer');
    const send = (headers: Record<string, string>) =>
      test.app.inject({
        method: 'POST',
        url: '/api/v1/people',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        payload: '{"fullName":"Người Mẫu"}',
      });

    expect((await send({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send({ origin: 'https://example.org', host: 'xa.example.vn' })).statusCode).toBe(403);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
  });

  it('speaks English to those who ask for it', async () => {
    const answer = await test.nobody.get('/api/v1/people', { 'accept-language': 'en-GB' });

    expect(answer.body).toMatchObject({
      code: 'session.missing',
      detail: 'You are not signed in, or the session has ended. Sign in again.',
    });
  });
});

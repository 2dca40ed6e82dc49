/** mulberry32: small, seeded, good enough to choose attempts. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  from<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.next() * items.length)];
  }
}

export interface CommuneRows {
  readonly id: number;
  readonly code: string;
  readonly slug: string;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

export type Attempt = (
  foreign: CommuneRows,
  pick: Random,
) => { method: string; path: string; body?: unknown };

/** Whose rows are tried, by what they are called. */
export const TABLES = {
  people: 'people',
  assignments: 'assignments',
  targets: 'targets',
  observations: 'observations',
  tasks: 'tasks',
  submissions: 'submissions',
} as const;
export type Resource = keyof typeof TABLES;
export const RESOURCES = Object.keys(TABLES) as Resource[];
/** Parts of rows, reached only through the row they belong to. */
export const PARTS = { taskBlocks: 'task_blocks', taskFiles: 'task_files' } as const;
export type Part = keyof typeof PARTS;

const someId = (foreign: CommuneRows, resource: Resource | Part, pick: Random): string =>
  pick.from(foreign.rows[resource] ?? []) ?? '01900000-0000-7000-8000-000000000000';

const TASK_STEPS = [
  ['return', { reason: 'của tôi' }],
  ['extend', { deadline: '2099-12-31', reason: 'của tôi' }],
  ['pause', { reason: 'của tôi' }],
  ['not-applicable', { reason: 'của tôi' }],
  ['resume', {}],
  ['assign', {}],
  ['explain', { explanation: 'của tôi' }],
  ['blocks', { blockedBy: 'province', question: 'của tôi?' }],
  ['links', { url: 'https://minh-hoa.example/cua-toi' }],
  ['hand-down', { title: 'Phần việc của tôi' }],
] as const;

/** What a neighbour with a debugger would try. */
export const ATTEMPTS: readonly Attempt[] = [
  ...RESOURCES.map((resource): Attempt => (foreign, pick) => ({
    method: 'GET',
    path: `${resource}/${someId(foreign, resource, pick)}`,
  })),
  ...RESOURCES.map((resource): Attempt => (foreign, pick) => ({
    method: 'PATCH',
    path: `${resource}/${someId(foreign, resource, pick)}`,
    body: { note: 'của tôi' },
  })),
  ...RESOURCES.map((resource): Attempt => (foreign) => ({
    method: 'GET',
    path: `${resource}?communeCode=${foreign.code}&perPage=200`,
  })),
  (foreign, pick) => ({
    method: 'DELETE',
    path: `${pick.from(['people', 'tasks'])}/${someId(foreign, 'people', pick)}`,
  }),
  (foreign, pick) => ({
    method: 'POST',
    path: 'assignments',
    body: {
      communeCode: foreign.code,
      personId: someId(foreign, 'people', pick),
      positionCode: 'CT_UBND',
      kind: 'elected',
      startsOn: '2026-01-01',
    },
  }),
  (foreign, pick) => ({
    method: 'POST',
    path: 'assignments',
    body: {
      personId: someId(foreign, 'people', pick),
      positionCode: 'CT_UBND',
      kind: 'elected',
      startsOn: '2026-01-01',
    },
  }),
  (foreign) => ({
    method: 'POST',
    path: 'people',
    body: { communeCode: foreign.code, fullName: 'Người Lạ Mặt' },
  }),
  (foreign) => ({
    method: 'POST',
    path: 'observations',
    body: {
      communeCode: foreign.code,
      indicatorCode: 'KT08',
      periodCode: '2026-M09',
      state: 'reported',
      grade: 'official',
      value: 1,
    },
  }),
  (foreign, pick) => ({
    method: 'POST',
    path: `tasks/${someId(foreign, 'tasks', pick)}/updates`,
    body: { reportedOn: '2026-11-01', body: 'xong', percent: 100 },
  }),
  (foreign, pick) => ({ method: 'POST', path: `tasks/${someId(foreign, 'tasks', pick)}/confirm` }),
  ...TASK_STEPS.map(([step, body]): Attempt => (foreign, pick) => ({
    method: 'POST',
    path: `tasks/${someId(foreign, 'tasks', pick)}/${step}`,
    body,
  })),
  ...(['confirm', 'extend', 'reassign'] as const).map((step): Attempt => (foreign, pick) => ({
    method: 'POST',
    path: `tasks/bulk/${step}`,
    body: {
      items: [{ id: someId(foreign, 'tasks', pick), communeCode: foreign.code }],
      ...(step === 'extend' && { deadline: '2099-12-31', reason: 'của tôi' }),
      ...(step === 'reassign' && {
        ownerAssignmentId: someId(foreign, 'assignments', pick),
        reason: 'của tôi',
      }),
    },
  })),
  (foreign, pick) => ({
    method: 'POST',
    path: 'tasks',
    body: { communeCode: foreign.code, title: 'Việc của tôi', parentId: someId(foreign, 'tasks', pick) },
  }),
  (foreign, pick) => ({
    method: 'POST',
    path: `tasks/${someId(foreign, 'tasks', pick)}/blocks/${someId(foreign, 'taskBlocks', pick)}/answer`,
    body: { answer: 'của tôi' },
  }),
  ...(['GET', 'DELETE'] as const).map((method): Attempt => (foreign, pick) => ({
    method,
    path: `tasks/${someId(foreign, 'tasks', pick)}/files/${someId(foreign, 'taskFiles', pick)}${method === 'GET' ? '/content' : ''}`,
  })),
  ...['counters', 'export'].map((part): Attempt => (foreign) => ({
    method: 'GET',
    path: `tasks/${part}?communeCode=${foreign.code}`,
  })),
  ...['', '/trend', '/overdue', '/silent', '/export'].map((part): Attempt => (foreign) => ({
    method: 'GET',
    path: `task-monitoring${part}?communeCode=${foreign.code}`,
  })),
  ...['', '/preview', '/spread', '/file', '/spread/export'].map((part): Attempt => (foreign, pick) => ({
    method: 'GET',
    path: `directives/${someId(foreign, 'tasks', pick)}${part}`,
  })),
  (foreign, pick) => ({ method: 'POST', path: `directives/${someId(foreign, 'tasks', pick)}/issue` }),
  (foreign, pick) => ({ method: 'POST', path: `targets/${someId(foreign, 'targets', pick)}/acknowledge` }),
  (foreign) => ({
    method: 'POST',
    path: 'submissions',
    body: { communeCode: foreign.code, periodCode: '2026-M09' },
  }),
  ...(['revisions', 'pedigree'] as const).map((part): Attempt => (foreign, pick) => ({
    method: 'GET',
    path: `observations/${someId(foreign, 'observations', pick)}/${part}`,
  })),
  (foreign) => ({ method: 'GET', path: `entry-form?periodCode=2026-M09&communeCode=${foreign.code}` }),
  (foreign) => ({
    method: 'PUT',
    path: 'entry-form/cells',
    body: {
      communeCode: foreign.code,
      periodCode: '2026-M09',
      cells: [{ indicatorCode: 'KT08', baseVersion: 1, state: 'reported', grade: 'official', value: 1 }],
    },
  }),
  (foreign) => ({
    method: 'POST',
    path: 'figure-imports/pasted',
    body: { communeCode: foreign.code, periodCode: '2026-M09', text: 'Chỉ tiêu\tThực hiện\nKT08\t1' },
  }),
  (foreign) => ({
    method: 'GET',
    path: `figure-imports/template?periodCode=2026-M09&format=csv&communeCode=${foreign.code}`,
  }),
  (foreign) => ({ method: 'GET', path: `indicators/KT08/series?communeCode=${foreign.code}` }),
  ...(['', '/versions/1'] as const).map((part): Attempt => (foreign, pick) => ({
    method: 'GET',
    path: `submissions/${someId(foreign, 'submissions', pick)}${part}`,
  })),
  (foreign) => ({ method: 'GET', path: `submissions/verification?communeCode=${foreign.code}` }),
  (foreign, pick) => ({
    method: 'POST',
    path: `submissions/${someId(foreign, 'submissions', pick)}/reopen`,
    body: { reason: 'của tôi' },
  }),
  (foreign, pick) => ({
    method: 'POST',
    path: `submissions/${someId(foreign, 'submissions', pick)}/decisions`,
    body: { number: 1, decisions: [{ indicatorCode: 'KT08', decision: 'accepted' }] },
  }),
  ...(['approve', 'publish'] as const).map((step): Attempt => (foreign, pick) => ({
    method: 'POST',
    path: `submissions/${step}`,
    body: { ids: [someId(foreign, 'submissions', pick)] },
  })),
  (foreign, pick) => ({
    method: 'POST',
    path: 'targets/acknowledge',
    body: { ids: [someId(foreign, 'targets', pick)] },
  }),
  (foreign, pick) => ({
    method: 'GET',
    path: `targets/${someId(foreign, 'targets', pick)}/versions/1/file`,
  }),
  (foreign) => ({
    method: 'POST',
    path: 'targets/apply',
    body: {
      year: 2026,
      horizon: 'year',
      issuer: 'commune_council',
      decision: { number: '01/NQ-HĐND', date: '2026-01-15' },
      cells: [{ communeCode: foreign.code, indicatorCode: 'KT08', operator: 'at_least', low: 1 }],
    },
  }),
  (foreign) => ({ method: 'GET', path: `unlock-requests?communeCode=${foreign.code}` }),
  (foreign, pick) => ({ method: 'GET', path: `people/${someId(foreign, 'people', pick)}/confidential` }),
  (foreign) => ({ method: 'GET', path: `people/export?format=csv&communeCode=${foreign.code}` }),
  (foreign) => ({ method: 'GET', path: `targets/export?format=csv&communeCode=${foreign.code}` }),
  (foreign) => ({ method: 'GET', path: `personnel/posts?communeCode=${foreign.code}` }),
  (foreign) => ({ method: 'GET', path: `personnel/roster?communeCode=${foreign.code}&perPage=200` }),
  (foreign) => ({ method: 'GET', path: `users?q=${foreign.slug}&perPage=200` }),
  (foreign) => ({ method: 'GET', path: `audit-entries?q=${foreign.slug}&perPage=200` }),
];

import { Agent, request } from 'node:http';
import type { Client } from 'pg';
import { ATTEMPTS, PARTS, Random, TABLES, type CommuneRows } from './attempt-list.js';

export interface AttemptReport {
  readonly attempts: number;
  readonly succeeded: number;
  readonly seconds: number;
  readonly seed: number;
  /** Answers by status, as a check that the attempts reached the program. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly examples: readonly string[];
}

/**
 * Tries to read and change rows of other communes as officers and leaders of some; an attempt succeeds when an answer
 * carries an id or the code of the other commune's rows, or when anything of theirs changed in the end.
 */
export async function tryForeignCommunes(
  program: { readonly url: string; readonly password: string },
  admin: Client,
  { attempts = 20_000, seed = 20_261_122, connections = 16 } = {},
): Promise<AttemptReport> {
  const random = new Random(seed);
  const communes = await communesWithRows(admin);
  const intruders = await Promise.all(
    communes
      .filter((_, index) => index % 12 === 0)
      .flatMap((commune) =>
        ['canbo', 'lanhdao'].map(async (role) => ({
          commune,
          cookie: await signIn(program, `${commune.slug}.${role}`),
        })),
      ),
  );
  const before = await digest(admin);
  const statuses: Record<string, number> = {};
  const examples: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  let done = 0;
  let succeeded = 0;
  const worker = async (): Promise<void> => {
    while (done < attempts) {
      done += 1;
      const intruder = random.from(intruders);
      const foreign = random.from(communes.filter((commune) => commune !== intruder?.commune));
      const attempt = random.from(ATTEMPTS)?.(foreign ?? communes[0]!, random);
      if (!intruder || !foreign || !attempt) throw new Error('Nothing to try');
      const answer = await send(program.url, attempt, intruder.cookie, agent);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const isLeak = answer.status < 400 && carriesRowsOf(foreign, answer.text, attempt.body);
      if (!isLeak && answer.status < 500) continue;
      succeeded += 1;
      if (examples.length < 5)
        examples.push(`${attempt.method} ${attempt.path} → ${answer.status} ${answer.text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  const seconds = (performance.now() - started) / 1000;
  if ((await digest(admin)) !== before) {
    succeeded += 1;
    examples.push('Rows changed');
  }
  return { attempts: done, succeeded, seconds, seed, statuses, examples };
}

/** An id that the body of the attempt named is only repeated: many at once are answered one by one. */
function carriesRowsOf(foreign: CommuneRows, text: string, body: unknown): boolean {
  const sent = JSON.stringify(body ?? null);
  return (
    text.includes(`"communeCode":"${foreign.code}"`) ||
    Object.values(foreign.rows).some((ids) => ids.some((id) => text.includes(id) && !sent.includes(id)))
  );
}

async function communesWithRows(admin: Client): Promise<CommuneRows[]> {
  const { rows: units } = await admin.query<{ id: number; code: string; slug: string }>(
    'select id, code, slug from reference.administrative_units where valid_to is null order by id',
  );
  const byTable: (readonly [string, Map<number, string[]>])[] = [];
  for (const [resource, table] of Object.entries({ ...TABLES, ...PARTS })) {
    const { rows } = await admin.query<{ commune_id: number; ids: string[] }>(
      `select commune_id, array_agg(id::text order by id) as ids from commune.${table} group by 1`,
    );
    byTable.push([resource, new Map(rows.map((row) => [row.commune_id, row.ids]))]);
  }
  return units.map((unit) => ({
    ...unit,
    rows: Object.fromEntries(byTable.map(([resource, ids]) => [resource, ids.get(unit.id) ?? []])),
  }));
}

async function digest(admin: Client): Promise<string> {
  const tables = [
    'people',
    'assignments',
    'targets',
    'target_versions',
    'observations',
    'observation_revisions',
    'tasks',
    'task_updates',
    'task_leads',
    'task_events',
    'task_blocks',
    'task_files',
    'submissions',
    'submission_versions',
    'submission_cells',
    'submission_events',
    'explanation_requests',
    'unlock_requests',
    'attachments',
  ];
  const parts: string[] = [];
  for (const table of tables) {
    const { rows } = await admin.query<{ digest: string }>(
      `select md5(coalesce(string_agg(md5(t::text), '' order by id), '')) as digest from commune.${table} t`,
    );
    parts.push(rows[0]?.digest ?? '');
  }
  return parts.join(' ');
}

export async function signIn(
  program: { readonly url: string; readonly password: string },
  username: string,
): Promise<string> {
  const answer = await fetch(`${program.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: program.password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 200 || cookie === undefined)
    throw new Error(`${username} cannot sign in: ${answer.status}`);
  return cookie;
}

function send(
  url: string,
  { method, path, body }: { method: string; path: string; body?: unknown },
  cookie: string,
  agent: Agent,
): Promise<{ status: number; text: string }> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}/api/v1/${path}`,
      {
        method,
        agent,
        headers: {
          cookie,
          'if-match': '"1"',
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

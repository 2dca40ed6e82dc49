import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Pool } from 'pg';

export interface UpsertWork {
  readonly kind: 'upserts';
  readonly databaseUrl: string;
  /** BEGIN with scope and actor. */
  readonly opening: string;
  readonly communeId: number;
  readonly isWithRevisions: boolean;
}

interface Block {
  readonly periodCode: string;
  readonly cells: readonly {
    readonly indicatorCode: string;
    readonly state: string;
    readonly grade: string | null;
    readonly value: number | null;
  }[];
}

const FIGURES = `insert into commune.observations (commune_id, id, indicator_code, period_code, state, grade, value, is_public)
  select $1::int, w.id, w.code, $2, w.state, w.grade, w.value, true
  from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::numeric[]) w (id, code, state, grade, value)
  on conflict (commune_id, indicator_code, period_code) do update set state = excluded.state, grade = excluded.grade, value = excluded.value,
    version = observations.version + 1, updated_at = now()
  returning *`;

const ANSWER = `select indicator_code as "indicatorCode", 'saved' as outcome, id, version, state, grade, value, numerator, denominator, note, reason,
  warnings, updated_at as "updatedAt", published_at as "publishedAt", is_sample as "isSample" from saved`;

const WITH_REVISIONS = `with saved as (${FIGURES}), revised as (
    insert into commune.observation_revisions (commune_id, id, observation_id, number, state, grade, value, origin)
    select commune_id, gen_random_uuid(), id, version, state, grade, value, 'paste' from saved)
  ${ANSWER}`;

/** Reads a block as JSON, saves it by one upsert and answers with what stands: no checks, no form, no header. */
export function serveUpserts(work: UpsertWork): (request: IncomingMessage, response: ServerResponse) => void {
  const pool = new Pool({ connectionString: work.databaseUrl, max: 2 });
  const statement = work.isWithRevisions ? WITH_REVISIONS : `with saved as (${FIGURES}) ${ANSWER}`;
  const save = async (request: IncomingMessage): Promise<Buffer> => {
    const { periodCode, cells } = JSON.parse(await text(request)) as Block;
    const client = await pool.connect();
    try {
      await client.query(work.opening);
      const { rows } = await client.query<object>(statement, [
        work.communeId,
        periodCode,
        cells.map(() => randomUUID()),
        cells.map(({ indicatorCode }) => indicatorCode),
        cells.map(({ state }) => state),
        cells.map(({ grade }) => grade),
        cells.map(({ value }) => value),
      ]);
      await client.query('COMMIT');
      return Buffer.from(JSON.stringify({ results: rows }));
    } finally {
      client.release();
    }
  };
  return (request, response) => {
    save(request).then(
      (body) => {
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': body.length,
        });
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'pg';
import { serveUpserts, type UpsertWork } from './bare-upserts.js';

/**
 * What the ratios compare with: bare node:http + pg in a process of its own. The parent sends what to serve.
 * - bytes: the same bytes, from memory
 * - rows: the same SQL in the same kind of transaction (opening with the scope merged, statements, commit)
 * - upserts: one statement that saves the figures of the request's body, in the same kind of transaction
 */
export type BareWork =
  | { readonly kind: 'bytes'; readonly body: string }
  | {
      readonly kind: 'rows';
      readonly databaseUrl: string;
      readonly opening: string;
      readonly statements: readonly (readonly [sql: string, values: readonly unknown[]])[];
      readonly isPipelined: boolean;
      readonly poolSize: number;
    }
  | UpsertWork;

process.once('message', (work: BareWork) => {
  const answer = answerer(work);
  const server = createServer(answer);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) process.send?.({ port: address.port });
  });
});

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

function answerer(work: BareWork): Answerer {
  if (work.kind === 'bytes') return serveBytes(work.body);
  return work.kind === 'rows' ? serveRows(work) : serveUpserts(work);
}

function serveBytes(body: string): Answerer {
  const bytes = Buffer.from(body);
  return (_, response) => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
    });
    response.end(bytes);
  };
}

function serveRows(work: Extract<BareWork, { kind: 'rows' }>): Answerer {
  const pool = new Pool({
    connectionString: work.databaseUrl,
    max: work.poolSize,
    ...{ pipeline: work.isPipelined },
  });
  const rows = async (): Promise<unknown[][]> => {
    const client = await pool.connect();
    try {
      if (work.isPipelined) {
        const [, ...answers] = await Promise.all([
          client.query(work.opening),
          ...work.statements.map(([sql, values]) => client.query<object>(sql, [...values])),
          client.query('COMMIT'),
        ]);
        return answers.slice(0, -1).map((answer) => answer.rows);
      }
      await client.query(work.opening);
      const answers: unknown[][] = [];
      for (const [sql, values] of work.statements) answers.push((await client.query(sql, [...values])).rows);
      await client.query('COMMIT');
      return answers;
    } finally {
      client.release();
    }
  };
  return (_, response) => {
    rows().then(
      (answers) => {
        const [items = []] = answers;
        const body = Buffer.from(
          JSON.stringify(answers.length > 1 ? answers : { items, total: items.length }),
        );
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

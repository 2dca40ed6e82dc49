import { Agent, request } from 'node:http';

export interface Target {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
}

/** Keeps `connections` requests in flight for `milliseconds`; any answer but 200 stops the bench. */
export async function load(target: Target, connections: number, milliseconds: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  const started = performance.now();
  const worker = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      const before = performance.now();
      bytes = await get(target, agent);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requestsPerSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), bytes };
}

function get(target: Target, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(target.url, { agent, headers: target.headers ?? {} }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(length);
        else reject(new Error(`${target.url} answered ${String(response.statusCode)}`));
      });
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

export interface Comparison {
  readonly ratio: number;
  readonly ours: LoadResult;
  readonly bare: LoadResult;
}

/**
 * Interleaved rounds of both, so that a slow moment of the machine hits both; the ratio is the median of the rounds'
 * ratios of requests per second.
 */
export async function compare(
  ours: Target,
  bare: Target,
  { rounds = 5, connections = 16, milliseconds = 2_000 } = {},
): Promise<Comparison> {
  await load(ours, connections, 1_000);
  await load(bare, connections, 1_000);
  const pairs: { ours: LoadResult; bare: LoadResult; ratio: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await load(round % 2 === 0 ? ours : bare, connections, milliseconds);
    const second = await load(round % 2 === 0 ? bare : ours, connections, milliseconds);
    const [mine, theirs] = round % 2 === 0 ? [first, second] : [second, first];
    pairs.push({ ours: mine, bare: theirs, ratio: mine.requestsPerSecond / theirs.requestsPerSecond });
  }
  pairs.sort((a, b) => a.ratio - b.ratio);
  const median = pairs[Math.floor(pairs.length / 2)];
  if (!median) throw new Error('No rounds');
  return median;
}

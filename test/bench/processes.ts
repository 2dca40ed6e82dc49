import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BareWork } from './bare-server.js';

export interface BenchProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Milliseconds from spawning to listening. */
  readonly readyAfter: number;
  stop(): Promise<void>;
}

/** The whole program, as `npm start` runs it. */
export function startProgram(environment: Readonly<Record<string, string>>): Promise<BenchProcess> {
  const started = performance.now();
  const child = fork(join(__dirname, '../../apps/api/src/main.js'), {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let log = '';
    const onData = (chunk: Buffer): void => {
      log += chunk.toString();
      const url = /Ready: http:\/\/localhost:(\d+)/.exec(log)?.[1];
      if (url)
        resolve({
          url: `http://127.0.0.1:${url}`,
          child,
          readyAfter: performance.now() - started,
          stop: () => stop(child),
        });
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('exit', (code) => reject(new Error(`The program ended with ${String(code)}:\n${log}`)));
  });
}

/** A bare server doing the given work. */
export function startBareServer(work: BareWork): Promise<BenchProcess> {
  const started = performance.now();
  const child = fork(join(__dirname, 'bare-server.js'));
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }: { port: number }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        child,
        readyAfter: performance.now() - started,
        stop: () => stop(child),
      }),
    );
    child.once('exit', (code) => reject(new Error(`The bare server ended with ${String(code)}`)));
    child.send(work);
  });
}

/** Resident memory in MB, as the kernel counts it; null where there is no /proc. */
export function residentMegabytes(child: ChildProcess): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

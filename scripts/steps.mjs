import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export const bin = (...parts) => join(root, 'node_modules', ...parts);

/** Command-line tools by their JavaScript entry, so that they run on the Node that runs us, on every system. */
export const tools = {
  nest: bin('@nestjs', 'cli', 'bin', 'nest.js'),
  vite: bin('vite', 'bin', 'vite.js'),
  tsc: bin('typescript', 'bin', 'tsc'),
  eslint: bin('eslint', 'bin', 'eslint.js'),
  prettier: bin('prettier', 'bin', 'prettier.cjs'),
  depcruise: bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
  jest: bin('jest', 'bin', 'jest.js'),
};

/** A step could not be done; the message is all the reader needs. */
export class StepError extends Error {}

/** Tells what happens, on stderr, so that the output of a command stays clean for a pipe. */
export function say(text) {
  process.stderr.write(`▸ ${text}\n`);
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a program with our terminal; resolves to its exit code and passes our signals on to it. */
export function runVisibly(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** Runs a program and keeps what it prints. */
export function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs the body of a command; a StepError ends it with its message only. */
export async function command(body) {
  try {
    await body();
  } catch (error) {
    process.stderr.write(`${error instanceof StepError ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}

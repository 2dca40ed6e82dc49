import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, buildNames, forgetBuild } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { ensurePinnedNode } from './pinned-node.mjs';
import { command, root, say, tools } from './steps.mjs';

const API_PORT = Number(process.env.PORT || 3000);
const CONSOLE_PORT = API_PORT + 1;

// `npm run dev`: the server is compiled on every change and restarted, the console comes from Vite with hot
// replacement and hands requests for data to the server.
await command(async () => {
  process.chdir(root);
  await installIfNeeded();
  await ensurePinnedNode();
  await buildIfStale(['portal']);
  forgetBuild('server');
  const closeConsole = buildNames().includes('console') ? await serveConsole() : () => undefined;
  const server = restartable(join(root, 'dist/apps/api/src/main.js'));
  const compiler = compileOnChange(server.restart);
  const stop = async () => {
    compiler.kill();
    await Promise.all([server.stop(), closeConsole()]);
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});

/** Calls back after each compilation without a fault; the compiler prints the faults itself. */
function compileOnChange(onSuccess) {
  const compiler = spawn(process.execPath, [tools.nest, 'build', 'api', '--watch'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  compiler.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (/Found 0 errors/.test(chunk.toString())) onSuccess();
  });
  return compiler;
}

/** A server that is stopped cleanly before the next one starts, because both would want the same database folder. */
function restartable(file) {
  let child = null;
  let queue = Promise.resolve();
  const stop = () =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  const start = () => {
    if (!existsSync(file)) return;
    say('Starting the server …');
    child = spawn(process.execPath, ['--enable-source-maps', file], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PORT: String(API_PORT) },
    });
  };
  return {
    restart: () => {
      queue = queue.then(stop).then(start);
    },
    stop: () => queue.then(stop),
  };
}

async function serveConsole() {
  const { createServer } = await import('vite');
  const folder = join(root, 'apps/console');
  const target = { target: `http://127.0.0.1:${API_PORT}`, changeOrigin: false };
  const vite = await createServer({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    server: { port: CONSOLE_PORT, strictPort: true, proxy: { '/api': target, '/health': target } },
  });
  await vite.listen();
  say(`Console with hot replacement: http://localhost:${CONSOLE_PORT}/console/`);
  return () => vite.close();
}

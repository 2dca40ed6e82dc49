import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];
/** With these two of the package's own flags the browser dies at its second context. */
const HARMFUL = new Set(['--single-process', '--no-zygote']);

/** A file name with diacritics survives a download only where the browser's own locale can write it. */
const utf8 = (): Record<string, string | undefined> => ({
  ...process.env,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
});

/** Chromium from CHROMIUM_PATH, else the system's, else the one that npm installed. */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  const own = given ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);
  if (own !== undefined && own !== '') {
    return launched({ executablePath: own, headless: true, args: FLAGS, env: utf8() });
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return launched({
    executablePath: await packaged.executablePath(),
    headless: true,
    args: [...packaged.args.filter((flag) => !HARMFUL.has(flag)), ...FLAGS],
    env: utf8(),
  });
}

const STARTS = 3;

/** Seen once in some hundred starts: the browser itself dies (SIGSEGV) before it has opened a page. Another start is tried, no test. */
async function launched(options: LaunchOptions): Promise<Browser> {
  for (let start = 1; ; start += 1) {
    try {
      return await chromium.launch(options);
    } catch (error) {
      if (start === STARTS) throw error;
    }
  }
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '@cis/config';
import { startDisposableServer } from '@cis/database';
import type { Browser, BrowserContext } from 'playwright-core';
import { startServer } from '../apps/api/src/start-server.js';
import { launchBrowser } from '../test/support/browser.js';

const PASSWORD = 'mat-khau-chup-man-hinh';
const WIDTHS = [1280, 390] as const;

/** Screen by who looks at it; `first` opens the first row of a list. */
const SCREENS: Readonly<
  Record<string, readonly { readonly name: string; readonly path: string; readonly first?: string }[]>
> = {
  '': [
    { name: 'portal-home', path: '/' },
    { name: 'portal-search', path: '/?q=nhon+phu' },
    { name: 'portal-commune', path: '/xa/ia-le-23986' },
    { name: 'console-sign-in', path: '/console/login' },
  ],
  'ia-le.canbo': [
    { name: 'console-home', path: '/console/' },
    { name: 'personnel', path: '/console/personnel' },
    { name: 'people', path: '/console/people' },
    { name: 'person', path: '/console/people', first: '[data-record-link]' },
    { name: 'person-create', path: '/console/people/create' },
    { name: 'targets', path: '/console/targets' },
    { name: 'target', path: '/console/targets', first: '[data-record-link]' },
    { name: 'observations', path: '/console/observations' },
    { name: 'tasks', path: '/console/tasks?view=list' },
    { name: 'tasks-board', path: '/console/tasks?view=board' },
    { name: 'tasks-calendar', path: '/console/tasks?view=calendar' },
    { name: 'task-update', path: '/console/tasks?view=list', first: 'button[aria-label^="Cập nhật:"]' },
    { name: 'task', path: '/console/tasks?view=list', first: '[data-record-link]' },
    { name: 'task-create', path: '/console/tasks/create' },
    { name: 'commune-task-monitoring', path: '/console/task-monitoring' },
    { name: 'submissions', path: '/console/submissions' },
    { name: 'submission', path: '/console/submissions', first: '[data-record-link]' },
    { name: 'figure-imports', path: '/console/figure-imports' },
    { name: 'notifications', path: '/console/notifications' },
    { name: 'profile', path: '/console/profile' },
  ],
  'ia-le.lanhdao': [
    { name: 'leader-home', path: '/console/' },
    { name: 'leader-profile', path: '/console/profile' },
    { name: 'users', path: '/console/users' },
    { name: 'user-create', path: '/console/users/create' },
    { name: 'audit', path: '/console/audit-entries' },
  ],
  'tinh.admin': [
    { name: 'province-home', path: '/console/' },
    { name: 'province', path: '/console/province' },
    { name: 'task-monitoring', path: '/console/task-monitoring' },
    { name: 'task-monitoring-communes', path: '/console/task-monitoring?groupBy=commune' },
    { name: 'task-monitoring-departments', path: '/console/task-monitoring?groupBy=department' },
    { name: 'task-monitoring-overdue', path: '/console/task-monitoring?view=overdue' },
    { name: 'task-monitoring-silent', path: '/console/task-monitoring?view=silent' },
    { name: 'task-monitoring-trend', path: '/console/task-monitoring?view=trend' },
    { name: 'province-targets', path: '/console/province-targets' },
    { name: 'province-tasks', path: '/console/tasks' },
    { name: 'task-blocks', path: '/console/task-blocks' },
    { name: 'target-grid', path: '/console/target-grid' },
    { name: 'province-submissions', path: '/console/province-submissions' },
    { name: 'indicators', path: '/console/indicators' },
    { name: 'indicator', path: '/console/indicators/KT08/show' },
    { name: 'indicator-sets', path: '/console/indicator-sets' },
    { name: 'reporting-periods', path: '/console/reporting-periods' },
    { name: 'days-off', path: '/console/reporting-periods?view=days-off' },
    { name: 'unlock-requests', path: '/console/reporting-periods?view=unlock-requests' },
    { name: 'report-quality', path: '/console/report-quality' },
    { name: 'directives', path: '/console/directives' },
    { name: 'directive', path: '/console/directives', first: '[data-record-link]' },
    { name: 'directive-create', path: '/console/directives/create' },
    { name: 'programmes', path: '/console/programmes' },
    { name: 'roster', path: '/console/roster' },
    { name: 'statistics', path: '/console/personnel/statistics' },
    { name: 'target-assign', path: '/console/targets/create' },
    { name: 'account-imports', path: '/console/account-imports' },
    { name: 'communes', path: '/console/communes' },
  ],
};

/** Drives a real browser over the demo data; `npm run screenshots -- name …` takes only some. */
async function takeScreenshots(only: readonly string[]): Promise<void> {
  const folder = resolve('screenshots');
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'cis-screenshots-'));
  const { server, stop } = await startDisposableServer();
  const running = await startServer(
    loadConfig({
      DATABASE_URL: server.adminUrl,
      SESSION_SECRET: server.secret,
      DATA_DIR: dataDir,
      PORT: '0',
      HOST: '127.0.0.1',
      SEED: 'demo',
      SEED_PASSWORD: PASSWORD,
      LOG_LEVEL: 'error',
    }),
  );
  const browser = await launchBrowser();
  try {
    for (const [username, screens] of Object.entries(SCREENS)) {
      const wanted = screens.filter(({ name }) => only.length === 0 || only.includes(name));
      if (wanted.length === 0) continue;
      for (const width of WIDTHS) {
        const context = await signedIn(browser, running.url, username, width);
        for (const screen of wanted)
          await take(context, running.url, screen, join(folder, `${screen.name}-${width}.png`));
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await running.stop();
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function signedIn(
  browser: Browser,
  url: string,
  username: string,
  width: number,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    isMobile: width === 390,
    hasTouch: width === 390,
    reducedMotion: 'reduce',
  });
  if (username !== '') {
    const answer = await context.request.post(`${url}/api/v1/session`, {
      data: { username, password: PASSWORD },
    });
    if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()}`);
  }
  return context;
}

async function take(
  context: BrowserContext,
  url: string,
  screen: { readonly path: string; readonly first?: string },
  file: string,
): Promise<void> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url + screen.path, { waitUntil: 'networkidle' });
  if (screen.first !== undefined) {
    await page.locator(screen.first).first().click({ timeout: 5_000 });
    await page.waitForLoadState('networkidle');
  }
  await page.waitForTimeout(400);
  await page.screenshot({ path: file, fullPage: true });
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  await page.close();
  const notes = [...(overflow > 0 ? [`${overflow} px wider than the window`] : []), ...problems];
  console.log(`${file}${notes.length > 0 ? `\n  ! ${notes.join('\n  ! ')}` : ''}`);
}

takeScreenshots(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

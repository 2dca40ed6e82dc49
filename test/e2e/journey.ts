import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PASSWORD } from '../support/actors';
import { startTestApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser';

/** Longer than any answer should take here, shorter than a test. */
const PATIENCE_MS = 10_000;

/** One listening server over a database of its own, and the people who come to it, each with a browser of their own. */
export interface Journey {
  readonly test: TestApp;
  readonly url: string;
  /** A new visitor without an account; several pages of one visitor share its cookies through `page.context()`. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** A new visitor who has already signed in. */
  visitAs(username: string, options?: BrowserContextOptions): Promise<Page>;
  /** Ends everything. @throws when a page had an error nobody expected. */
  close(): Promise<void>;
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

export async function startJourney(): Promise<Journey> {
  const test = await startTestApp();
  let browser: Browser | undefined;
  try {
    const url = test.url;
    browser = await launchBrowser();
    return journeyOf(test, url, browser);
  } catch (error) {
    await browser?.close();
    await test.close();
    throw error;
  }
}

function journeyOf(test: TestApp, url: string, browser: Browser): Journey {
  const crashes: string[] = [];
  const visit = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 900 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('weberror', (fault) => crashes.push(fault.error().stack ?? fault.error().message));
    return context.newPage();
  };
  return {
    test,
    url,
    visit,
    visitAs: async (username, options) => {
      const page = await visit(options);
      const answer = await page.request.post('/api/v1/session', { data: { username, password: PASSWORD } });
      if (!answer.ok()) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await test.close();
      if (crashes.length > 0) throw new Error(`Pages crashed:\n${crashes.join('\n')}`);
    },
  };
}

import type { Locator, Page } from 'playwright-core';

/** The entry form as a spreadsheet, by what stands in it. */
export interface Sheet {
  /** The cell of an indicator under a heading. */
  cell(indicator: string, heading: string): Locator;
  /** Chooses a cell and types into it, as at a keyboard; Enter takes it. */
  enter(indicator: string, heading: string, text: string): Promise<void>;
  /** Chooses from the list of a cell. */
  choose(indicator: string, heading: string, choice: string): Promise<void>;
  /** Puts a block on the clipboard and pastes it at a cell. */
  paste(indicator: string, heading: string, block: string): Promise<void>;
  /** Waits for a question below a row. */
  asks(text: string | RegExp): Promise<void>;
  /** Waits until this line says that everything is with the server. */
  saved(): Promise<void>;
  /** Waits for what the line about saving says. */
  says(text: string | RegExp): Promise<void>;
}

/** Clipboard rights of a visitor who pastes. */
export const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Opens the form of a period. */
export async function openSheet(page: Page, query: string): Promise<Sheet> {
  await page.goto(`/console/observations?${query}`);
  await page.getByRole('grid').waitFor();
  return sheetOn(page);
}

export async function sheetOn(page: Page): Promise<Sheet> {
  const headings = (await page.getByRole('columnheader').allInnerTexts()).map((text) => text.split('\n')[0]);
  const cell = (indicator: string, heading: string): Locator => {
    const place = headings.indexOf(heading) - 1;
    return page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${indicator}`) }) })
      .locator(`[data-column="${place}"]`);
  };
  const state = page.locator('[data-save-state]');
  const says = (text: string | RegExp) => state.filter({ hasText: text }).waitFor();
  return {
    cell,
    enter: async (indicator, heading, text) => {
      await cell(indicator, heading).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    choose: async (indicator, heading, choice) => {
      await cell(indicator, heading).dblclick();
      await page.getByRole('option', { name: choice, exact: true }).click();
    },
    paste: async (indicator, heading, block) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`);
      await cell(indicator, heading).click();
      await page.keyboard.press('Control+v');
    },
    asks: (text) => page.locator('[data-detail-of]').filter({ hasText: text }).waitFor(),
    saved: () => says(/^✓ Đã lưu/),
    says,
  };
}

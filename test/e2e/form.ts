import type { Locator, Page } from 'playwright-core';

/** A page, or a dialog on it. */
type Place = Page | Locator;

/** The field with this label; a required one has a star behind it. */
export function field(place: Place, label: string): Locator {
  return place.getByLabel(labelled(label));
}

/** Types into the field with this label. */
export async function type(place: Place, label: string, text: string): Promise<void> {
  await field(place, label).fill(text);
}

/** Types a date as people here write it: 15/07/2025. */
export async function date(place: Place, label: string, text: string): Promise<void> {
  const input = field(place, label);
  const isNative = (await input.getAttribute('type')) === 'date';
  await input.fill(isNative ? text.split('/').reverse().join('-') : text);
}

/** Chooses from a list that opens. */
export async function choose(place: Place, label: string, option: string): Promise<void> {
  await box(place, label).click();
  await pageOf(place).getByRole('option', { name: option, exact: true }).click();
}

/** Types part of a name and takes the only proposal that has it. */
export async function pick(place: Place, label: string, typed: string, option: RegExp): Promise<void> {
  await box(place, label).fill(typed);
  await pageOf(place).getByRole('option', { name: option }).click();
}

/** Clicks the button with exactly this name. */
export async function press(place: Place, name: string): Promise<void> {
  await orQuote(place, place.getByRole('button', { name, exact: true }).click());
}

/** Waits until this can be read. */
export async function reads(place: Place, text: string | RegExp): Promise<void> {
  await orQuote(place, place.getByText(text).filter({ visible: true }).first().waitFor());
}

/** Saves the form and waits until it has made room for what was saved. */
export async function save(page: Page): Promise<void> {
  await press(page, 'Lưu');
  await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor({ state: 'detached' });
}

/** A row of a table that has this text. */
export function row(page: Page, text: string | RegExp): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

/** A step that fails says what stood on the page instead: a time-out alone explains nothing. */
async function orQuote(place: Place, step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (cause) {
    const page = pageOf(place);
    const text = await page.locator('body').innerText();
    throw new Error(`${String(cause)}\n${page.url()} read:\n${text}`, { cause });
  }
}

const box = (place: Place, label: string): Locator => place.getByRole('combobox', { name: labelled(label) });

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place);

const labelled = (label: string): RegExp => new RegExp(`^${literal(label)}(\\s\\*)?$`);

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

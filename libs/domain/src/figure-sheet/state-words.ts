import type { DataGrade, ObservationState } from '@cis/contracts';
import { foldName } from '../name-folding.js';
import { countsThings } from './units.js';

/** One way to understand a cell: a figure, or a state without one. */
export type Reading =
  | { readonly state: 'reported'; readonly value: number }
  | { readonly state: Exclude<ObservationState, 'reported'>; readonly value: null };

const ABSENCE: Readonly<Record<string, Exclude<ObservationState, 'reported'>>> = {
  khongapdung: 'not_applicable',
  kad: 'not_applicable',
  na: 'not_applicable',
  notapplicable: 'not_applicable',
  khongthuocdoituong: 'not_applicable',
  chuacosolieu: 'not_available',
  khongcosolieu: 'not_available',
  chuaco: 'not_available',
  chuatonghop: 'not_available',
  chuatonghopduoc: 'not_available',
  chuathongke: 'not_available',
  notavailable: 'not_available',
  chuadenki: 'not_due',
  chuadenhan: 'not_due',
  notdueiet: 'not_due',
  conthieu: 'missing',
  missing: 'missing',
};
const NOTHING = new Set(['khongco', 'khong', 'khongphatsinh', 'khongcophatsinh', 'none', 'nil']);
const MET = new Set(['dat', 'co', 'dadat', 'datchuan', 'true', 'ies', 'met']);
const NOT_MET = new Set([
  'khong',
  'chua',
  'chuadat',
  'khongdat',
  'khongco',
  'chuaco',
  'false',
  'no',
  'notmet',
]);

const zero: Reading = { state: 'reported', value: 0 };
const absent = (state: Exclude<ObservationState, 'reported'>): Reading => ({ state, value: null });

/**
 * What a word in place of a figure means for an indicator with this storage unit: one reading when it is clear, several when it has to
 * be asked, none when it is no such word. `không có` in a count is 0, never blank (domain.md 1.2); a dash or a cross means 0 to
 * one office and "not applicable" to the next.
 */
export function readWord(text: string, storageUnit: string): readonly Reading[] {
  const plain = text.trim();
  if (/^(?:[-–—]|[xX])$/u.test(plain)) return [zero, absent('not_applicable')];
  if (/^(?:…|\.{2,3})$/u.test(plain)) return [absent('not_available')];
  const bracket = plain.endsWith(')') ? plain.indexOf('(') : -1;
  const word = foldName(bracket < 0 ? plain : plain.slice(0, bracket));
  if (storageUnit === 'bool') {
    if (MET.has(word)) return [{ state: 'reported', value: 1 }];
    if (NOT_MET.has(word)) return [zero];
  }
  if (NOTHING.has(word)) return countsThings(storageUnit) ? [zero] : [zero, absent('not_available')];
  const state = ABSENCE[word];
  return state === undefined ? [] : [absent(state)];
}

const STATES: Readonly<Record<string, ObservationState>> = {
  cosolieu: 'reported',
  reported: 'reported',
  notdue: 'not_due',
};

/** A state written as its label or code in a state column; null when it is none. */
export function readState(text: string): ObservationState | null {
  const word = foldName(text);
  return STATES[word] ?? ABSENCE[word] ?? null;
}

/** Law on Statistics, article 48: ước tính, sơ bộ, chính thức; also inside a header such as "Ước thực hiện". */
export function readGrade(text: string): DataGrade | null {
  const word = foldName(text);
  if (/^(?:uoc|estimate)/.test(word)) return 'estimated';
  if (/^(?:sobo|preliminar)/.test(word)) return 'preliminary';
  return /^(?:chinhthuc|official)/.test(word) ? 'official' : null;
}

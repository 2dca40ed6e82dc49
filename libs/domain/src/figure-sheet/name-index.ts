import { foldName } from '../name-folding.js';
import { slipsBetween } from './edit-distance.js';

/** Something a table may name: an indicator or a commune. */
export interface NamedThing {
  readonly code: string;
  /** Full names, short names and variants: each means this thing and no other, unless another lists it too. */
  readonly names: readonly string[];
  /** Names it had, or had a part of: worth asking about, never taken for certain. */
  readonly formerNames?: readonly string[];
}

export type NameMatch =
  | { readonly kind: 'exact'; readonly code: string }
  /** Candidates to ask about, best first. */
  | { readonly kind: 'close'; readonly codes: readonly string[] }
  | { readonly kind: 'none' };

const NO_MATCH: NameMatch = { kind: 'none' };
const MOST_CANDIDATES = 3;
/** Comparing a text with every name takes time; a table that people made holds few different texts that name nothing. */
const MOST_COMPARED = 1_000;
const SHORTEST_PART = 8;
const LETTERS_PER_SLIP = 6;
/** Numbering before a name: `1.`, `2.3`, `IV.`, `a)`, `-`, `+`. */
const NUMBERING = /^\s*(?:(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,5}|[a-zđ])\s*[.)/]\s*|[-+•*–]\s*)+/u;
const CODE_FIRST = /^\s*([A-Z]{1,4}[0-9]{2,3}|[0-9]{5})(?![\p{L}\p{N}])\s*[-–.:]?\s*/u;

/** What offices shorten, folded; applied to what was typed before the names are compared once more. */
const SHORTENED: readonly (readonly [pattern: RegExp, full: string])[] = [
  [/nsnn/g, 'ngansachnhanuoc'],
  [/xdcb/g, 'xaidungcoban'],
  [/bhit/g, 'baohiemite'],
  [/bhxh/g, 'baohiemxahoi'],
  [/tthc/g, 'thutuchanhchinh'],
  [/ntm/g, 'nongthonmoi'],
  [/ubnd/g, ''],
  [/hs/g, 'hoso'],
  [/dtts/g, 'dantocthieuso'],
];

/** Finds things by code or by name, however the name is typed. */
export class NameIndex {
  private readonly codes: ReadonlySet<string>;
  private readonly exact = new Map<string, Set<string>>();
  private readonly former = new Map<string, Set<string>>();
  private readonly remembered = new Map<string, NameMatch>();
  private compared = 0;

  constructor(things: readonly NamedThing[]) {
    this.codes = new Set(things.map(({ code }) => code));
    for (const { code, names, formerNames = [] } of things) {
      for (const name of names) note(this.exact, foldName(name), code);
      for (const name of formerNames) note(this.former, foldName(name), code);
    }
  }

  /** A longer name never answers for a shorter one: `An Nhơn` is An Nhơn, whatever else begins with it. */
  match(text: string): NameMatch {
    let match = this.remembered.get(text);
    if (!match) {
      match = this.find(text.normalize('NFC'));
      this.remembered.set(text, match);
    }
    return match;
  }

  private find(text: string): NameMatch {
    const code = CODE_FIRST.exec(text.toUpperCase())?.[1];
    if (code !== undefined && this.codes.has(code)) return { kind: 'exact', code };
    const plain = text.replace(NUMBERING, '');
    const keys = [text, plain, plain.replace(/[([].*$/u, '')].map(foldName).filter((key) => key !== '');
    for (const key of keys) {
      const found = this.exact.get(key);
      if (found) return one(found);
    }
    const [, key = ''] = keys.length > 1 ? keys : ['', keys[0] ?? ''];
    const full = SHORTENED.reduce((name, [pattern, words]) => name.replace(pattern, words), key);
    if (full !== key) {
      const found = this.exact.get(full);
      if (found) return one(found);
    }
    const former = this.former.get(key);
    if (former) return { kind: 'close', codes: [...former].slice(0, MOST_CANDIDATES) };
    return this.close(full);
  }

  private close(key: string): NameMatch {
    if (key.length < 3 || this.compared >= MOST_COMPARED) return NO_MATCH;
    this.compared += 1;
    const limit = Math.min(4, Math.max(1, Math.floor(key.length / LETTERS_PER_SLIP)));
    const ranked: { readonly code: string; readonly rank: number }[] = [];
    for (const [name, codes] of this.exact) {
      const slips = slipsBetween(key, name, limit);
      const isPart =
        key.length >= SHORTEST_PART &&
        name.length >= SHORTEST_PART &&
        (name.includes(key) || key.includes(name));
      if (slips > limit && !isPart) continue;
      const rank = slips <= limit ? slips : limit + 1 + Math.abs(name.length - key.length) / 100;
      for (const code of codes) ranked.push({ code, rank });
    }
    const codes = [...new Set(ranked.sort((a, b) => a.rank - b.rank).map(({ code }) => code))];
    return codes.length === 0 ? NO_MATCH : { kind: 'close', codes: codes.slice(0, MOST_CANDIDATES) };
  }
}

/** A name that several things bear has to be asked about. */
function one(codes: ReadonlySet<string>): NameMatch {
  const [first = ''] = codes;
  return codes.size === 1
    ? { kind: 'exact', code: first }
    : { kind: 'close', codes: [...codes].slice(0, MOST_CANDIDATES) };
}

function note(index: Map<string, Set<string>>, key: string, code: string): void {
  if (key === '') return;
  const codes = index.get(key) ?? new Set();
  codes.add(code);
  index.set(key, codes);
}

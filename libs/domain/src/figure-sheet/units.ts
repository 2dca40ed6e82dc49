import { foldName } from '../name-folding.js';
import { tidyNumber } from './numbers.js';

/** A unit as written: what it measures, and how many of the smallest unit of that kind it is. */
export interface WrittenUnit {
  readonly measure: 'vnd' | 'usd' | 'area' | 'mass' | 'share' | 'count';
  readonly size: number;
}

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  nghin: 1e3,
  ngan: 1e3,
  trieu: 1e6,
  ti: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const MEASURES: readonly (readonly [pattern: RegExp, measure: WrittenUnit['measure'], size: number])[] = [
  [/^(?:dong|vnd|vnđ|d)$/, 'vnd', 1],
  [/^(?:usd|dola|dolami|dollars?)$/, 'usd', 1],
  [/^(?:ha|hecta|hectares?)$/, 'area', 1e4],
  [/^(?:km2|kilometvuong)$/, 'area', 1e6],
  [/^(?:m2|metvuong)$/, 'area', 1],
  [/^(?:tan|tonnes?|tons?)$/, 'mass', 1_000],
  [/^ta$/, 'mass', 100],
  [/^kg$/, 'mass', 1],
  [/^(?:phantram|pct|percent|diemphantram|diem%|%)$/, 'share', 1],
  [
    /^(?:nguoi|laodong|ho|hodan|truong|thon|thonto|lang|tochuc|hoso|doanhnghiep|dn|duan|sanpham|tieuchi|luot|luotkhach|khach|to|vu|cai|people|persons?|households?|visits?)$/,
    'count',
    1,
  ],
];
const SCALED = /^(nghin|ngan|trieu|ti|thousand|million|billion)?(.*)$/;

/** Storage units of the catalogue; what is not listed is counted in ones. */
const STORED: Readonly<Record<string, WrittenUnit>> = {
  mil_vnd: { measure: 'vnd', size: 1e6 },
  bil_vnd: { measure: 'vnd', size: 1e9 },
  mil_vnd_per_person_year: { measure: 'vnd', size: 1e6 },
  mil_vnd_per_ha: { measure: 'vnd', size: 1e6 },
  k_usd: { measure: 'usd', size: 1e3 },
  km2: { measure: 'area', size: 1e6 },
  ha: { measure: 'area', size: 1e4 },
  ton: { measure: 'mass', size: 1_000 },
  pct: { measure: 'share', size: 1 },
  pp: { measure: 'share', size: 1 },
};
const COUNTED: WrittenUnit = { measure: 'count', size: 1 };

/** The unit a text names: `triệu đồng`, `tỉ`, `nghìn USD`, `km²`, `%`; null when it names none. Per person, per hectare and per year do not change the size. */
export function readUnit(text: string): WrittenUnit | null {
  const plain = text.trim();
  if (plain === '%') return { measure: 'share', size: 1 };
  const [whole = ''] = plain.split('/');
  const folded = foldName(whole.replace(/²/g, '2'));
  if (folded === '' || /\/\s*(?:tháng|thang|quý|quy|ngày|ngay)\b/iu.test(plain)) return null;
  const [, scale = '', rest = ''] = SCALED.exec(folded) ?? [];
  if (scale !== '' && rest === '') return { measure: 'vnd', size: SCALES[scale] ?? 1 };
  for (const [pattern, measure, size] of MEASURES) {
    if (pattern.test(folded)) return { measure, size };
    if (scale !== '' && pattern.test(rest)) return { measure, size: (SCALES[scale] ?? 1) * size };
  }
  return null;
}

/** The indicator counts whole things, so a figure cannot have decimals. */
export function countsThings(storageUnit: string): boolean {
  return !(storageUnit in STORED) && storageUnit !== 'point';
}

/** The value in the storage unit; null when the written unit measures something else. */
export function inStorageUnit(value: number, written: WrittenUnit, storageUnit: string): number | null {
  const stored = STORED[storageUnit] ?? COUNTED;
  if (stored.measure !== written.measure) return null;
  return written.size === stored.size ? value : tidyNumber((value * written.size) / stored.size);
}

/** What a share is to a figure that counts things: no unit of it. Whether the units fit each other at all. */
export function unitFits(written: WrittenUnit, storageUnit: string): boolean {
  return (STORED[storageUnit] ?? COUNTED).measure === written.measure;
}

// Two neighbouring parts never fit the same text: a cell of blanks must not be tried in every way it can be divided.
const BRACKETS = /[([]([^()[\]]+)[)\]]\s*$/u;
const AFTER_LABEL = /(?:đvt|đơn vị tính|unit)\s*:([^()[\]]+)$/iu;
const LAST_WORDS = /,([^,]+)$/u;
const UNIT_LABEL = /^\s*(?:đvt|đơn vị(?: tính)?)?\s*:?/iu;

/** The unit at the end of a header or name, in brackets or after a comma, and the text without it. */
export function splitUnit(text: string): { readonly name: string; readonly unit: WrittenUnit | null } {
  for (const pattern of [BRACKETS, AFTER_LABEL, LAST_WORDS]) {
    const match = pattern.exec(text);
    const unit = match ? readUnit((match[1] ?? '').replace(UNIT_LABEL, '')) : null;
    if (match && unit) return { name: text.slice(0, match.index).trim(), unit };
  }
  return { name: text, unit: null };
}

const LONGEST_FIGURE = 80;
const TRAILING_UNIT = /^([+-]?[0-9][0-9.,\s\u00a0\u202f]*)\s*([\p{L}%/²0-9 ]+)$/u;

/** `8.140 triệu đồng` → the number's text and the unit; null when no unit follows. */
export function splitTrailingUnit(
  text: string,
): { readonly number: string; readonly unit: WrittenUnit } | null {
  if (text.length > LONGEST_FIGURE) return null;
  const match = TRAILING_UNIT.exec(text.trim());
  const unit = match ? readUnit(match[2] ?? '') : null;
  return match && unit ? { number: (match[1] ?? '').trim(), unit } : null;
}

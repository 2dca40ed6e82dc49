import { foldName } from '../name-folding.js';
import { slipsBetween } from '../figure-sheet/edit-distance.js';
import { plainWords } from './annex-text.js';

export interface AnnexDepartment {
  readonly id: number;
  readonly name: string;
}

export interface AnnexNamed {
  readonly code: string;
  readonly name: string;
}

/** The names that the cells of an annex may mean. */
export interface AnnexNames {
  readonly departments: readonly AnnexDepartment[];
  /** Full names: `Xã Ia Le`. */
  readonly communes: readonly AnnexNamed[];
  readonly positions: readonly AnnexNamed[];
  /** Of the directive's programme. */
  readonly stages: readonly AnnexNamed[];
}

export type BodyMatch =
  | { readonly kind: 'department'; readonly id: number }
  | { readonly kind: 'communes' }
  | { readonly kind: 'commune'; readonly code: string }
  | { readonly kind: 'unsure'; readonly isClose: boolean; readonly choices: readonly string[] };

const COMMUNES =
  /^(?:(?:ubnd|uiban|uibannhandan|danguivaubnd|hdndvaubnd|dangui|danguiubnd|chinhquien|lanhdao)?(?:cac|135|tatcacac|toanbo)*(?:dv?hc)?(?:xa|capxa|xaphuong|phuongxa|xaphuongthitran|phuong|xavaphuong|capxavacapphuong)(?:trendiaban(?:tinh)?|tronglinh|thuoctinh|trongtinh)?|(?:ubnd)?cacdiaphuong)$/;
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubmttq\b/g, 'uy ban mttq'],
  [/\bpct\b/g, 'pho chu tich'],
  [/\bct\b/g, 'chu tich'],
  [/\bvp\b/g, 'van phong'],
];
const OF_THE_COMMUNE = /\b(?:cac xa,? phuong|xa,? phuong|xa\/phuong|cap xa|xa|phuong)\b/g;
const SOME_COMMUNES = /^(?:ubnd|uibannhandan)?(?:cac)?(?:xa|phuong)(?!hoi).+/;
export const ALL_COMMUNES = 'UBND các xã, phường';
const SLIPS = 2;
const LONGEST_NAME = 200;

/** Finds bodies, posts and stages by their names, usual abbreviations and with the commune's word left out. */
export class AnnexVocabulary {
  private readonly departments = new Map<string, AnnexDepartment[]>();
  private readonly communes = new Map<string, string>();
  private readonly positions = new Map<string, AnnexNamed[]>();
  private readonly stages: ReadonlyMap<string, AnnexNamed>;

  constructor(private readonly names: AnnexNames) {
    for (const department of names.departments)
      for (const key of departmentKeys(department.name)) push(this.departments, key, department);
    for (const { code, name } of names.communes) this.communes.set(foldName(name), code);
    for (const position of names.positions)
      for (const name of position.name.split(' / ')) push(this.positions, positionKey(name), position);
    this.stages = new Map(
      names.stages.flatMap((stage) => [[foldName(stage.name), stage] as const, [foldName(stage.code), stage] as const]),
    ); // prettier-ignore
  }

  /** Null for a body nobody here has an account of. */
  body(text: string): BodyMatch | null {
    if (text.length > LONGEST_NAME) return null;
    const key = foldName(text);
    if (COMMUNES.test(key)) return { kind: 'communes' };
    const commune = this.communes.get(key.replace(/^(?:uibannhandan|ubnd|dangui)(?=xa|phuong)/, ''));
    if (commune !== undefined) return { kind: 'commune', code: commune };
    const exact = this.departments.get(withoutProvince(key)) ?? [];
    if (exact.length === 1 && exact[0]) return { kind: 'department', id: exact[0].id };
    if (exact.length > 1) return { kind: 'unsure', isClose: false, choices: exact.map(({ name }) => name) };
    if (SOME_COMMUNES.test(key)) return { kind: 'unsure', isClose: true, choices: [ALL_COMMUNES] };
    const close = key.length < 8 ? [] : this.names.departments.filter(({ name }) => slipsBetween(withoutProvince(foldName(name)), withoutProvince(key), SLIPS) <= SLIPS); // prettier-ignore
    return close.length === 0
      ? null
      : { kind: 'unsure', isClose: true, choices: close.map(({ name }) => name) };
  }

  /** The code of a post, or the names of those that come close. */
  position(text: string): { readonly code: string } | { readonly choices: readonly string[] } {
    const key = positionKey(text);
    const exact = this.positions.get(key) ?? [];
    if (exact.length === 1 && exact[0]) return { code: exact[0].code };
    const close = key.length < 4 ? exact : this.names.positions.filter(({ name }) => {
      const other = positionKey(name);
      return other.includes(key) || key.includes(other) || slipsBetween(other, key, SLIPS) <= SLIPS;
    }); // prettier-ignore
    return { choices: close.slice(0, 6).map(({ name }) => name) };
  }

  stage(text: string): { readonly code: string } | { readonly choices: readonly string[] } {
    const key = foldName(text.replace(/^giai đoạn/iu, ''));
    const stage = this.stages.get(key) ?? this.stages.get(foldName(text));
    return stage ? { code: stage.code } : { choices: [...this.names.stages.map(({ name }) => name)] };
  }
}

/** `Sở Khoa học và Công nghệ` is also `Sở KH&CN`, `Sở KHCN` and `KH&CN` behind a list's "các sở". */
function departmentKeys(name: string): Set<string> {
  const full = foldName(name);
  const words = plainWords(name).split(/[^a-z]+/).filter((word) => word !== '' && word !== 'va'); // prettier-ignore
  const [head = '', ...rest] = words;
  const initials = (parts: readonly string[]): string => parts.map((word) => word[0] ?? '').join('');
  const last = rest.at(-1) ?? '';
  const keys = [
    full,
    head + initials(rest),
    initials(words),
    ...(last === 'tinh'
      ? [initials(words.slice(0, -1)) + last, head + initials(rest.slice(0, -1)) + last]
      : []),
    ...(head === 'ban' ? [`${initials(words.slice(0, 3))}tinhui`] : []),
  ];
  return new Set(
    keys.map((key) => withoutProvince(key.replaceAll('y', 'i'))).filter((key) => key.length > 2),
  );
}

/** `sotaichinhtinhgialai` → `sotaichinh`, `congantinhgialai` → `congantinh`. */
function withoutProvince(key: string): string {
  const bare = key.endsWith('gialai') ? key.slice(0, -'gialai'.length) : key;
  if (bare.startsWith('so')) return bare.endsWith('tinh') ? bare.slice(0, -'tinh'.length) : bare;
  return bare.endsWith('tinh') || bare.endsWith('tinhui') ? bare : key;
}

function positionKey(text: string): string {
  const plain = ABBREVIATIONS.reduce((words, [short, long]) => words.replace(short, long), plainWords(text));
  return foldName(plain.replace(OF_THE_COMMUNE, ' '));
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}

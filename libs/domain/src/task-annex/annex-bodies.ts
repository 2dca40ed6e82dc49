import { plainWords } from './annex-text.js';
import type { AnnexVocabulary, BodyMatch } from './annex-vocabulary.js';

export interface ReadBodies {
  readonly departments: readonly number[];
  /** The communes in general, or those named. */
  readonly isForCommunes: boolean;
  readonly communeCodes: readonly string[];
  /** Bodies without accounts, as they are written. */
  readonly others: readonly string[];
  readonly unsure: readonly { readonly text: string; readonly match: Extract<BodyMatch, { kind: 'unsure' }> }[];
} // prettier-ignore

/** What the name of a body begins with; a part after a comma without one goes on with the body before it. */
const HEAD =
  /^(?:cac )?(?:so|ban|bo|ubnd|uy ban|hdnd|hoi|doan|cong an|ca tinh|bch|btc|bchqs|van phong|vp|thanh tra|mat tran|mttq|ubmttq|bhxh|bao hiem|chi cuc|cuc|trung tam|dang uy|tinh uy|tinh doan|truong|dien luc|vnpt|viettel|ngan hang|kho bac|thue|toa an|vien|cong ty|tap doan|doanh nghiep|cap xa|lien doan|quy|bao|dai|co quan|don vi|to chuc|dia phuong|hiep hoi|benh vien|chu dau tu)\b/;
const NAMED_COMMUNE = /^\s*(?:[Xx]ã|[Pp]hường)\s+\p{Lu}/u;
const LIST_OF_DEPARTMENTS = /^(?:các|cac)\s+sở\s*:?\s+(?!,)/iu;

/**
 * Bodies of one cell. New lines and semicolons always part them, commas and "và" only where a new body begins:
 * `Sở Văn hóa, Thể thao và Du lịch` and `UBND các xã, phường` are one each. `Các sở: Tài chính, Nội vụ` are two.
 */
export function readBodies(text: string, vocabulary: AnnexVocabulary): ReadBodies {
  const departments = new Set<number>();
  const communeCodes = new Set<string>();
  const others = new Set<string>();
  const unsure: { text: string; match: Extract<BodyMatch, { kind: 'unsure' }> }[] = [];
  let isForCommunes = false;
  for (const name of partsOf(text, vocabulary)) {
    const match = vocabulary.body(name);
    if (match === null) others.add(name);
    else if (match.kind === 'department') departments.add(match.id);
    else if (match.kind === 'unsure') unsure.push({ text: name, match });
    else {
      isForCommunes = true;
      if (match.kind === 'commune') communeCodes.add(match.code);
    }
  }
  return {
    departments: [...departments],
    isForCommunes,
    communeCodes: [...communeCodes],
    others: [...others],
    unsure,
  };
}

function partsOf(text: string, vocabulary: AnnexVocabulary): string[] {
  return text
    .split(/[;\n]/)
    .map(bare)
    .filter((part) => part !== '')
    .flatMap((part) => (isKnown(part, vocabulary) ? [part] : atBodies(part, vocabulary)))
    .map(bare)
    .filter((part) => part !== '');
}

/** A dash, bullet or number before a body, and the stop behind it. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:[-–+•*·]|\d{1,2}[.)])\s*/u, '')
    .replace(/[.,:]+$/, '')
    .replace(/^(?:chủ trì|phối hợp(?: với)?|và)\s*:?\s+/iu, '')
    .trim();
}

function atBodies(text: string, vocabulary: AnnexVocabulary): string[] {
  if (LIST_OF_DEPARTMENTS.test(text)) {
    const listed = listedDepartments(text.replace(LIST_OF_DEPARTMENTS, ''), vocabulary);
    if (listed.some((name) => isDepartment(name, vocabulary))) return listed;
  }
  const parts: string[] = [];
  for (const piece of text.split(/(,| và )/u)) {
    const isJoint = piece === ',' || piece === ' và ';
    if (!isJoint && parts.length > 0 && !beginsBody(piece)) parts.push(`${parts.pop() ?? ''}${piece}`);
    else if (isJoint) parts.push(`${parts.pop() ?? ''}${piece}`);
    else parts.push(piece);
  } // prettier-ignore
  return parts.map((part) => part.replace(/(?:,| và )\s*$/u, ''));
}

function beginsBody(piece: string): boolean {
  return NAMED_COMMUNE.test(piece) || HEAD.test(plainWords(piece));
}

function isKnown(name: string, vocabulary: AnnexVocabulary): boolean {
  const kind = vocabulary.body(name)?.kind;
  return kind !== undefined && kind !== 'unsure';
}

function isDepartment(name: string, vocabulary: AnnexVocabulary): boolean {
  return vocabulary.body(name)?.kind === 'department';
}

/** Names without their `Sở`; the last two may be parted by "và", which also stands inside names. */
function listedDepartments(text: string, vocabulary: AnnexVocabulary): string[] {
  return text.split(',').flatMap((piece) => {
    const whole = named(piece);
    const halves = piece.split(/ và /u).map(named);
    const isTwo = !isDepartment(whole, vocabulary) && halves.length === 2;
    return isTwo && halves.some((half) => isDepartment(half, vocabulary)) ? halves : [whole];
  });
}

function named(name: string): string {
  return beginsBody(name) ? name.trim() : `Sở ${name.trim()}`;
}

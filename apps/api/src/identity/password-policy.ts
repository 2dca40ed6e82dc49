import { PASSWORD_LENGTH } from '@cis/contracts';
import { DomainError } from '@cis/domain';
import { COMMON_PASSWORDS, WEAK_WORDS } from './common-passwords.js';

/** What anybody who knows the person would try first. */
export interface KnownAbout {
  readonly username: string;
  readonly fullName: string;
  readonly tenantName: string;
}

/** What has to remain when everything guessable is taken out. */
const SHORTEST_REST = 6;
const FEWEST_DIFFERENT = 5;
/** Shorter parts of names would take pieces out of good passwords by chance. */
const SHORTEST_PART = 3;

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Length first, then how easily it is guessed. No rule about kinds of characters: they make people write down.
 * @throws DomainError password.too-short, password.too-common
 */
export function checkPassword(password: string, known: KnownAbout): void {
  const minimum = PASSWORD_LENGTH.shortest;
  if (Array.from(password.normalize('NFC')).length < minimum)
    throw new DomainError('password.too-short', { minimum });
  if (isGuessable(password, known)) throw new DomainError('password.too-common');
}

function isGuessable(password: string, known: KnownAbout): boolean {
  const folded = fold(password);
  const names = namesOf(known);
  return [folded.replace(/[^a-z0-9]/g, ''), lookalikesRead(folded).replace(/[^a-z0-9]/g, '')].some(
    (plain) => {
      if (COMMON_PASSWORDS.has(plain) || isRepetition(plain)) return true;
      const rest = withoutFigures(
        [...names, ...WEAK_WORDS]
          .sort(longestFirst)
          .reduce((text, word) => text.replaceAll(word, ' '), plain),
      );
      return rest.length < SHORTEST_REST || new Set(rest).size < FEWEST_DIFFERENT;
    },
  );
}

function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function lookalikesRead(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);
}

/** Whole names run together, and each of their words. */
function namesOf({ username, fullName, tenantName }: KnownAbout): string[] {
  return [username, fullName, tenantName].flatMap((name) => {
    const words = fold(name).split(/[^a-z0-9]+/);
    return [words.join(''), ...words].filter((word) => word.length >= SHORTEST_PART);
  });
}

/** Runs up or down, one figure repeated, and years. */
function withoutFigures(text: string): string {
  return text
    .replace(/(?:19|20)\d\d/g, '')
    .replace(/\d{3,}/g, (run) => (isRun(run) ? '' : run))
    .replace(/\s/g, '');
}

function isRun(digits: string): boolean {
  const steps = new Set(
    Array.from(digits)
      .slice(1)
      .map((digit, index) => (10 + Number(digit) - Number(digits[index])) % 10),
  );
  return steps.size === 1 && [0, 1, 9].includes([...steps][0] ?? -1);
}

/** `abcabcabcabc`: a piece of up to six characters over and over. */
function isRepetition(text: string): boolean {
  return /^(.{1,6}?)\1+$/.test(text);
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

import type { PublicTarget } from '@cis/contracts/public.dto';

/** Targets of one year, or of one term. */
export interface TargetGroup {
  readonly key: string;
  readonly year: number;
  readonly isTerm: boolean;
  readonly targets: readonly PublicTarget[];
}

/** The year with the most recent result first: in January that is still the year before. Years without results follow. */
export function targetGroups(targets: readonly PublicTarget[]): TargetGroup[] {
  const groups = Map.groupBy(targets, ({ year, horizon }) => `${year}${horizon === 'year' ? '' : '-term'}`);
  return [...groups.entries()]
    .map(([key, ofGroup]) => ({
      key,
      year: ofGroup[0]?.year ?? 0,
      isTerm: key.endsWith('-term'),
      targets: ofGroup,
      lastCutoff: ofGroup.reduce(
        (last, { latest }) => (latest && latest.cutoffOn > last ? latest.cutoffOn : last),
        '',
      ),
    }))
    .sort((one, other) =>
      one.lastCutoff === other.lastCutoff
        ? other.year - one.year
        : one.lastCutoff < other.lastCutoff
          ? 1
          : -1,
    );
}

/** How many targets of each standing, in words, e.g. `9 vượt`; nothing for standings nobody has. */
export function tally(targets: readonly PublicTarget[]): { tone: string; icon: string; words: string }[] {
  const count = (matches: (target: PublicTarget) => boolean): number => targets.filter(matches).length;
  const hasFigure = ({ latest }: PublicTarget): boolean => latest !== null && latest.value !== null;
  return [
    { tone: 'ahead', icon: '▲', number: count(({ result }) => result === 'exceeded'), word: 'vượt' },
    { tone: 'on-track', icon: '●', number: count(({ result }) => result === 'met'), word: 'đạt' },
    { tone: 'at-risk', icon: '▼', number: count(({ result }) => result === 'not_met'), word: 'không đạt' },
    {
      tone: 'underway',
      icon: '◔',
      number: count((target) => hasFigure(target) && target.result === null),
      word: 'đang thực hiện',
    },
    { tone: 'missing', icon: '▨', number: count((target) => !hasFigure(target)), word: 'chưa có số liệu' },
  ]
    .filter(({ number }) => number > 0)
    .map(({ tone, icon, number, word }) => ({ tone, icon, words: `${number} ${word}` }));
}

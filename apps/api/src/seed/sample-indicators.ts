import type { SampleContext } from './sample-context.js';

/**
 * How the sample figures of an indicator are made. Levels lie within the observed values of domain.md 3.4; they are
 * invented all the same and marked as samples.
 */
export interface SampleIndicator {
  readonly code: string;
  readonly operator: 'at_least' | 'at_most' | 'reach';
  /** The year 2025 of this commune, in the indicator's unit. */
  readonly level: (context: SampleContext) => number;
  /** Change from one year to the next, as a factor. */
  readonly growth: number;
  /** For ratios: what 100 % is, in the commune (households, people …). */
  readonly whole?: (context: SampleContext) => number;
  readonly highest?: number;
}

const households = ({ commune }: SampleContext): number => Math.round(commune.population / 3.9);
const inhabitants = ({ commune }: SampleContext): number => commune.population;
const workers = ({ commune }: SampleContext): number => Math.round(commune.population * 0.55);
const dossiers = ({ commune }: SampleContext): number => Math.round(commune.population / 5);
const villages = ({ commune }: SampleContext): number => Math.max(6, Math.round(commune.population / 1_300));
const schools = ({ commune }: SampleContext): number => Math.max(4, Math.round(commune.population / 2_800));
const squareKilometres = ({ commune }: SampleContext): number => commune.areaKm2;
const isTown = ({ commune }: SampleContext): boolean => commune.type === 'phuong';

/** 21 indicators: the number the province assigned for 2026. KT21 exists only in a xã, QA01 stays internal. */
export const SAMPLE_INDICATORS: readonly SampleIndicator[] = [
  {
    code: 'KT01',
    operator: 'at_least',
    growth: 1.08,
    level: (c) => (c.commune.population * c.chance.between(28, 62)) / 1_000,
  },
  {
    code: 'KT07',
    operator: 'at_least',
    growth: 1.09,
    level: (c) => c.chance.between(isTown(c) ? 62 : 34, isTown(c) ? 120 : 72),
  },
  {
    code: 'KT08',
    operator: 'at_least',
    growth: 1.1,
    level: (c) => Math.round(c.commune.population * c.chance.between(0.5, isTown(c) ? 3.2 : 1.4)),
  },
  {
    code: 'KT10',
    operator: 'at_least',
    growth: 1.06,
    level: (c) => Math.round(c.commune.population * c.chance.between(0.6, 1.8)),
  },
  {
    code: 'KT14',
    operator: 'at_least',
    growth: 1.11,
    level: (c) => (c.commune.population * c.chance.between(18, 60)) / 1_000,
  },
  {
    code: 'KT15',
    operator: 'at_least',
    growth: 1.15,
    level: (c) => Math.round((c.commune.population / 1_000) * c.chance.between(0.3, 1.6)) + 1,
  },
  { code: 'KT20', operator: 'at_least', growth: 1.2, level: (c) => c.chance.integer(1, 14) },
  { code: 'KT21', operator: 'at_least', growth: 1.05, level: (c) => c.chance.integer(9, 19), highest: 19 },
  {
    code: 'XH01',
    operator: 'at_most',
    growth: 0.72,
    whole: households,
    level: (c) => c.chance.between(0.2, isTown(c) ? 2 : 9),
  },
  {
    code: 'XH04',
    operator: 'at_least',
    growth: 1.01,
    whole: inhabitants,
    level: (c) => c.chance.between(88, 97.5),
    highest: 99.8,
  },
  {
    code: 'XH06',
    operator: 'at_least',
    growth: 1.04,
    whole: workers,
    level: (c) => c.chance.between(38, 78),
    highest: 95,
  },
  {
    code: 'XH07',
    operator: 'at_least',
    growth: 1.05,
    level: (c) => Math.round(c.commune.population * c.chance.between(0.008, 0.022)),
  },
  {
    code: 'XH09',
    operator: 'at_least',
    growth: 1.06,
    whole: schools,
    level: (c) => c.chance.between(45, 92),
    highest: 100,
  },
  {
    code: 'MT01',
    operator: 'at_least',
    growth: 1.005,
    whole: squareKilometres,
    level: (c) => c.chance.between(isTown(c) ? 4 : 17, isTown(c) ? 30 : 62),
  },
  {
    code: 'MT03',
    operator: 'at_least',
    growth: 1.05,
    whole: households,
    level: (c) => c.chance.between(isTown(c) ? 78 : 32, isTown(c) ? 97 : 76),
    highest: 99,
  },
  {
    code: 'MT05',
    operator: 'at_least',
    growth: 1.03,
    level: (c) => c.chance.between(isTown(c) ? 84 : 55, isTown(c) ? 98 : 88),
    highest: 99,
  },
  { code: 'CD01', operator: 'at_least', growth: 1.02, level: (c) => c.chance.between(72, 95), highest: 98 },
  {
    code: 'CD02',
    operator: 'at_least',
    growth: 1.05,
    whole: dossiers,
    level: (c) => c.chance.between(62, 93),
    highest: 99,
  },
  {
    code: 'CD09',
    operator: 'at_least',
    growth: 1.03,
    whole: villages,
    level: (c) => c.chance.between(78, 96),
    highest: 100,
  },
  { code: 'XD02', operator: 'at_least', growth: 1.02, level: (c) => c.chance.between(78, 93), highest: 98 },
  { code: 'QA01', operator: 'reach', growth: 1, level: () => 100, highest: 100 },
];

/**
 * Published facts are walked through with xã Ia Le (README, browser tests): revenue, poverty and the service index of
 * 2025 are left for the visitor to assign and enter.
 */
export function isLeftForTheTour(communeSlug: string, indicatorCode: string, year: number): boolean {
  return isOnTheTour(communeSlug) && year === 2025 && ['KT08', 'XH01', 'CD01'].includes(indicatorCode);
}

/** Xã Ia Le. */
export function isOnTheTour(communeSlug: string): boolean {
  return communeSlug === 'ia-le';
}

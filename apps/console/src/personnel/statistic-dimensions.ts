/** What is counted, in the order of the page; the contracts' own list sits among classes no browser should load. */
export const STATISTIC_DIMENSIONS = ['qualification', 'technicalQualification', 'ageBand', 'gender'] as const;
export type StatisticDimension = (typeof STATISTIC_DIMENSIONS)[number];

import type { ReportQualityBody } from '@cis/contracts/report-quality.dto';

export const MEASURES = ['completeness', 'timeliness', 'accuracy', 'cleanliness'] as const;
export type Measure = (typeof MEASURES)[number];

/** The counts a measure is made of. */
export const COUNTS: Readonly<Record<Measure, readonly [keyof ReportQualityBody, keyof ReportQualityBody]>> =
  {
    completeness: ['filled', 'expected'],
    timeliness: ['timely', 'due'],
    accuracy: ['sound', 'reported'],
    cleanliness: ['unchanged', 'submitted'],
  };

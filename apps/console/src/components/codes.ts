/** Closed vocabularies of the contracts, and a few of the catalogue; the words are in the message catalogues. */
export { DATA_GRADES, OBSERVATION_STATES } from '@cis/contracts/observations.constants';
export {
  APPOINTMENT_KINDS,
  BLOCKS,
  END_KINDS,
  GENDERS,
  POLITICAL_THEORY_LEVELS,
  PORTRAIT_BASES,
  QUALIFICATIONS,
  STATE_MANAGEMENT_LEVELS,
} from '@cis/contracts/personnel.constants';
export {
  AGGREGATIONS,
  APPLIES_TO,
  INDICATOR_DIRECTIONS,
  INDICATOR_DOMAINS,
  INDICATOR_KINDS,
  PERIOD_KINDS,
  VISIBILITIES,
} from '@cis/contracts/catalogue.constants';
export {
  TARGET_HORIZONS,
  TARGET_ISSUERS,
  TARGET_OPERATORS,
  TARGET_RESULTS,
} from '@cis/contracts/targets.constants';
export {
  TASK_CATEGORIES,
  TASK_CLARITIES,
  TASK_KINDS,
  TASK_RHYTHMS,
  TASK_STATUSES,
} from '@cis/contracts/tasks.constants';

export const POST_STATES = ['vacant', 'acting', 'held'] as const;
export const REGIONS = ['east', 'west'] as const;
export const COMMUNE_TYPES = ['xa', 'phuong'] as const;

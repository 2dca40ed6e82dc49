import type { ObservationBody, SavedObservationBody } from '@cis/contracts/observations.dto';
import type { RaRecord } from 'react-admin';

/** What the API sends; a saved one may carry warnings. */
export type Observation = ObservationBody &
  Partial<Pick<SavedObservationBody, 'warnings'>> &
  RaRecord<string>;

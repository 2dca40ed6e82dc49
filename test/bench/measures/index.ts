import type { Measure } from '../measure.js';
import { consoleFirstLoad } from './console-first-load.js';
import { savingABlock } from './entry-cells.js';
import { openingTheForm } from './entry-form.js';
import { figureImports } from './figure-imports.js';
import { foreignAttempts } from './foreign-attempts.js';
import { listOfPeople } from './list-of-people.js';
import { publicProfile } from './public-profile.js';
import { targetGrid } from './target-grid.js';
import { reviewersList, twoHundredSubmit } from './submissions.js';

/** In the order of the table; `npm run bench -- <name> …` runs the named ones. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  'list-of-people': listOfPeople,
  'public-profile': publicProfile,
  'entry-form': openingTheForm,
  'entry-cells': savingABlock,
  'reviewers-list': reviewersList,
  'two-hundred-submit': twoHundredSubmit,
  'target-grid': targetGrid,
  'foreign-attempts': foreignAttempts,
  'figure-imports': figureImports,
  'console-first-load': consoleFirstLoad,
};

import type { Measure } from '../measure.js';
import { consoleFirstLoad } from './console-first-load.js';
import { directiveFanOut } from './directive-fan-out.js';
import { savingABlock } from './entry-cells.js';
import { openingTheForm } from './entry-form.js';
import { figureImports } from './figure-imports.js';
import { foreignAttempts } from './foreign-attempts.js';
import { listOfPeople } from './list-of-people.js';
import { listOfTasks } from './list-of-tasks.js';
import { nationalTasks } from './national-tasks.js';
import { publicProfile } from './public-profile.js';
import { targetGrid } from './target-grid.js';
import { taskMonitoring } from './task-monitoring.js';
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
  // Before the fan-out, which leaves 32,400 tasks more than the table is to be measured with.
  'task-monitoring': taskMonitoring,
  'directive-fan-out': directiveFanOut,
  'list-of-tasks': listOfTasks,
  'national-tasks': nationalTasks,
  'foreign-attempts': foreignAttempts,
  'figure-imports': figureImports,
  'console-first-load': consoleFirstLoad,
};

import englishMessages from 'ra-language-english';

import type { vi } from '../vi';
import { contractWords } from '../words';
import { accounts } from './accounts';
import { auditFields } from './audit-fields';
import { frame } from './frame';
import { personnel } from './personnel';
import { province } from './province';
import { resources } from './resources';
import { targets } from './targets';
import { tasks } from './tasks';
import { taskPage } from './task-page';
import { taskWork } from './task-work';
import { catalogue } from './catalogue';
import { directives } from './directives';
import { entry } from './entry';
import { evidence } from './evidence';
import { figureImports } from './figure-imports';
import { monitoring } from './monitoring';
import { notifications } from './notifications';
import { periods } from './periods';
import { submissions } from './submissions';
import { targetGrid } from './target-grid';
import { words } from './words';

export const en: typeof vi = {
  ...englishMessages,
  resources,
  cis: {
    ...frame,
    ...personnel,
    ...targets,
    ...province,
    ...tasks,
    ...directives,
    ...taskPage,
    ...taskWork,
    ...accounts,
    ...catalogue,
    ...periods,
    ...entry,
    ...evidence,
    ...submissions,
    ...targetGrid,
    ...figureImports,
    ...notifications,
    ...monitoring,
    auditFields,
    words: { ...contractWords('en'), ...words },
  },
};

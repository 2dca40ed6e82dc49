import { contractWords } from '../words';
import { accounts } from './accounts';
import { auditFields } from './audit-fields';
import { frame } from './frame';
import { personnel } from './personnel';
import { ra } from './ra';
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

/** The reference catalogue: English must have exactly its keys. */
export const vi = {
  ...ra,
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
    words: { ...contractWords('vi'), ...words },
  },
};

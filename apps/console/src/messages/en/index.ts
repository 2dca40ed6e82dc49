import englishMessages from 'ra-language-english';

import type { vi } from '../vi';
import { contractWords } from '../words';
import { accounts } from './accounts';
import { frame } from './frame';
import { personnel } from './personnel';
import { resources } from './resources';
import { targets } from './targets';
import { tasks } from './tasks';
import { words } from './words';

export const en: typeof vi = {
  ...englishMessages,
  resources,
  cis: {
    ...frame,
    ...personnel,
    ...targets,
    ...tasks,
    ...accounts,
    words: { ...contractWords('en'), ...words },
  },
};

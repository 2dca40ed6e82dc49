/** What other features may use of the communes. */
export type { Commune, CommuneFilter, CommuneMatch, FormerUnit, MatchedBy } from './commune.js';
export { CommuneDirectory } from './commune-directory.js';
export { communeFor, communeIdFor } from './commune-of.js';
export { toCommuneBody, toCommuneItem } from './commune.mapper.js';
export { CommunesModule } from './communes.module.js';
export { CommunesReader } from './communes.reader.js';
export { readCommunes } from './read-communes.js';

/** What other capabilities may use of the communes. */
export * from './commune.js';
export { CommuneDirectory } from './commune-directory.js';
export * from './commune-of.js';
export * from './commune.mapper.js';
export { readCommunes } from './read-communes.js';

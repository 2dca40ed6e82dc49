export * from './format.js';
export * from './tokens.js';

export * from './permissions.js';
export * from './problem.js';
export * from './problem-codes.js';
export * from './session.js';
export * from './list-query.dto.js';
export * from './rules.js';

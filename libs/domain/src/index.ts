export * from './domain-error.js';
export * from './name-folding.js';
export * from './reporting-period.js';
export * from './vietnamese-date.js';
export * from './vietnamese-number.js';

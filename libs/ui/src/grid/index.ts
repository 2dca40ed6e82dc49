export * from './grid.types.js';
export * from './matrix.js';
export * from './SpreadsheetGrid.js';
export * from './tsv.js';
export * from './useGridMatrix.js';

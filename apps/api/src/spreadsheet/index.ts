/** Reading and writing of XLSX and CSV for every capability. */
export { readPasted, readSheet } from './read-sheet.js';
export { readTable } from './read-table.js';
export * from './send-sheet.js';
export * from './table.js';
export { writeCsv, writeXlsx } from './write-spreadsheet.js';

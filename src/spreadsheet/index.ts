// Reads spreadsheets (.xlsx). A leaf: it knows nothing of deliveries, and says nothing to a user.

export type { SheetCell } from './cell.js';
export { UnreadableWorkbook, type WorkbookFault } from './fault.js';
export type { SheetRow } from './sheet-rows.js';
export { openWorkbook, type Sheet, usualLimits, type Workbook } from './workbook.js';
export type { ZipLimits } from './zip-directory.js';

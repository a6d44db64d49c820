// A feed -> DDL, SQL checks, JavaScript checks, JSON Schema, dictionary.

export { checkRow, type Reason, type RowCheck } from './check-row.js';
export { columnRules, compileFeed } from './compile.js';
export { columnsOf } from './compile-rules.js';
export { dayMonthOrder, isMonthFirstSql, looksMonthFirst } from './day-month.js';
export {
  asItComes,
  checkedColumns,
  type RowFile,
  registerColumns,
  rowFile,
  rowFileSql,
} from './ddl.js';
export { dictionary } from './dictionary.js';
export { exampleRows } from './example-rows.js';
export { expectation } from './expectation.js';
export * from './feed.js';
export { digitsLostMark, matcher, pseudonymForm, pseudonymLength, pseudonymPrefix } from './forms.js';
export { fixedLength } from './glob.js';
export { jsonSchema } from './json-schema.js';
export { droppedOf, keptLayout, placeInFile } from './kept.js';
export { monthOrYearOf } from './month-or-year.js';
export {
  checkNamed,
  groupColumns,
  isObjectionList,
  namesGroupsOnly,
  namesMembers,
  personColumns,
} from './named.js';
export { digitsOfScientific, isScientific } from './scientific.js';
export { shapeOf, shapeOfText } from './shape.js';
export { quoteIdentifier, quoteText } from './sql-text.js';
export { badCellsSql, checkedSql, reasonsSql, shapeSql, typedSql } from './typed-sql.js';
export { readDate } from './values.js';

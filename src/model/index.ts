// From the register to the analysis snapshot, by SQL models.

export { type BuildOptions, type BuildResult, build } from './build.js';
export { type Graph, type GraphNode, readGraph } from './graph.js';
export { checkHeader, type Header, type HeaderField, type HeaderRule, listOf, readHeader } from './header.js';
export type { InputHash } from './input-hashes.js';
export { locateMacros, type Macro } from './macro.js';
export { makeSums, type PlainSums, type SumsSource } from './make-sums.js';
export {
  checkHeaders,
  locateModels,
  locateSums,
  type ModelFile,
  type ModelLayer,
  modelLayers,
} from './model-file.js';
export { type Position, positionInMessage, positionOfByte, positionOfCharacter } from './position.js';
export { readCells } from './read-cells.js';
export { type References, referencesOf } from './references.js';
export type { CheckResult } from './run-checks.js';
export { openSnapshot, snapshotPath, snapshotSchemas } from './snapshot.js';
export { type ParsedSql, parseSelect, type SqlNode } from './sql-tree.js';
export type { Unconfirmed } from './unconfirmed.js';

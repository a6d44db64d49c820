// Reads Parquet files. A leaf: it knows nothing of deliveries, and says nothing to a user.

export { type ParquetFault, UnreadableParquet } from './fault.js';
export {
  openParquet,
  type ParquetFile,
  type ParquetLimits,
  type ParquetRecord,
  usualLimits,
} from './parquet-file.js';
export { type Decimal, noText, type ParquetCell } from './value.js';

// The one file that knows hyparquet: a Parquet file as the names of its columns and its records in their order. What its
// directory says is judged before anything is unpacked, and every column is held to the number of values that it promises.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  type AsyncBuffer,
  type Compressors,
  type DecodedArray,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadata,
  parquetScan,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { damaged, UnreadableParquet } from './fault.js';
import { type ParquetCell, type RawValue, textOf, type ValueReader, valueReader } from './value.js';

/** Records in a file, bytes that its columns unpack to, and how many times larger a column may become. */
export interface ParquetLimits {
  readonly records: number;
  readonly bytes: number;
  readonly times: number;
}

export interface ParquetRecord {
  /** The first being 1. */
  readonly number: number;
  readonly cells: readonly ParquetCell[];
}

export interface ParquetFile {
  readonly columns: readonly string[];
  /** @throws UnreadableParquet where the file is damaged */
  records(): AsyncGenerator<readonly ParquetRecord[]>;
}

export const usualLimits: ParquetLimits = { records: 50_000_000, bytes: 2 ** 31, times: 1000 };

/** A column that unpacks to less is no bomb, however well it is packed. */
const smallColumn = 2 ** 20;

/** Bytes of one page; pages of a megabyte are usual. */
const largestPage = 2 ** 28;

/** Records that are taken out of the columns at a time. */
const slice = 2 ** 16;

/** Opens a file. @throws UnreadableParquet where it is none, or damaged, too large, or has columns without text */
export async function openParquet(file: Buffer, limits = usualLimits): Promise<ParquetFile> {
  const metadata = await guarded(() => metadataOf(file));
  checkSizes(metadata, limits);
  const elements = await guarded(() => columnsOf(metadata));
  const readers = await guarded(() => elements.map(valueReader));
  const strange = elements.filter((_, index) => readers[index] === undefined).map(({ name }) => name);
  if (strange.length > 0) throw new UnreadableParquet({ kind: 'columns', columns: strange });
  return {
    columns: elements.map(({ name }) => name),
    records: () => recordsOf(file, metadata, elements, readers as ValueReader[]),
  };
}

/** Whatever the parser meets in a damaged file, it is the file's fault. */
async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableParquet ? error : damaged();
  }
}

function metadataOf(file: Buffer): FileMetaData {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'PAR1') throw damaged();
  const metadata = parquetMetadata(file, { geoparquet: false, parsers: asTheyLie });
  const groups = metadata.row_groups.reduce((sum, group) => sum + group.num_rows, 0n);
  if (groups !== metadata.num_rows || metadata.row_groups.some((group) => group.num_rows < 0n))
    throw damaged();
  return metadata;
}

function checkSizes(metadata: FileMetaData, limits: ParquetLimits): void {
  let bytes = 0;
  for (const { columns } of metadata.row_groups)
    for (const { meta_data: column } of columns) {
      if (column === undefined) throw damaged();
      const [size, packed] = [Number(column.total_uncompressed_size), Number(column.total_compressed_size)];
      if (!(size >= 0 && packed >= 0)) throw damaged();
      bytes += size;
      if (size > smallColumn && size > packed * limits.times) throw tooLarge();
    }
  if (bytes > limits.bytes || metadata.num_rows > BigInt(limits.records)) throw tooLarge();
}

const tooLarge = (): UnreadableParquet => new UnreadableParquet({ kind: 'too_large' });

/** The columns, none of them a list or record. Decimals lose that name, so that their digits are left as they are. */
function columnsOf(metadata: FileMetaData): readonly SchemaElement[] {
  const { children } = parquetSchema(metadata);
  if (children.some(({ element }) => typeof element.name !== 'string')) throw damaged();
  const nested = children.filter((child) => child.children.length > 0 || isRepeated(child.element));
  if (nested.length > 0)
    throw new UnreadableParquet({ kind: 'columns', columns: nested.map(({ element }) => element.name) });
  const elements = children.map(({ element }) => ({ ...element }));
  for (const { element } of children) {
    if (element.converted_type === 'DECIMAL') delete element.converted_type;
    if (element.logical_type?.type === 'DECIMAL') delete element.logical_type;
  }
  return elements;
}

const isRepeated = ({ repetition_type: type }: SchemaElement): boolean => type === 'REPEATED';

/** Values as they lie in the file; texts are decoded here, because a dictionary holds each of them once. */
const asTheyLie: ParquetParsers = {
  timestampFromMilliseconds: (value) => value,
  timestampFromMicroseconds: (value) => value,
  timestampFromNanoseconds: (value) => value,
  dateFromDays: (value) => value,
  stringFromBytes: textOf,
  jsonFromBytes: textOf,
  geometryFromBytes: (bytes) => bytes,
  geographyFromBytes: (bytes) => bytes,
  uuidFromBytes: (bytes) => uuidText(Buffer.from(bytes).toString('hex')),
};

const uuidText = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

/** Node's own unpackers are quicker where it has them. */
const unpackers: Compressors = {
  ...compressors,
  GZIP: (packed, size) => gunzipSync(packed, { maxOutputLength: Math.max(size, 1) }),
  BROTLI: (packed, size) => brotliDecompressSync(packed, { maxOutputLength: Math.max(size, 1) }),
};

/** The unpackers, each of which is asked first whether the page may become so large. */
const limitedCompressors: Compressors = Object.fromEntries(
  Object.entries(unpackers).map(([name, unpack]) => [
    name,
    (packed: Uint8Array, size: number) => {
      if (!(size >= 0 && size <= largestPage)) throw tooLarge();
      return unpack(packed, size);
    },
  ]),
);

async function* recordsOf(
  file: Buffer,
  metadata: FileMetaData,
  elements: readonly SchemaElement[],
  readers: readonly ValueReader[],
): AsyncGenerator<readonly ParquetRecord[]> {
  const options = { file: asBuffer(file), metadata, compressors: limitedCompressors, parsers: asTheyLie };
  const scan = await guarded(() => parquetScan({ ...options, utf8: false, useOffsetIndex: false }));
  for (const { rowStart: start, rowEnd: end } of scan.ranges)
    for (let from = start; from < end; from += slice) {
      const to = Math.min(from + slice, end);
      const columns: (readonly ParquetCell[])[] = [];
      for (const [index, { name }] of elements.entries()) {
        const range = { column: name, rowStart: from, rowEnd: to };
        columns.push(
          await guarded(async () =>
            cellsOf(await scan.readColumn(range), to - from, readers[index] as ValueReader),
          ),
        );
      }
      yield Array.from({ length: to - from }, (_, at) => ({
        number: from + at + 1,
        cells: columns.map((column) => column[at] ?? null),
      }));
    }
}

/** @throws UnreadableParquet where a column has another number of values than it promises, or points at one that is not there */
function cellsOf(values: DecodedArray, count: number, read: ValueReader): readonly ParquetCell[] {
  if (values.length !== count) throw damaged();
  return Array.from({ length: count }, (_, at) => {
    const value = values[at] as RawValue | null | undefined;
    if (value === undefined) throw damaged();
    return value === null ? null : read(value);
  });
}

const asBuffer = (file: Buffer): AsyncBuffer => ({
  byteLength: file.length,
  slice: (start, end) => {
    const bytes = new Uint8Array(file.subarray(start, end));
    return bytes.buffer;
  },
});

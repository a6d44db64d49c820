// The directory of a zip file: what is in it, how large each part is packed and unpacked, and where it stands. It is judged
// before anything is unpacked: a zip bomb says in its directory what it is, and one that lies there is found out while it
// is unpacked (zip-part.ts).

import { damaged, UnreadableWorkbook } from './fault.js';

/** Parts in a zip file, bytes that all of them unpack to, and how many times larger a part may become. */
export interface ZipLimits {
  readonly parts: number;
  readonly bytes: number;
  readonly times: number;
}

export interface ZipEntry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands in the file. */
  readonly offset: number;
}

/** Small parts may pack well: a few kB of blanks are no bomb. */
const smallPart = 2 ** 20;

const [endSignature, entrySignature, locatorSignature, end64Signature] = [
  0x06054b50, 0x02014b50, 0x07064b50, 0x06064b50,
];
const [endLength, entryLength, longestComment] = [22, 46, 0xffff];
const [sentinel16, sentinel32] = [0xffff, 0xffffffff];

/** Reads the directory. @throws UnreadableWorkbook where it is damaged, encrypted or beyond the limits */
export function zipDirectory(file: Buffer, limits: ZipLimits): ReadonlyMap<string, ZipEntry> {
  try {
    return entriesOf(file, limits);
  } catch (error) {
    // A number that points outside the file.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function entriesOf(file: Buffer, limits: ZipLimits): ReadonlyMap<string, ZipEntry> {
  const { count, start } = directoryPlace(file);
  if (count > limits.parts) throw new UnreadableWorkbook('too_large');
  const entries = new Map<string, ZipEntry>();
  let bytes = 0;
  for (let at = start, left = count; left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== entrySignature) throw damaged();
    const { entry, length } = entryAt(file, at);
    if (entries.has(entry.name)) throw damaged();
    entries.set(entry.name, entry);
    bytes += entry.size;
    const isBomb = entry.size > smallPart && entry.size > entry.packedSize * limits.times;
    if (bytes > limits.bytes || isBomb) throw new UnreadableWorkbook('too_large');
    at += length;
  }
  return entries;
}

/** How many entries there are and where the first of them stands. */
function directoryPlace(file: Buffer): { count: number; start: number } {
  const first = Math.max(0, file.length - endLength - longestComment);
  for (let at = file.length - endLength; at >= first; at -= 1) {
    if (file.readUInt32LE(at) !== endSignature || at + endLength + file.readUInt16LE(at + 20) > file.length)
      continue;
    const count = file.readUInt16LE(at + 10);
    const start = file.readUInt32LE(at + 16);
    const isLarge = count === sentinel16 || start === sentinel32;
    return isLarge ? largeDirectoryPlace(file, at - 20) : { count, start };
  }
  throw damaged();
}

/** The same in the larger form (zip64), which some programs always write. */
function largeDirectoryPlace(file: Buffer, locator: number): { count: number; start: number } {
  if (file.readUInt32LE(locator) !== locatorSignature) throw damaged();
  const at = numberAt(file, locator + 8);
  if (file.readUInt32LE(at) !== end64Signature) throw damaged();
  return { count: numberAt(file, at + 32), start: numberAt(file, at + 48) };
}

function entryAt(file: Buffer, at: number): { entry: ZipEntry; length: number } {
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
  const [nameLength, extraLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30)];
  if ((flags & 1) !== 0) throw new UnreadableWorkbook('password');
  if (method !== 0 && method !== 8) throw damaged();
  const length = entryLength + nameLength + extraLength + file.readUInt16LE(at + 32);
  if (at + length > file.length) throw damaged();
  const extra = file.subarray(at + entryLength + nameLength, at + entryLength + nameLength + extraLength);
  const [size, packedSize, offset] = largeNumbers(
    [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)],
    extra,
  );
  if (offset + packedSize > file.length) throw damaged();
  const name = file.toString('utf8', at + entryLength, at + entryLength + nameLength);
  const checksum = file.readUInt32LE(at + 16);
  return { entry: { name, isPacked: method === 8, checksum, packedSize, size, offset }, length };
}

type Sizes = readonly [size: number, packedSize: number, offset: number];

/** Numbers too large for their place stand in the extra field, in the same order, those alone that did not fit. */
function largeNumbers(numbers: Sizes, extra: Buffer): Sizes {
  if (!numbers.includes(sentinel32)) return numbers;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const take = (number: number) => (number === sentinel32 ? numberAt(extra, (next += 8) - 8) : number);
    return [take(numbers[0]), take(numbers[1]), take(numbers[2])];
  }
  throw damaged();
}

function numberAt(bytes: Buffer, at: number): number {
  const number = bytes.readBigUInt64LE(at);
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(number);
}

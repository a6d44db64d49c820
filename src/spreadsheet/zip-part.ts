// Unpacks one part of a zip file and holds it to what the directory says of it: its size, so that no part becomes larger
// than was judged, and its check sum.

import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { damaged } from './fault.js';
import type { ZipEntry } from './zip-directory.js';

const headerSignature = 0x04034b50;
const headerLength = 30;

/** A small part as a whole. @throws UnreadableWorkbook where it is damaged */
export function wholePart(file: Buffer, entry: ZipEntry): Buffer {
  const packed = packedBytes(file, entry);
  const bytes = entry.isPacked ? inflated(packed, entry.size) : packed;
  if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum) throw damaged();
  return bytes;
}

/** A part as it is unpacked. @throws UnreadableWorkbook where it is damaged, which its end alone may show */
export async function* unpackedPart(file: Buffer, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(file, entry);
  let [size, sum] = [0, 0];
  for await (const chunk of entry.isPacked ? inflatedParts(packed) : [packed]) {
    size += chunk.length;
    if (size > entry.size) throw damaged();
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.size || sum !== entry.checksum) throw damaged();
}

function packedBytes(file: Buffer, { name, offset, packedSize }: ZipEntry): Buffer {
  if (offset + headerLength > file.length || file.readUInt32LE(offset) !== headerSignature) throw damaged();
  const nameEnd = offset + headerLength + file.readUInt16LE(offset + 26);
  const start = nameEnd + file.readUInt16LE(offset + 28);
  const isSame = file.toString('utf8', offset + headerLength, nameEnd) === name;
  if (!isSame || start + packedSize > file.length) throw damaged();
  return file.subarray(start, start + packedSize);
}

function inflated(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged();
  }
}

async function* inflatedParts(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 2 ** 16 });
  inflate.end(packed);
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } catch (error) {
    if (/^Z_|^ERR_/.test(String((error as NodeJS.ErrnoException).code))) throw damaged();
    throw error;
  }
}

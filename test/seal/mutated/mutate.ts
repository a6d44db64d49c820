// Changes bytes of a file as a bad line, a bad disk or a bad editor does.

import { pick } from '../../contract/aimed-cells.js';
import { type ZipPart, zipOf } from '../../spreadsheet/zip.js';

type Random = () => number;

/** Bytes that mean something to one reader or another. */
const telling = [
  0x00, 0x0a, 0x0d, 0x22, 0x3b, 0x2c, 0x7b, 0x7d, 0x5c, 0x30, 0x80, 0xff, 0xfe, 0xef, 0x50, 0x1f,
];

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A range of a few bytes, seldom of many. */
function range(bytes: Buffer, random: Random): { from: number; to: number } {
  const from = below(random, bytes.length);
  const length = 1 + below(random, random() < 0.8 ? 8 : bytes.length / 2);
  return { from, to: Math.min(bytes.length, from + length) };
}

const replaced = (bytes: Buffer, from: number, to: number, by: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);

const changes: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  function flipBit(bytes, random) {
    const at = below(random, bytes.length);
    return replaced(bytes, at, at + 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << below(random, 8))]));
  },
  function setByte(bytes, random) {
    const at = below(random, bytes.length);
    return replaced(bytes, at, at + 1, Buffer.from([below(random, 256)]));
  },
  function setTelling(bytes, random) {
    const at = below(random, bytes.length);
    return replaced(bytes, at, at + 1, Buffer.from([pick(random, telling)]));
  },
  function insert(bytes, random) {
    const at = below(random, bytes.length + 1);
    const length = 1 + below(random, 8);
    return replaced(bytes, at, at, Buffer.from(Array.from({ length }, () => pick(random, telling))));
  },
  function drop(bytes, random) {
    const { from, to } = range(bytes, random);
    return replaced(bytes, from, to, Buffer.alloc(0));
  },
  function repeat(bytes, random) {
    const { from, to } = range(bytes, random);
    return replaced(bytes, to, to, bytes.subarray(from, to));
  },
  function overwrite(bytes, random) {
    const { from, to } = range(bytes, random);
    const other = below(random, bytes.length - (to - from) + 1);
    return replaced(bytes, from, to, bytes.subarray(other, other + to - from));
  },
  function fill(bytes, random) {
    const { from, to } = range(bytes, random);
    return replaced(bytes, from, to, Buffer.alloc(to - from, pick(random, [0x00, 0xff, 0x20])));
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length));
  },
];

/** The file with one to four changes. */
export function mutated(file: Buffer, random: Random): Buffer {
  let bytes = file;
  for (let left = 1 + below(random, 4); left > 0 && bytes.length > 0; left -= 1)
    bytes = pick(random, changes)(bytes, random);
  return bytes;
}

/** A workbook of which one part has one to four changes. */
export function mutatedWithin(parts: readonly ZipPart[], random: Random): Buffer {
  const changed = pick(random, parts);
  return zipOf(
    parts.map((part) =>
      part === changed ? { ...part, content: mutated(Buffer.from(part.content), random) } : part,
    ),
  );
}

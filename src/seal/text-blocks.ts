// From bytes to text in UTF-8, in blocks of whole lines. A line that cannot be text (NUL, another encoding, over 256 KiB
// bytes) is replaced by a mark, so that it is located and its bytes go no further. Undeclared encodings are told apart by
// the first lines with accents: UTF-8 where most of them are valid UTF-8, else Windows-1252, by a table of our own
// because TextDecoder of Node 20 reads 0x80-0x9F wrong.

import { isAscii, isUtf8 } from 'node:buffer';
import type { BrokenRule } from './row.js';
import { halfCharacter } from './utf16.js';

/** Bytes of the longest line of a delivered file. */
const longestLine = 2 ** 18;

/**
 * Bytes of the longest line of a sealed delivery: a character of one byte can become three in UTF-8, and a short number
 * becomes a pseudonym.
 */
export const longestSealedLine = 2 ** 20;
const lineFeed = 10;

/** Starts a line that stands for a broken one; the rule follows. A NUL cannot occur otherwise. */
export const brokenMark = '\0';

const markLine = (rule: BrokenRule): string => `${brokenMark}${rule}\n`;

/** The text of a block of whole lines. */
export const textOf = (block: Buffer): string => block.toString(isAscii(block) ? 'latin1' : 'utf8');

/**
 * Yields text in UTF-8 that ends in a line feed. A byte order mark is dropped. A block may be a part of the bytes that came,
 * and no copy.
 * @param isFromUtf16 the bytes are what src/seal/utf16.ts made of UTF-16
 */
export async function* textBlocks(
  bytes: AsyncIterable<Uint8Array>,
  isFromUtf16 = false,
): AsyncGenerator<Buffer> {
  const decoder = new LineDecoder(isFromUtf16);
  for await (const block of wholeLines(bytes)) {
    const text = decoder.take(typeof block === 'string' ? block : joined(block));
    if (text.length > 0) yield text;
  }
  const last = decoder.end();
  if (last.length > 0) yield last;
}

const joined = (pieces: readonly Buffer[]): Buffer =>
  pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);

const nothing = Buffer.alloc(0);

/**
 * Blocks of whole lines, each in pieces of whole lines as they lie in memory: no byte is copied but those of lines that
 * came in parts. A line that grows beyond the longest is dropped as it comes and yields its mark.
 */
export async function* wholeLines(
  bytes: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<readonly Buffer[] | string> {
  let carried: Buffer[] = [];
  let length = 0;
  let isSkipping = false;
  for await (const part of bytes) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    const first = chunk.indexOf(lineFeed);
    if (first < 0) {
      length += chunk.length;
      isSkipping = isSkipping || length > longest;
      carried = isSkipping ? [] : [...carried, chunk];
      continue;
    }
    const isTooLong = isSkipping || length + first > longest;
    if (isTooLong) yield markLine('too_long');
    const from = isTooLong || length > 0 ? first + 1 : 0;
    const end = chunk.lastIndexOf(lineFeed) + 1;
    const joined = isTooLong ? [] : [...carried, chunk.subarray(0, from)];
    yield [Buffer.concat(joined), chunk.subarray(from, end)].filter((piece) => piece.length > 0);
    carried = end < chunk.length ? [chunk.subarray(end)] : [];
    length = chunk.length - end;
    isSkipping = false;
  }
  if (isSkipping) yield markLine('too_long');
  else if (length > 0) yield [Buffer.concat([...carried, Buffer.from([lineFeed])])];
}

type Encoding = 'utf-8' | 'windows-1252';

/** Bytes from the first line with an accent on, in which it is seen how accents are written. */
const sample = 2 ** 18;

class LineDecoder {
  private encoding: Encoding | undefined;
  private isFirst = true;
  /** Lines that wait until there are enough to tell the encoding: how a file comes in parts must not decide it. */
  private readonly held: (Buffer | string)[] = [];
  private heldBytes = 0;

  constructor(private readonly isFromUtf16: boolean) {}

  /** Takes whole lines, or the mark of a broken one; gives the text that is certain by now. */
  take(block: Buffer | string): Buffer {
    if (typeof block === 'string') return this.held.length === 0 ? Buffer.from(block) : this.hold(block);
    const body = this.withoutMark(block);
    if (this.encoding !== undefined) return this.decode(body);
    if (this.held.length > 0) return this.hold(body);
    if (isAscii(body)) return this.decode(body);
    const from = firstAccented(body);
    return Buffer.concat([this.decode(body.subarray(0, from)), this.hold(body.subarray(from))]);
  }

  /** The text that is left. */
  end(): Buffer {
    return this.held.length === 0 ? nothing : this.release();
  }

  private hold(lines: Buffer | string): Buffer {
    this.held.push(typeof lines === 'string' ? lines : Buffer.from(lines));
    this.heldBytes += typeof lines === 'string' ? 0 : lines.length;
    return this.heldBytes < sample ? nothing : this.release();
  }

  private release(): Buffer {
    this.encoding = likelyEncoding(Buffer.concat(this.held.filter((lines) => typeof lines !== 'string')));
    const text = this.held.map((lines) =>
      typeof lines === 'string' ? Buffer.from(lines) : this.decode(lines),
    );
    this.held.length = 0;
    return Buffer.concat(text);
  }

  private decode(body: Buffer): Buffer {
    const isWhole = isAscii(body) || (this.encoding === 'utf-8' && isUtf8(body));
    if (isWhole && !body.includes(0)) return body;
    return Buffer.concat(linesOf(body).map((line) => this.decodeLine(line)));
  }

  private withoutMark(block: Buffer): Buffer {
    const hasMark = this.isFirst && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf;
    this.isFirst = false;
    if (!hasMark) return block;
    this.encoding = 'utf-8';
    return block.subarray(3);
  }

  private decodeLine(line: Buffer): Buffer {
    if (this.isFromUtf16 && line.includes(halfCharacter)) return Buffer.from(markLine('half_character'));
    if (line.includes(0)) return Buffer.from(markLine('nul'));
    if (isAscii(line)) return line;
    const isRight = isUtf8(line) === (this.encoding === 'utf-8');
    if (!isRight) return Buffer.from(markLine('encoding'));
    return this.encoding === 'utf-8' ? line : Buffer.from(windows1252(line));
  }
}

/** The encoding in which most lines with accents are right, of those that begin in the sample. */
function likelyEncoding(lines: Buffer): Encoding {
  const end = lines.indexOf(lineFeed, sample - 1);
  const accented = linesOf(end === -1 ? lines : lines.subarray(0, end + 1)).filter((line) => !isAscii(line));
  const valid = accented.filter((line) => isUtf8(line)).length;
  return valid * 2 >= accented.length ? 'utf-8' : 'windows-1252';
}

/** Where the first line that is no ASCII begins. */
function firstAccented(lines: Buffer): number {
  let from = 0;
  for (const line of linesOf(lines)) {
    if (!isAscii(line)) return from;
    from += line.length;
  }
  return from;
}

function linesOf(block: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < block.length; ) {
    const end = block.indexOf(lineFeed, from) + 1;
    lines.push(block.subarray(from, end));
    from = end;
  }
  return lines;
}

/** The characters of 0x80-0x9F; a space stands for the five bytes that are not defined. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function windows1252(line: Buffer): string {
  let isUndefined = false;
  const text = line.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => {
    const mapped = upper[character.charCodeAt(0) - 0x80] ?? ' ';
    isUndefined = isUndefined || mapped === ' ';
    return mapped;
  });
  return isUndefined ? markLine('encoding') : text;
}

// Writes CSV in the habits of those who send it: separator, encoding, line ends, quoting, and how days and numbers are
// written. The physical line of every record is known, because a quoted value may hold line ends.

export interface CsvHabits {
  readonly separator: ';' | ',' | '\t';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'cp1252';
  readonly lineEnd: '\n' | '\r\n';
  /** needed: only where the value asks for it. always: every value. */
  readonly quotes: 'needed' | 'always';
}

/** A record: values, or a line exactly as it must stand in the file. */
export type CsvRecord = readonly string[] | { readonly raw: string };

export interface CsvFile {
  readonly bytes: Uint8Array;
  /** Physical line on which each record starts; the header stands on line 1. */
  readonly lines: readonly number[];
}

/** The file with this header and these records, in the order given. */
export function writeCsv(
  header: readonly string[],
  records: readonly CsvRecord[],
  habits: CsvHabits,
): CsvFile {
  const parts = [formatRecord(header, habits)];
  const lines: number[] = [];
  let line = 2;
  for (const record of records) {
    const text = 'raw' in record ? record.raw : formatRecord(record, habits);
    parts.push(text);
    lines.push(line);
    line += 1 + countLineEnds(text);
  }
  return { bytes: encode(parts.join(habits.lineEnd) + habits.lineEnd, habits.encoding), lines };
}

/** One record as text, without its line end. */
export const formatRecord = (values: readonly string[], habits: CsvHabits): string =>
  values.map((value) => quoted(value, habits)).join(habits.separator);

function quoted(value: string, habits: CsvHabits): string {
  const mustQuote = habits.quotes === 'always' || /["\r\n]/.test(value) || value.includes(habits.separator);
  return mustQuote ? `"${value.replaceAll('"', '""')}"` : value;
}

const countLineEnds = (text: string): number => text.split('\n').length - 1;

function encode(text: string, encoding: CsvHabits['encoding']): Uint8Array {
  if (encoding === 'cp1252') return encodeCp1252(text);
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
}

/** Characters of Windows-1252 between 0x80 and 0x9f that Latin-1 does not have. */
const cp1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, index) => [sign, 0x80 + index]),
);

function encodeCp1252(text: string): Uint8Array {
  const bytes = Buffer.alloc(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const code = unit < 0x80 || (unit >= 0xa0 && unit <= 0xff) ? unit : cp1252.get(text.charAt(index));
    if (code === undefined) throw new Error(`no sign of Windows-1252 at position ${index}`);
    bytes[index] = code;
  }
  return bytes;
}

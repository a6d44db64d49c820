// Zip files and workbooks made by hand, so that a test can make what no program would.

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says of it instead of the truth. */
  readonly size?: number;
  readonly checksum?: number;
  readonly isEncrypted?: boolean;
  readonly method?: number;
  /** Its sizes stand in the extra field, as where they do not fit. */
  readonly isLarge?: boolean;
}

/** A zip file of these parts. */
export function zipOf(parts: readonly ZipPart[]): Buffer<ArrayBuffer> {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.content);
    const packed = (part.method ?? 8) === 8 ? deflateRawSync(bytes) : bytes;
    const numbers = { size: part.size ?? bytes.length, packedSize: packed.length, offset };
    const local = Buffer.concat([header(part, bytes, numbers, false), packed]);
    bodies.push(local);
    directory.push(header(part, bytes, numbers, true));
    offset += local.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.from(Uint8Array.from(Buffer.concat([...bodies, ...directory, end])).buffer);
}

function header(
  part: ZipPart,
  bytes: Buffer,
  numbers: { readonly size: number; readonly packedSize: number; readonly offset: number },
  isDirectory: boolean,
): Buffer {
  const name = Buffer.from(part.name);
  const extra = part.isLarge && isDirectory ? largeNumbers(numbers) : Buffer.alloc(0);
  const fixed = Buffer.alloc(isDirectory ? 46 : 30);
  const shift = isDirectory ? 2 : 0;
  fixed.writeUInt32LE(isDirectory ? 0x02014b50 : 0x04034b50, 0);
  fixed.writeUInt16LE(part.isEncrypted ? 1 : 0, 6 + shift);
  fixed.writeUInt16LE(part.method ?? 8, 8 + shift);
  fixed.writeUInt32LE(part.checksum ?? crc32(bytes), 14 + shift);
  fixed.writeUInt32LE(extra.length > 0 ? 0xffffffff : numbers.packedSize, 18 + shift);
  fixed.writeUInt32LE(extra.length > 0 ? 0xffffffff : numbers.size, 22 + shift);
  fixed.writeUInt16LE(name.length, 26 + shift);
  fixed.writeUInt16LE(extra.length, 28 + shift);
  if (isDirectory) fixed.writeUInt32LE(numbers.offset, 42);
  return Buffer.concat([fixed, name, extra]);
}

function largeNumbers({ size, packedSize }: { readonly size: number; readonly packedSize: number }): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  return extra;
}

export interface HandMade {
  /** XML within `sheetData`, by sheet. */
  readonly sheets: readonly { readonly name: string; readonly data: string; readonly state?: string }[];
  readonly sharedTexts?: string;
  /** XML within `styleSheet`. */
  readonly styles?: string;
  readonly is1904?: boolean;
  /** Prefix of all elements of a sheet, as some programs write. */
  readonly prefix?: string;
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relations = (targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook. */
export function workbookParts(book: HandMade): ZipPart[] {
  const { sheets, sharedTexts, styles, is1904, prefix = '' } = book;
  const names = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state ? ` state="${state}"` : ''}/>`,
  );
  const targets = [
    ...sheets.map((_, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ...(sharedTexts === undefined ? [] : [['t', 'sharedStrings', 'sharedStrings.xml'] as const]),
    ...(styles === undefined ? [] : [['f', 'styles', 'styles.xml'] as const]),
  ];
  const p = prefix === '' ? '' : `${prefix}:`;
  const space = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations([['r', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relations(targets) },
    ...(sharedTexts === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${sharedTexts}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` }]),
    ...sheets.map(({ data }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet ${space}><${p}sheetData>${data}</${p}sheetData></${p}worksheet>`,
    })),
  ];
}

/** A workbook made by hand. */
export const handMade = (book: HandMade): Buffer<ArrayBuffer> => zipOf(workbookParts(book));

// A workbook (.xlsx): its visible sheets, and the rows of each as a stream. The zip directory is judged before anything is
// unpacked; formulas are never calculated, their last values are taken.

import { damaged, UnreadableWorkbook } from './fault.js';
import type { NumberFormat } from './number-format.js';
import {
  type Relation,
  readRelations,
  readStyles,
  readWorkbookPart,
  relationsPath,
  required,
  sharedTextsListener,
} from './parts.js';
import { type SheetContext, type SheetRow, sheetRows } from './sheet-rows.js';
import { XmlDocument } from './xml.js';
import { type ZipEntry, type ZipLimits, zipDirectory } from './zip-directory.js';
import { unpackedPart, wholePart } from './zip-part.js';

export interface Sheet {
  readonly name: string;
  /** The rows that are not blank, in their order. @throws UnreadableWorkbook where the sheet is damaged */
  rows(): AsyncGenerator<readonly SheetRow[]>;
}

export interface Workbook {
  /** Sheets that are shown and hold cells, in their order. */
  readonly sheets: readonly Sheet[];
}

/** A sheet of a million rows and twenty columns unpacks to less; XML packs to a tenth, blank rows to a hundredth. */
export const usualLimits: ZipLimits = { parts: 5000, bytes: 2 ** 30, times: 250 };

/** Bytes of a part that is held as a whole; only sheets and shared texts are read as they are unpacked. */
const largestWholePart = 2 ** 26;

/** Opens a workbook. @throws UnreadableWorkbook where it is none, or damaged, protected or too large */
export async function openWorkbook(file: Buffer, limits = usualLimits): Promise<Workbook> {
  if (isOle(file)) throw new UnreadableWorkbook(isEncrypted(file) ? 'password' : 'old');
  const zip = new Zip(file, zipDirectory(file, limits));
  const path = workbookPath(zip);
  const relations = zip.relationsOf(path);
  const { sheets, is1904 } = readWorkbookPart(zip.whole(path));
  const context: SheetContext = {
    formats: readFormats(zip, pathOf(relations, 'styles')),
    sharedTexts: await readSharedTexts(zip, pathOf(relations, 'sharedStrings')),
    is1904,
  };
  const shown = sheets.filter((sheet) => !sheet.isHidden);
  return {
    sheets: shown.flatMap(({ name, id }) => openSheet(zip, name, relationOf(relations, id), context)),
  };
}

class Zip {
  constructor(
    private readonly file: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  has(path: string): boolean {
    return this.entries.has(path);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  whole(path: string): Buffer {
    const entry = required(this.entries.get(path));
    if (entry.size > largestWholePart) throw new UnreadableWorkbook('too_large');
    return wholePart(this.file, entry);
  }

  unpacked(path: string): AsyncGenerator<Uint8Array> {
    return unpackedPart(this.file, required(this.entries.get(path)));
  }

  relationsOf(path: string): readonly Relation[] {
    return readRelations(this.whole(relationsPath(path)), path);
  }
}

const isOle = (file: Buffer): boolean => file.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1';

/** An encrypted workbook is an old container with a stream of this name. */
const isEncrypted = (file: Buffer): boolean => file.includes(Buffer.from('EncryptedPackage', 'utf16le'));

/** Where the workbook part stands. @throws UnreadableWorkbook by what the file is instead */
function workbookPath(zip: Zip): string {
  if (zip.names.some((name) => /^xl\/workbook\.bin$/i.test(name))) throw new UnreadableWorkbook('binary');
  if (zip.has('mimetype') && zip.has('content.xml')) throw new UnreadableWorkbook('open_document');
  if (!zip.has('[Content_Types].xml')) throw new UnreadableWorkbook('other');
  const path = readRelations(zip.whole('_rels/.rels'), '').find(
    ({ type }) => type === 'officeDocument',
  )?.path;
  if (path === undefined) throw damaged();
  if (/^(?:word|ppt)\//.test(path)) throw new UnreadableWorkbook('other');
  return path;
}

const pathOf = (relations: readonly Relation[], type: string): string =>
  relations.find((relation) => relation.type === type)?.path ?? '';

const relationOf = (relations: readonly Relation[], id: string): Relation =>
  required(relations.find((relation) => relation.id === id));

/** Sheets of charts and dialogs hold no cells. */
function openSheet(
  zip: Zip,
  name: string,
  { type, path }: Relation,
  context: SheetContext,
): readonly Sheet[] {
  if (type !== 'worksheet') return [];
  return [{ name, rows: () => sheetRows(zip.unpacked(path), context) }];
}

/** Without the styles that the workbook names, a percentage would pass for a number a hundred times too small. */
const readFormats = (zip: Zip, path: string): readonly NumberFormat[] =>
  path === '' ? [] : readStyles(zip.whole(path));

async function readSharedTexts(zip: Zip, path: string): Promise<readonly string[]> {
  if (path === '') return [];
  const texts: string[] = [];
  const document = new XmlDocument(sharedTextsListener(texts));
  for await (const part of zip.unpacked(path)) document.write(part);
  document.end();
  return texts;
}

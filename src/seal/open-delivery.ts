// Opens a delivered file: unpacks it, tells what it is by its first bytes, reads the names of its columns and gives the rows
// below them, as a stream. Anything wrong with the file as a whole is a refusal, before the first row is given or, where
// only its end shows it, while the rows are read.

import { diagnostic } from '../diagnostics/index.js';
import { type Bytes, type Peeked, peeked, peekedUnpacked } from './bytes.js';
import { openCsv } from './csv-rows.js';
import { formatOf, telling, textKindOf } from './file-format.js';
import { openNdjson } from './json-rows.js';
import { type OpenedDelivery, type OpenedText, type OpenOptions, refused } from './opened.js';
import { openTableDelivery } from './table-rows.js';
import { textBlocks } from './text-blocks.js';
import { utf8Of } from './utf16.js';

export type { OpenedDelivery, OpenedText, OpenOptions };

/** @throws DamagedGzip or UnreadableFile here or while the rows are read. */
export async function openDelivery(bytes: Bytes, options: OpenOptions): Promise<OpenedDelivery> {
  const peek = await peekedUnpacked(bytes, telling);
  const format = formatOf(peek.start);
  switch (format.kind) {
    case 'text':
      if (format.encoding === 'bytes') return openText(peek, options, false);
      return openText(await peeked(utf8Of(peek.all, format.encoding), telling), options, true);
    case 'refused':
      return refused(diagnostic('SEAL_NOT_TEXT', 'error', { file: options.file }, { kind: format.as }));
    case 'zip':
    case 'ole':
    case 'parquet':
      return openTableDelivery(format.kind, peek.all, options);
    default:
      throw new Error(`unknown format ${String(format satisfies never)}`);
  }
}

async function openText(
  { start, all }: Peeked,
  options: OpenOptions,
  isFromUtf16: boolean,
): Promise<OpenedDelivery> {
  const kind = textKindOf(start);
  switch (kind) {
    case 'csv':
      return openCsv(textBlocks(all, isFromUtf16), options);
    case 'ndjson':
      return openNdjson(textBlocks(all, isFromUtf16), options);
    case 'json_array':
    case 'markup':
      return refused(diagnostic('SEAL_NOT_TEXT', 'error', { file: options.file }, { kind }));
    default:
      throw new Error(`unknown text ${String(kind satisfies never)}`);
  }
}

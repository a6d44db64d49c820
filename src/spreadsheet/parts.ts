// The small parts of a workbook: which sheets there are, how numbers are shown, and the texts that cells share.

import { withoutEscapes } from './cell.js';
import { damaged } from './fault.js';
import { type NumberFormat, numberFormat } from './number-format.js';
import { readXml, type XmlListener } from './xml.js';

/** A part that another names, by the last word of its type: `worksheet`, `styles`, `sharedStrings`. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path in the zip file. */
  readonly path: string;
}

/** The relations of the part at a path. */
export function readRelations(bytes: Uint8Array, partPath: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(bytes, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return;
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolved(target, partPath) });
    },
  });
  return relations;
}

/** Where the relations of a part stand. */
export function relationsPath(partPath: string): string {
  const at = partPath.lastIndexOf('/') + 1;
  return `${partPath.slice(0, at)}_rels/${partPath.slice(at)}.rels`;
}

function resolved(target: string, partPath: string): string {
  const folder = target.startsWith('/') ? [] : partPath.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...folder, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

export interface SheetName {
  readonly name: string;
  /** Id of the relation that leads to the part. */
  readonly id: string;
  readonly isHidden: boolean;
}

/** The sheets of a workbook in their order, and whether days count from 1904. */
export function readWorkbookPart(bytes: Uint8Array): {
  readonly sheets: readonly SheetName[];
  readonly is1904: boolean;
} {
  const sheets: SheetName[] = [];
  let is1904 = false;
  readXml(bytes, {
    open: (element, { name = '', id = '', state = 'visible', date1904 }) => {
      if (element === 'sheet') sheets.push({ name, id, isHidden: state !== 'visible' });
      if (element === 'workbookPr') is1904 = ['1', 'true', 'on'].includes(date1904 ?? '');
    },
  });
  return { sheets, is1904 };
}

/** The number format of each style of a cell, by its index. */
export function readStyles(bytes: Uint8Array): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  const within: string[] = [];
  readXml(bytes, {
    open: (name, { numFmtId, formatCode = '' }) => {
      const parent = within.at(-1);
      // Number formats of conditional styles have numbers of their own, and stand elsewhere.
      if (name === 'numFmt' && parent === 'numFmts') codes.set(Number(numFmtId), formatCode);
      if (name === 'xf' && parent === 'cellXfs')
        formats.push(numberFormat(Number(numFmtId ?? 0), codes.get(Number(numFmtId))));
      within.push(name);
    },
    close: () => void within.pop(),
  });
  return formats;
}

/** Listens to shared texts; a text in runs is joined, how it is pronounced is left out. */
export function sharedTextsListener(texts: string[]): XmlListener {
  const runs = new TextRuns();
  return {
    open: (name) => {
      if (name === 'si') runs.start();
      runs.open(name);
    },
    text: (part) => runs.add(part),
    close: (name) => {
      runs.close(name);
      if (name === 'si') texts.push(withoutEscapes(runs.text));
    },
  };
}

/** The text within `t` elements, but for those of a pronunciation (`rPh`). */
export class TextRuns {
  text = '';
  private isText = false;
  private isPronunciation = false;

  start(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.isPronunciation = true;
    if (name === 't') this.isText = !this.isPronunciation;
  }

  add(part: string): void {
    if (this.isText) this.text += part;
  }

  close(name: string): void {
    if (name === 't') this.isText = false;
    if (name === 'rPh') this.isPronunciation = false;
  }
}

/** A part that must be there. @throws UnreadableWorkbook where it is not */
export function required<T>(part: T | undefined): T {
  if (part === undefined) throw damaged();
  return part;
}

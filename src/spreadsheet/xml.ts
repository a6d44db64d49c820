// The one file that knows the XML parser (saxes). It is strict: what is not well-formed, cut off included, is damaged, and it
// knows no entities but the five of XML, so that none can grow. Names come without their prefix, whatever the program that
// wrote the file calls its namespaces.

import { SaxesParser } from 'saxes';
import { damaged } from './fault.js';

export type Attributes = Readonly<Record<string, string>>;

/** Told of a document in its order. */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads a document of UTF-8 that is at hand. @throws UnreadableWorkbook where it is damaged */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const document = new XmlDocument(listener);
  document.write(bytes);
  document.end();
}

/** Takes a document in parts. */
export class XmlDocument {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor({ open, text, close }: XmlListener) {
    this.parser.on('error', () => {
      throw damaged();
    });
    this.parser.on('opentag', (tag) => open(localName(tag.name), localNames(tag.attributes)));
    if (text !== undefined) {
      this.parser.on('text', text);
      this.parser.on('cdata', text);
    }
    if (close !== undefined) this.parser.on('closetag', (tag) => close(localName(tag.name)));
  }

  /** @throws UnreadableWorkbook where the document is damaged */
  write(bytes: Uint8Array): void {
    this.parser.write(this.decoded(bytes));
  }

  /** @throws UnreadableWorkbook where the document is not whole */
  end(): void {
    this.parser.write(this.decoded()).close();
  }

  private decoded(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
    } catch {
      throw damaged();
    }
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes with a prefix keep their last part, but never in the place of one without. */
function localNames(attributes: Attributes): Attributes {
  let found = attributes;
  for (const name in attributes) {
    const colon = name.indexOf(':');
    if (colon < 0) continue;
    const local = name.slice(colon + 1);
    if (attributes[local] === undefined) found = { ...found, [local]: attributes[name] ?? '' };
  }
  return found;
}

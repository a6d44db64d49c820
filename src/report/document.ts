// The document tree between chapters and page. Numbers stand in it as cells and tallies that came through the gate, or
// as the text of a public fact; there is no node for a number.

import type { DisclosedCell, DisclosedTally } from '../disclosure/index.js';
import type { Language } from '../vocabulary/index.js';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'cell'; readonly cell: DisclosedCell }
  | { readonly kind: 'interval'; readonly cell: DisclosedCell }
  | { readonly kind: 'difference'; readonly cells: readonly [DisclosedCell, DisclosedCell] }
  | { readonly kind: 'tally'; readonly tally: DisclosedTally }
  | { readonly kind: 'fact'; readonly text: string };

export type TableCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly cell: DisclosedCell }
  | { readonly kind: 'interval'; readonly cell: DisclosedCell }
  | { readonly kind: 'tally'; readonly tally: DisclosedTally }
  | { readonly kind: 'status'; readonly text: string; readonly tone: 'good' | 'plain' | 'warn' };

export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly align: 'start' | 'end' }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly { readonly header: string; readonly cells: readonly TableCell[] }[];
  readonly note: string | null;
}

/** A drawn chart with its text alternative and its data. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly unit: string;
  /** What the chart shows, in sentences made from its cells. */
  readonly description: string;
  /** The same chart for a wide and for a narrow screen. */
  readonly wide: string;
  readonly narrow: string;
  readonly table: Table;
}

export interface Card {
  readonly label: readonly Inline[];
  readonly cell: DisclosedCell;
  /** The same figure in the period to compare with. */
  readonly reference: DisclosedCell | null;
  readonly tone: 'brand' | 'accent';
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | { readonly kind: 'note'; readonly children: readonly Block[] }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'table'; readonly table: Table };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly language: Language;
  readonly sections: readonly Section[];
}

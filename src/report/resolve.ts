// Turns a parsed chapter into nodes of the document: looks up cells, facts, charts and tables. A sentence whose figure is
// not shown is replaced by one that says so and why.

import { type DisclosedCell, reveal } from '../disclosure/index.js';
import { absoluteKey, contrastKeys, inPeriod, isBeforeFirstYear } from './cell-reference.js';
import type { Chapter } from './chapters.js';
import type { Block, Card, Figure, Inline, Section, Table } from './document.js';
import { type FactContext, factOf } from './fact-text.js';
import { type ParsedBlock, type ParsedInline, parseChapter } from './markdown.js';
import { contrastSentences } from './place-sentences.js';
import { blockKinds, type Placeholder } from './placeholder.js';
import { isPrintable } from './print.js';
import {
  absentSentence,
  besideEachOther,
  compareInTime,
  noEarlierFigure,
  type Speaker,
} from './sentences.js';
import { sentencesOf } from './split-sentences.js';

export interface ResolveContext extends FactContext {
  readonly cells: ReadonlyMap<string, DisclosedCell>;
  readonly figure: (name: string) => Figure;
  readonly table: (name: string) => Table;
}

/** A chapter as a section of the document. */
export function resolveChapter(chapter: Chapter, context: ResolveContext): Section {
  const [title, ...blocks] = parseChapter(chapter.source);
  if (title?.kind !== 'heading' || title.level !== 1)
    throw new Error(`${chapter.path} must start with a title`);
  const id = chapter.name.replace(/^\d+-/, '');
  return {
    id,
    title: title.text,
    blocks: blocks.map((block, index) => resolveBlock(block, context, `${id}-${index + 1}`)),
  };
}

function resolveBlock(block: ParsedBlock, context: ResolveContext, id: string): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level === 2 ? 2 : 3, id, text: block.text };
    case 'paragraph':
      return resolveParagraph(block.children, context);
    case 'list':
      return resolveList(block.items, context);
    case 'note':
      return {
        kind: 'note',
        children: block.children.map((child, index) => resolveBlock(child, context, `${id}-${index + 1}`)),
      };
    default:
      return block satisfies never;
  }
}

function resolveParagraph(children: readonly ParsedInline[], context: ResolveContext): Block {
  const [first] = children;
  if (children.length === 1 && first?.kind === 'placeholder' && blockKinds.includes(first.placeholder.kind))
    return blockOf(first.placeholder, context);
  return { kind: 'paragraph', children: resolveSentences(children, context) };
}

function blockOf({ kind, args: [name = ''] }: Placeholder, context: ResolveContext): Block {
  return kind === 'chart'
    ? { kind: 'figure', figure: context.figure(name) }
    : { kind: 'table', table: context.table(name) };
}

/** A list in which every item starts with a card becomes a row of cards. */
function resolveList(items: readonly (readonly ParsedInline[])[], context: ResolveContext): Block {
  const cards = items.map((item) => cardOf(item, context));
  const whole = cards.flatMap((card) => card ?? []);
  if (whole.length === items.length) return { kind: 'cards', cards: whole };
  return { kind: 'list', items: items.map((item) => resolveSentences(item, context)) };
}

function cardOf(item: readonly ParsedInline[], context: ResolveContext): Card | undefined {
  const [first, ...label] = item;
  if (first?.kind !== 'placeholder' || first.placeholder.kind !== 'card') return undefined;
  const [key = '', reference] = first.placeholder.args;
  const cell = cellAt(key, context);
  const content = reveal(cell);
  return {
    cell,
    reference: reference === undefined ? null : cellAt(inPeriod(content.key, reference), context),
    label: label.flatMap((child) => resolveInline(child, context)),
    tone: content.groupValue === 'rural' ? 'accent' : 'brand',
  };
}

/** Resolves a run of text sentence by sentence. */
function resolveSentences(children: readonly ParsedInline[], context: ResolveContext): Inline[] {
  const sentences = sentencesOf(children.flatMap((child) => resolveInline(child, context)));
  const said = sentences.map((sentence) => {
    const absent = cellsOf(sentence).find((cell) => !isPrintable(cell));
    return absent === undefined ? sentence : [...absentSentence(absent, speakerOf(context)), space];
  });
  return said.flat();
}

const space: Inline = { kind: 'text', text: ' ' };

const cellsOf = (inlines: readonly Inline[]): DisclosedCell[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'cell' || inline.kind === 'interval') return [inline.cell];
    return 'children' in inline ? cellsOf(inline.children) : [];
  });

function resolveInline(inline: ParsedInline, context: ResolveContext): Inline[] {
  switch (inline.kind) {
    case 'text':
      return [inline];
    case 'strong':
    case 'em':
    case 'link':
      return [{ ...inline, children: inline.children.flatMap((child) => resolveInline(child, context)) }];
    case 'placeholder':
      return resolvePlaceholder(inline.placeholder, context);
    default:
      return inline satisfies never;
  }
}

function resolvePlaceholder(placeholder: Placeholder, context: ResolveContext): Inline[] {
  const [first = '', second = ''] = placeholder.args;
  switch (placeholder.kind) {
    case 'cell':
      return [{ kind: 'cell', cell: cellAt(first, context) }];
    case 'interval':
      return [{ kind: 'interval', cell: cellAt(first, context) }];
    case 'change':
      return changeOf(first, second, context);
    case 'places':
      return besideEachOther(cellAt(first, context), cellAt(second, context), speakerOf(context));
    case 'contrast':
      return contrastOf(first, context);
    default:
      return factOf(placeholder, context);
  }
}

function changeOf(laterKey: string, earlierKey: string, context: ResolveContext): Inline[] {
  const { year } = context.facts;
  const later = cellAt(laterKey, context);
  const isPlanned = context.cells.has(absoluteKey(earlierKey, year));
  if (!isPlanned && isBeforeFirstYear(earlierKey, year)) return noEarlierFigure(context.language);
  return compareInTime(later, cellAt(earlierKey, context), speakerOf(context));
}

function contrastOf(key: string, context: ResolveContext): Inline[] {
  const { difference, detectable, city, rural } = contrastKeys(key);
  return contrastSentences(
    {
      difference: cellAt(difference, context),
      detectable: cellAt(detectable, context),
      city: cellAt(city, context),
      rural: cellAt(rural, context),
    },
    speakerOf(context),
  );
}

function cellAt(key: string, context: ResolveContext): DisclosedCell {
  const full = absoluteKey(key, context.facts.year);
  const cell = context.cells.get(full);
  if (cell === undefined) throw new Error(`${full} is not in the edition`);
  return cell;
}

const speakerOf = ({ language, names }: ResolveContext): Speaker => ({ language, names });

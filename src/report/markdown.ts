// Markdown behind one file: what marked reads becomes a small tree of our own, with placeholders as nodes. Chapters use
// headings, paragraphs, bullet lists, emphasis, links and block quotes (a note); anything else is refused.

import { marked, type Token, type Tokens } from 'marked';
import { type Placeholder, splitAtPlaceholders } from './placeholder.js';

export type ParsedInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly children: readonly ParsedInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly ParsedInline[] }
  | { readonly kind: 'placeholder'; readonly placeholder: Placeholder };

export type ParsedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly children: readonly ParsedInline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly ParsedInline[])[] }
  | { readonly kind: 'note'; readonly children: readonly ParsedBlock[] };

/** Reads a chapter. Throws on Markdown that a chapter may not hold; the lint names the line first. */
export function parseChapter(source: string): ParsedBlock[] {
  return blocksOf(marked.lexer(source));
}

const blocksOf = (tokens: readonly Token[]): ParsedBlock[] => tokens.flatMap((token) => blockOf(token));

function blockOf(token: Token): ParsedBlock[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, text: decoded(token.text) }];
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlinesOf(token.tokens ?? []) }];
    case 'blockquote':
      return [{ kind: 'note', children: blocksOf(token.tokens ?? []) }];
    case 'list':
      return [{ kind: 'list', items: (token as Tokens.List).items.map((item) => itemOf(item)) }];
    default:
      throw new Error(`a chapter may not hold ${token.type}: ${token.raw.slice(0, 40)}`);
  }
}

const itemOf = (item: Tokens.ListItem): ParsedInline[] =>
  item.tokens.flatMap((token) => inlinesOf('tokens' in token ? (token.tokens ?? []) : []));

const inlinesOf = (tokens: readonly Token[]): ParsedInline[] => tokens.flatMap((token) => inlineOf(token));

function inlineOf(token: Token): ParsedInline[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return splitAtPlaceholders(decoded(token.text)).map((piece) =>
        typeof piece === 'string'
          ? { kind: 'text', text: piece.replace(/\s*\n\s*/g, ' ') }
          : { kind: 'placeholder', placeholder: piece },
      );
    case 'strong':
    case 'em':
      return [{ kind: token.type, children: inlinesOf(token.tokens ?? []) }];
    case 'link':
      return [{ kind: 'link', href: (token as Tokens.Link).href, children: inlinesOf(token.tokens ?? []) }];
    default:
      throw new Error(`a chapter may not hold ${token.type}: ${token.raw.slice(0, 40)}`);
  }
}

/** marked escapes some characters in `text`; the tree holds plain text, and the page escapes once. */
const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

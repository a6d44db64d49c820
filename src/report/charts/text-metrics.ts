// Widths of text from the font itself. Without a canvas vega guesses the width of a letter, and a canvas that some
// package happens to install would change every chart; so the measure is always set here.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import * as vega from 'vega';

const require = createRequire(import.meta.url);

/** Font files of Source Sans 3 by weight. */
const files = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semiBold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

const fonts = new Map<keyof typeof files, opentype.Font>();

function fontOf(weight: keyof typeof files): opentype.Font {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(files[weight]));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  fonts.set(weight, font);
  return font;
}

/** Advance of a letter as a part of the size, by weight and letter: a chart measures the same letters many times. */
const advances = new Map<string, number>();

function advanceOf(letter: string, weight: keyof typeof files): number {
  const key = `${weight}${letter}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const font = fontOf(weight);
  const advance = (font.charToGlyph(letter).advanceWidth ?? 0) / font.unitsPerEm;
  advances.set(key, advance);
  return advance;
}

/** Width in pixels of a text at a size, without kerning. */
export function textWidth(text: string, size: number, isBold = false): number {
  const weight = isBold ? 'semiBold' : 'regular';
  let width = 0;
  for (const letter of text) width += advanceOf(letter, weight);
  return width * size;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** Makes vega measure with the font. */
export function useFontMetrics(): void {
  const metrics = (vega as unknown as { textMetrics: { width: (item: TextItem, text: unknown) => number } })
    .textMetrics;
  metrics.width = (item, text) => {
    const weight = item.fontWeight ?? 400;
    const isBold = weight === 'bold' || Number(weight) >= 600;
    return textWidth(String(text ?? ''), item.fontSize ?? 11, isBold);
  };
}

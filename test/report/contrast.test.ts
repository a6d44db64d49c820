// Contrast of the palette (WCAG 2.2: 1.4.3 and 1.4.11). A checker in a browser cannot judge text in a drawing.

import { describe, expect, it } from 'vitest';
import { installedRoot, locateTheme } from '../../src/locate/index.js';

const theme = await locateTheme(installedRoot);

/** Relative luminance of #rrggbb, as WCAG defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the palette', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  });

  it.each(['ink', 'quiet', 'brand', 'accent'] as const)('shows %s as text on paper and tint', (name) => {
    expect(contrast(theme[name], theme.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme[name], theme.tint)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the marks on their paper and white on the cover', () => {
    expect(contrast(theme.warning.ink, theme.warning.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#d7e3f0', theme.brand)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(theme.series))('shows series %s as label text on paper', (_name, { colour }) => {
    expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

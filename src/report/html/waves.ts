// The lines at the foot of the cover: ornament without meaning, the same in every edition, hidden from screen readers.

import type { ReportTheme } from '../../vocabulary/index.js';

const lines = 9;
const width = 1440;
const height = 160;
const stepX = 48;

/** A band of quiet lines in the accents of the theme. */
export function waves(theme: ReportTheme): string {
  const colours = ['#8fb3d9', '#e0b07a', '#ffffff', '#5f93c7'];
  const paths = Array.from({ length: lines }, (_, index) => {
    const colour = colours[index % colours.length] ?? theme.paper;
    return `<path d="${path(index)}" stroke="${colour}" opacity="${tenths(0.75 - index * 0.04)}"/>`;
  });
  return [
    `<svg class="waves" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">`,
    `<g fill="none" stroke-width="1.5">${paths.join('')}</g></svg>`,
  ].join('');
}

function path(index: number): string {
  const points = Array.from({ length: width / stepX + 1 }, (_, step) => {
    const y =
      24 +
      index * 13 +
      11 * Math.sin(step * (0.33 + index * 0.017) + index * 1.7) +
      6 * Math.sin(step * 0.91 + index * 2.3);
    return `${step * stepX} ${tenths(y)}`;
  });
  return `M${points.join(' L')}`;
}

/** Coordinates need no more than a tenth; drawing is not printing a figure. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

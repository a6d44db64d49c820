// Colours of the page and the charts. Every pair that carries meaning is tested for contrast (WCAG 2.2 AA): text
// against paper and tint at least 4.5 to 1, lines and shapes at least 3 to 1. A commissioning body can replace this file.

import { defineTheme } from '../../src/vocabulary/index.js';

const navy = '#154273';
const orange = '#a94f00';
const teal = '#00695c';
const plum = '#7a2e6e';
const slate = '#46545f';

export default defineTheme({
  paper: '#ffffff',
  tint: '#edf2f7',
  ink: '#1c2730',
  quiet: '#52606b',
  line: '#c5cfd8',
  brand: navy,
  brandDark: '#0d2c4e',
  accent: orange,
  warning: { ink: '#5c3a00', paper: '#fff3d6' },
  series: {
    'province:utrecht': { colour: slate, dash: [], shape: 'square' },
    'setting:city': { colour: navy, dash: [], shape: 'circle' },
    'setting:rural': { colour: orange, dash: [6, 3], shape: 'diamond' },
    'location:UTR01': { colour: navy, dash: [8, 2], shape: 'triangle-up' },
    'location:AMF01': { colour: navy, dash: [3, 2], shape: 'triangle-down' },
    'location:LEE01': { colour: orange, dash: [2, 2], shape: 'cross' },
    'small:city': { colour: navy, dash: [1, 3], shape: 'circle' },
    'small:rural': { colour: orange, dash: [1, 3], shape: 'diamond' },
    baseline: { colour: slate, dash: [4, 3], shape: 'square' },
    'year-1': { colour: teal, dash: [8, 3], shape: 'triangle-up' },
    'year-2': { colour: plum, dash: [2, 2], shape: 'diamond' },
    'year-3': { colour: navy, dash: [], shape: 'circle' },
    applied: { colour: slate, dash: [5, 3], shape: 'square' },
    granted: { colour: navy, dash: [], shape: 'circle' },
  },
});

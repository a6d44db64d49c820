// Charts: the same bytes everywhere, described from their cells, legible without colour.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { installedRoot } from '../../src/locate/index.js';
import { textWidth } from '../../src/report/charts/text-metrics.js';
import { renderReport } from '../../src/report/index.js';
import { reportInput } from './support/edition.js';

const input = await reportInput(3);
const { charts, html } = await renderReport(input, 'nl');

describe('the charts', () => {
  it('have a name and a description made from their cells, in the language of the page', () => {
    for (const svg of charts.values()) {
      expect(svg).toMatch(/role="img" aria-labelledby="\S+-t \S+-d"/);
      expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]{40,}<\/desc>/);
    }
    expect(charts.get('bsn-wait')).toMatch(
      /<desc[^>]*>provincie, middelste wachttijd op een BSN: nulmeting \d+ weken, jaar 1 \d+ weken/,
    );
  });

  it('carry no label of vega in English', () => {
    expect(html).not.toMatch(/aria-roledescription|X-axis titled|Y-axis titled/);
  });

  it('use every id once in the page', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('mark by month where a rule changed', () => {
    expect(charts.get('work-by-month')).toContain('Sneller een BSN');
    expect(charts.get('work-by-month')).toMatch(
      /Gemarkeerd: Sneller een BSN \(juli 2023\)|Gemarkeerd: .*24-wekengrens \(november 2023\)/,
    );
  });

  it('write decimals and months in the language of the page', async () => {
    const english = await renderReport(input, 'en');
    expect(english.charts.get('permits-by-month')).toContain('permits');
    expect(charts.get('permits-by-month')).toContain('vergunningen');
  });

  it('tell series apart by dash and shape besides colour', () => {
    expect(charts.get('bsn-wait')).toContain('stroke-dasharray="6,3"');
    const series = Object.values(input.theme.series);
    expect(new Set(series.map(({ dash, shape }) => `${dash}/${shape}`)).size).toBeGreaterThan(9);
    const { baseline, 'year-1': first, 'year-2': second, 'year-3': third } = input.theme.series;
    expect(new Set([baseline, first, second, third].map((each) => each?.shape)).size).toBe(4);
  });

  it('that cannot be drawn are a fault located in their file', async () => {
    const [chart] = input.charts;
    if (chart === undefined) throw new Error('no chart');
    const broken = { ...chart, definition: { ...chart.definition, build: () => ({ mark: 'no-such-mark' }) } };
    const refused = renderReport({ ...input, charts: [broken] }, 'nl');
    await expect(refused).rejects.toMatchObject({
      exitCode: 11,
      diagnostics: [{ code: 'REPORT_CHART_INVALID', at: { file: chart.path } }],
    });
  });

  it('have the same bytes in another time zone and language of the machine', () => {
    const script = `
      const { reportInput } = await import('./test/report/support/edition.ts');
      const { renderReport } = await import('./src/report/index.ts');
      const { charts } = await renderReport(await reportInput(3), 'nl');
      const { createHash } = await import('node:crypto');
      process.stdout.write(createHash('sha256').update([...charts.values()].join('')).digest('hex'));`;
    const elsewhere = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        cwd: installedRoot,
        env: { ...process.env, TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      },
    );
    const here = createHash('sha256')
      .update([...charts.values()].join(''))
      .digest('hex');
    expect(elsewhere.toString()).toBe(here);
  });
});

describe('the width of a text', () => {
  it('comes from the font: a wide letter is wider than a narrow one, and bold wider than regular', () => {
    expect(textWidth('W', 13)).toBeGreaterThan(2 * textWidth('i', 13));
    expect(textWidth('Utrecht', 13, true)).toBeGreaterThan(textWidth('Utrecht', 13));
    expect(textWidth('aan', 26)).toBeCloseTo(2 * textWidth('aan', 13));
  });
});

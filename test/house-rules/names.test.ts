// Names and sizes: a newcomer finds a thing by its name, and reads a file in one go.

import { describe, expect, it } from 'vitest';
import { codeOf, files, filesIn, placesOf, textOf } from './tree.js';

const typescript = filesIn(['src', 'pipelines', 'queries', 'reports', 'bench', 'test'], '.ts');

describe('files', () => {
  it('are all looked at', () => expect(files.length).toBeGreaterThan(80));

  it('have no name that says nothing', () => {
    const empty = /(^|\/|[-_])(utils?|helpers?|common|misc|managers?|stuff|final_v\d)([-_./]|$)/;
    expect(files.filter((path) => empty.test(path))).toEqual([]);
  });

  it('of TypeScript are in kebab case, or named after their relation, list, rule or identifier', () => {
    const named = /^pipelines\//;
    const kebab = /(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.ts$/;
    const snake = /(^|\/)[a-z0-9]+([_-][a-z0-9]+)*(\.[a-z]+)?\.ts$/;
    expect(typescript.filter((path) => !(named.test(path) ? snake : kebab).test(path))).toEqual([]);
  });

  it('of SQL are in snake case, the name of their relation', () => {
    const odd = filesIn(['pipelines'], '.sql').filter(
      (path) => !/\/[a-z][a-z0-9]*(_[a-z0-9]+)*(\.(completeness|sums))?\.sql$/.test(path),
    );
    expect(odd).toEqual([]);
  });

  it('of code have at most 300 lines, tests and cases at most 400', () => {
    const long = [...typescript, ...filesIn(['pipelines', 'queries'], '.sql')]
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > (path.startsWith('test/') ? 400 : 300));
    expect(long).toEqual([]);
  });

  it('of code say on top what they are for', () => {
    const silent = typescript.filter((path) => !/^(#!.*\n)?(\/\/|\/\*)/.test(textOf(path)));
    expect(silent).toEqual([]);
  });

  it('hold no note to do later', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b/g;
    const looked = files.filter(
      (path) => /\.(ts|mjs|sql|md|csv|json)$/.test(path) && !path.startsWith('test/house-rules/'),
    );
    expect(looked.flatMap((path) => placesOf(path, textOf(path), later))).toEqual([]);
  });

  it('name no folder of one machine and no folder beside the checkout', () => {
    const folder =
      /(?<![\w.])\/(work|home|root|Users|mnt)\/[\w.]+|\.\.\/shared\/|\bSEAMS\.md|\bDESIGN\.md|\bINDICATORS\.md/g;
    const exempt = ['.ci/run', 'package-lock.json', 'test/house-rules/names.test.ts'];
    const looked = files.filter(
      (path) => !exempt.includes(path) && /\.(ts|mjs|js|json|md|sql|csv|sh|yml|yaml)$/.test(path),
    );
    const own = /^reports\/|^src\/report\//;
    const found = looked.flatMap((path) =>
      placesOf(path, textOf(path), folder).filter(
        (place) => !(own.test(path) && place.includes('../shared/')),
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('code in src', () => {
  const code = filesIn(['src'], '.ts').map((path) => ({ path, text: withoutExamples(codeOf(path)) }));
  const find = (pattern: RegExp) => code.flatMap(({ path, text }) => placesOf(path, text, pattern));

  it('names no supplier', () => {
    const suppliers = new Set(
      filesIn(['pipelines/sources'], '.contract.ts').map((path) => path.split('/')[2]),
    );
    expect(suppliers.size).toBeGreaterThan(4);
    // A supplier whose name is a word of every program counts only where it stands as one: before a feed.
    const ordinary = ['context'];
    const named = [...suppliers].filter((name) => name !== undefined && !ordinary.includes(name));
    expect(find(new RegExp(`\\b(${named.join('|')})(?=/|__|'|\\b\\.)`, 'gi'))).toEqual([]);
    expect(find(new RegExp(`\\b(${ordinary.join('|')})(?=/|__)`, 'gi'))).toEqual([]);
  });

  it('names no indicator', () => {
    const named = textOf('pipelines/pilot.ts').matchAll(/indicator: '([A-Z][0-9]+)'/g);
    const indicators = new Set([...named].map((found) => found[1]));
    expect(indicators.size).toBeGreaterThan(4);
    expect(find(new RegExp(`\\b(${[...indicators].join('|')})\\b`, 'g'))).toEqual([]);
  });

  it('names no law and no place', () => {
    const law =
      /\b(Vreemdelingenwet|Vreemdelingenbesluit|Wav|BuWav|RuWav|Rva|Vw 2000|artikel \d+|article \d+)\b/g;
    const place = /\b(utrecht|amersfoort|leersum|UTR01|AMF01|LEE01)\b/gi;
    expect([...find(law), ...find(place)]).toEqual([]);
  });

  it('uses no `any` and no assertion that a value is there', () => {
    expect(find(/[:<,(]\s*any\b(?!\w)|\bas any\b/g)).toEqual([]);
  });
});

/** The example line of a command is meant to be typed as it stands, so it may name a feed that exists. */
function withoutExamples(text: string): string {
  return text.replace(/^\s*example:.*$/gm, '');
}

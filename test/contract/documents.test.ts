// What suppliers are given besides the check: JSON Schema and the dictionary in two languages.

import { describe, expect, it } from 'vitest';
import { dictionary, jsonSchema, registerColumns, shapeOf } from '../../src/contract/index.js';
import { allFeeds, feedNamed } from './feeds.js';

const feeds = await allFeeds();

describe('the JSON Schema of a feed', () => {
  it.each(feeds.map((feed) => [feed.name, feed] as const))(
    'names every column and rule of %s',
    (_name, feed) => {
      const schema = jsonSchema(feed) as {
        properties: object;
        required: string[];
        'x-rules': { id: string }[];
      };
      expect(Object.keys(schema.properties)).toEqual(feed.columns.map((column) => column.meta.header));
      expect(schema.required).toEqual(
        feed.columns.filter((each) => each.required).map((each) => each.meta.header),
      );
      expect(schema['x-rules'].map(({ id }) => id)).toEqual(feed.rules.map(({ id }) => id));
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    },
  );

  it('says how a day, a decimal and a code are written', async () => {
    const schema = jsonSchema(await feedNamed('uwv/permits')) as unknown as {
      properties: Record<string, { pattern: string; enum: string[] }>;
    };
    const matches = (header: string, text: string) =>
      new RegExp(schema.properties[header]?.pattern ?? 'x').test(text);
    expect(matches('datum_ontvangst', '31-12-2024')).toBe(true);
    expect(matches('datum_ontvangst', '2024-1-5')).toBe(false);
    expect(matches('brutoloon', '1.234,50')).toBe(true);
    expect(matches('brutoloon', '1,234')).toBe(false);
    expect(schema.properties.besluit?.enum).toContain('verleend');
  });
});

describe('the dictionary of a feed', () => {
  it.each(feeds.map((feed) => [feed.name, feed] as const))(
    'explains all of %s in both languages',
    (_name, feed) => {
      for (const language of ['nl', 'en'] as const) {
        const text = dictionary(feed, language);
        for (const column of feed.columns) {
          expect(text).toContain(`| ${column.meta.header} | ${column.name} | ${column.meta[language]} |`);
          for (const meaning of Object.values(column.meta.codes ?? {}))
            expect(text).toContain(meaning[language]);
        }
        for (const rule of feed.rules) expect(text).toContain(rule[language]);
        expect(text).not.toContain('undefined');
      }
      expect(dictionary(feed, 'nl')).not.toBe(dictionary(feed, 'en'));
    },
  );
});

describe('the columns of a feed in the register', () => {
  it('have a type, may not be null where the contract requires a value, and are left as they are where they are texts but no codes', async () => {
    expect(registerColumns(await feedNamed('coa/stays'))).toEqual([
      '"coa_number" VARCHAR using compression uncompressed not null',
      '"location_code" VARCHAR using compression uncompressed not null',
      '"from_date" DATE not null',
      '"to_date" DATE',
      '"end_reason" VARCHAR',
      '"destination_kind" VARCHAR',
    ]);
  });
});

describe('what a message shows of a cell', () => {
  it('is its text, and its shape where the column is sensitive', async () => {
    const { columns } = await feedNamed('coa/residents');
    const [sex, remark] = ['sex', 'remark'].map((name) => columns.find((column) => column.name === name));
    if (sex === undefined || remark === undefined) throw new Error('the columns have other names');
    expect(shapeOf(sex, 'manlijk\n')).toBe('manlijk ');
    expect(shapeOf(remark, 'Jan, 12-3 é😀')).toBe('xxx, 99-9 xx');
    expect(shapeOf(remark, 'x'.repeat(500))).toHaveLength(40);
  });
});

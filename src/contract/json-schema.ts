// A feed as JSON Schema (draft 2020-12) of one delivered row, for suppliers who generate their export from it. Texts are
// as they stand in the file; what JSON Schema cannot say (bounds of a number written with a comma, rules over several
// columns) stands in `x-` keywords and in the description.

import type { CompiledColumn, CompiledFeed } from './feed.js';
import {
  boundedForm,
  commaDecimalForm,
  dutchDateForm,
  integerForm,
  isoDateForm,
  monthForm,
  pointDecimalForm,
} from './forms.js';
import { partialDayForm } from './month-or-year.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a row as an object of texts by header. */
export function jsonSchema(feed: CompiledFeed): JsonSchema {
  const { definition, columns, rules } = feed;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `pilotmonitor:${feed.name}:${definition.version}`,
    title: definition.title.en,
    description: definition.description.en,
    'x-title-nl': definition.title.nl,
    'x-description-nl': definition.description.nl,
    'x-contract': feed.hash,
    'x-delivery': definition.delivery,
    'x-key': feed.key.map((name) => columns.find((column) => column.name === name)?.meta.header),
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.meta.header, columnSchema(column)])),
    required: columns.filter((column) => column.required).map((column) => column.meta.header),
    additionalProperties: false,
    'x-rules': rules.map(({ id, on, nl, en }) => ({ id, on, nl, en })),
  };
}

function columnSchema(column: CompiledColumn): JsonSchema {
  const { meta } = column;
  return {
    type: 'string',
    description: meta.en,
    'x-description-nl': meta.nl,
    'x-name': column.name,
    ...(meta.unit === undefined ? {} : { 'x-unit': meta.unit }),
    ...notationSchema(column),
  };
}

function notationSchema(column: CompiledColumn): JsonSchema {
  switch (column.notation) {
    case 'text':
      return {
        maxLength: column.max,
        ...(column.pattern === undefined ? {} : { pattern: whole(column.pattern) }),
      };
    case 'code':
      return { enum: column.codes, 'x-meanings': column.meta.codes };
    case 'date':
      return {
        pattern: whole(`${isoDateForm}|${dutchDateForm}`),
        'x-minimum': column.earliest,
        'x-maximum': column.latest,
      };
    case 'month':
      return { pattern: whole(monthForm) };
    case 'month_or_year':
      return { pattern: whole(partialDayForm) };
    case 'integer':
      return { pattern: whole(integerForm), 'x-minimum': column.min, 'x-maximum': column.max };
    case 'decimal':
      return {
        pattern: whole(decimalForms(column.scale)),
        'x-minimum': column.min,
        'x-maximum': column.max,
      };
    case 'bounded':
      return { pattern: whole(boundedForm), 'x-minimum': 0, 'x-maximum': column.most };
    case 'identifier':
      return { 'x-identifier': column.identifier };
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

const whole = (form: string): string => `^(?:${form})$`;

const decimalForms = (scale: number): string =>
  [commaDecimalForm(scale), pointDecimalForm(scale)].filter((form) => form !== undefined).join('|');

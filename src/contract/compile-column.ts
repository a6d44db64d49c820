// One column of a contract, from its zod schema to plain data. `optional()` hides the meta data of what it wraps, so
// it is unwrapped first. Whatever has no SQL form is refused.

import type { ColumnMeta } from '../vocabulary/index.js';
import { boundsType } from './bounds.js';
import type { CompiledColumn, Identifiers } from './feed.js';
import { maximumDigits } from './forms.js';
import { safePattern } from './pattern.js';
import { ZodChecks, type ZodSchema } from './zod-checks.js';

type Base = Pick<CompiledColumn, 'name' | 'meta' | 'required'>;

/** @throws Error that says what has no SQL form. */
export function compileColumn(name: string, schema: ZodSchema, identifiers: Identifiers): CompiledColumn {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('the name is not in snake_case');
  const { inner, required } = unwrap(schema);
  const meta = inner.meta() as ColumnMeta | undefined;
  if (meta?.notation === undefined) throw new Error('no meta data; use the columns of src/vocabulary');
  return compileNotation({ name, meta, required }, new ZodChecks(inner._zod.def), identifiers);
}

function unwrap(schema: ZodSchema): { inner: ZodSchema; required: boolean } {
  const { type, innerType, checks } = schema._zod.def;
  if (type !== 'optional' && type !== 'nullable') return { inner: schema, required: true };
  if (checks?.length || innerType === undefined) throw new Error(`a check behind ${type}() has no SQL form`);
  return { inner: unwrap(innerType).inner, required: false };
}

function compileNotation(base: Base, checks: ZodChecks, identifiers: Identifiers): CompiledColumn {
  const { meta } = base;
  switch (meta.notation) {
    case 'text':
      return compileText(base, checks);
    case 'code':
      return { ...base, notation: 'code', duckType: 'VARCHAR', codes: checks.codes() };
    case 'date':
      checks.only('string', 'date');
      checks.done();
      return { ...base, notation: 'date', duckType: 'DATE', ...dateBounds(meta) };
    case 'month':
    case 'month_or_year':
      return compileMonth(base, checks, meta.notation);
    case 'integer':
    case 'decimal':
      return compileNumber(base, checks, meta.notation);
    case 'identifier':
      return compileIdentifier(base, checks, identifiers);
    case 'bounded':
      return compileBounded(base, checks);
    default:
      throw new Error(`unknown notation ${String(meta.notation satisfies never)}`);
  }
}

function compileText(base: Base, checks: ZodChecks): CompiledColumn {
  checks.only('string');
  const max = checks.maximumLength();
  const pattern = checks.pattern();
  checks.done();
  const column = { ...base, notation: 'text', duckType: 'VARCHAR', max } as const;
  return pattern === undefined ? column : { ...column, pattern: safePattern(pattern) };
}

/** The patterns of `month()` and `monthOrYear()` in src/vocabulary, which src/contract/forms.ts says in its own words. */
const monthSources = {
  month: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$',
  month_or_year: '^(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?$',
};

function compileMonth(base: Base, checks: ZodChecks, notation: keyof typeof monthSources): CompiledColumn {
  checks.only('string');
  if (checks.pattern()?.source !== monthSources[notation])
    throw new Error('a month with a pattern of its own');
  checks.done();
  return { ...base, notation, duckType: 'VARCHAR' };
}

/** The pattern of `boundedCount()` in src/vocabulary, which src/contract/forms.ts says in its own words. */
const boundedSource = '^([0-9]{1,15}|<[0-9]{1,15}|[0-9]{1,15}(-|\\.{2,3})[0-9]{1,15}|[x.])$';

function compileBounded(base: Base, checks: ZodChecks): CompiledColumn {
  checks.only('string');
  if (checks.pattern()?.source !== boundedSource)
    throw new Error('a bounded count with a pattern of its own');
  checks.done();
  const { most, hiddenWith = [] } = base.meta;
  if (most === undefined || !Number.isInteger(most) || most < 0 || most >= 10 ** maximumDigits)
    throw new Error('a bounded count without a most');
  return { ...base, notation: 'bounded', duckType: boundsType, most, hiddenWith };
}

function compileIdentifier(base: Base, checks: ZodChecks, identifiers: Identifiers): CompiledColumn {
  checks.only('string');
  checks.done();
  const identifier = base.meta.identifier ?? '';
  if (!identifiers.has(identifier)) throw new Error(`there is no pipelines/identifiers/${identifier}.ts`);
  return { ...base, notation: 'identifier', duckType: 'VARCHAR', identifier };
}

function compileNumber(base: Base, checks: ZodChecks, notation: 'integer' | 'decimal'): CompiledColumn {
  checks.only('number', notation === 'integer' ? 'safeint' : undefined);
  const { min, max } = checks.bounds();
  const { precision, scale } = notation === 'integer' ? wholeDigits : decimalDigits(base.meta);
  const largest = 10 ** (precision - scale);
  if (min > max || min <= -largest || max >= largest)
    throw new Error(`the bounds ${min} to ${max} do not fit ${precision} digits, ${scale} of them decimals`);
  if ([min, max].some((bound) => Number(bound.toFixed(scale)) !== bound))
    throw new Error(`a bound has more than ${scale} decimals`);
  const duckType = notation === 'decimal' ? `DECIMAL(${precision},${scale})` : integerType(min, max);
  return { ...base, notation, duckType, precision, scale, min, max };
}

const wholeDigits = { precision: maximumDigits, scale: 0 };

function decimalDigits({ precision, scale }: ColumnMeta): { precision: number; scale: number } {
  if (precision === undefined || scale === undefined)
    throw new Error('a decimal without precision and scale');
  if (scale < 1 || scale > 6 || precision <= scale || precision > maximumDigits)
    throw new Error(`${precision} digits, ${scale} of them decimals: at most ${maximumDigits}, and 1 to 6`);
  return { precision, scale };
}

const integerType = (min: number, max: number): string =>
  min >= -(2 ** 31) && max < 2 ** 31 ? 'INTEGER' : 'BIGINT';

function dateBounds({ earliest, latest }: ColumnMeta): { earliest: string; latest: string } {
  if (earliest === undefined || latest === undefined || earliest > latest)
    throw new Error('a date without bounds');
  return { earliest, latest };
}

// Reads a command line by the options that its command declares, and says what is wrong with it in the user's terms.

import { parseArgs } from 'node:util';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { exitCodes } from '../diagnostics/exit-code.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Language, Localised } from '../vocabulary/index.js';
import type { Command, Option, Options } from './command.js';
import { similarName } from './similar-name.js';
import { everyCommand } from './standard-options.js';

const expectations: Readonly<Record<Option['kind'], Localised>> = {
  flag: { nl: 'geen waarde', en: 'no value' },
  text: { nl: 'een waarde', en: 'a value' },
  texts: { nl: 'een waarde; mag vaker', en: 'a value; may be repeated' },
  whole: { nl: 'een geheel getal van 0 of hoger', en: 'a whole number, 0 or higher' },
  day: { nl: 'een bestaande dag als 2026-07-01', en: 'an existing day such as 2026-07-01' },
};

export interface ParsedLine {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The arguments and typed option values of a command line. Throws UserError naming the first option that is wrong. */
export function readOptions(command: Command, line: readonly string[], language: Language): ParsedLine {
  const declared: Options = { ...command.options, ...everyCommand };
  const refuse = (option: string, expected: string, isMissing = false): never => {
    const params = { command: command.name, option, expected, isMissing };
    throw new UserError([diagnostic('CLI_OPTION', 'error', {}, params)], exitCodes.usage);
  };
  const { tokens } = parseArgs({
    args: [...line],
    options: asNodeOptions(declared),
    strict: false,
    tokens: true,
  });
  const raw = new Map<string, (string | true)[]>();
  const args: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(declared, token.name))
      refuse(token.rawName, unknownOption(token.name, declared, language));
    raw.set(token.name, [...(raw.get(token.name) ?? []), token.value ?? true]);
  }
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, option]) => {
      const given = raw.get(name) ?? [];
      const value = readValue(option, given);
      const isMissing = option.required === true && given.length === 0 && !raw.has('help');
      if (isMissing || value === wrong) refuse(`--${name}`, expectations[option.kind][language], isMissing);
      return [name, value];
    }),
  );
  checkCount(command, args, raw.has('help'), language);
  return { args, options };
}

const wrong = Symbol('wrong');

/** The value in the type of its kind, or `wrong`. The last one counts where an option is given twice. */
function readValue(option: Option, given: readonly (string | true)[]): unknown {
  const last = given.at(-1);
  if (option.kind === 'flag') return last === undefined ? false : last === true ? true : wrong;
  if (given.some((each) => each === true || each === '')) return wrong;
  if (option.kind === 'texts') return given;
  if (last === undefined || last === true || option.kind === 'text') return last;
  if (option.kind === 'day') return isDay(last) ? last : wrong;
  return /^[0-9]{1,15}$/.test(last) ? Number(last) : wrong;
}

/** A day that the calendar has, as `yyyy-mm-dd`. */
function isDay(text: string): boolean {
  const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const asNodeOptions = (options: Options) =>
  Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: option.kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );

function unknownOption(name: string, declared: Options, language: Language): string {
  const similar = similarName(name, Object.keys(declared));
  const names = similar ? `--${similar}` : Object.keys(declared).map((each) => `--${each}`);
  return { nl: `een van deze opties: ${names}`, en: `one of these options: ${names}` }[language];
}

function checkCount(command: Command, args: readonly string[], help: boolean, language: Language) {
  const { min, max } = command.args ?? { min: 0, max: 0 };
  if (help || (args.length >= min && args.length <= max)) return;
  const params = { command: command.name, usage: command.usage[language], count: args.length };
  throw new UserError([diagnostic('CLI_ARGUMENTS', 'error', {}, params)], exitCodes.usage);
}

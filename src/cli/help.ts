// The text of --help: the list of commands, and the page of one command.

import type { Language } from '../vocabulary/index.js';
import { inColumns } from './columns.js';
import type { Command, Option, Options } from './command.js';
import { everyCommand } from './standard-options.js';

const words = {
  nl: {
    title: 'Pilotmonitor: van leveringen naar een jaarlijks rapport',
    usage: 'Gebruik',
    commands: 'Opdrachten',
    options: 'Opties',
    always: 'Bij elke opdracht',
    example: 'Voorbeeld',
    more: 'Uitleg bij een opdracht: pilotmonitor OPDRACHT --help',
    command: 'OPDRACHT',
    required: 'verplicht',
  },
  en: {
    title: 'Pilotmonitor: from deliveries to a yearly report',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    always: 'With every command',
    example: 'Example',
    more: 'Help on a command: pilotmonitor COMMAND --help',
    command: 'COMMAND',
    required: 'required',
  },
} as const;

/** The list of all commands. */
export function overview(commands: readonly Command[], language: Language): string {
  const word = words[language];
  const rows = commands.map((each): [string, string] => [each.name, each.summary[language]]);
  return [
    word.title,
    '',
    `${word.usage}: pilotmonitor ${word.command} [...]`,
    '',
    `${word.commands}:`,
    ...inColumns(rows),
    '',
    `${word.always}:`,
    ...inColumns(optionRows(everyCommand, language)),
    '',
    word.more,
  ].join('\n');
}

/** The help page of one command. */
export function helpPage(command: Command, language: Language): string {
  const word = words[language];
  const own = inColumns(optionRows(command.options, language));
  return [
    command.summary[language],
    '',
    `${word.usage}: pilotmonitor ${command.usage[language]}`,
    '',
    ...(own.length > 0 ? [`${word.options}:`, ...own, ''] : []),
    `${word.always}:`,
    ...inColumns(optionRows(everyCommand, language)),
    '',
    `${word.example}: pilotmonitor ${command.example}`,
  ].join('\n');
}

const optionRows = (options: Options, language: Language): [string, string][] =>
  Object.entries(options).map(([name, option]: [string, Option]) => [
    `--${name}${option.kind === 'flag' ? '' : ` ${option.value ?? name.toUpperCase()}`}`,
    option.summary[language] + (option.required ? ` (${words[language].required})` : ''),
  ]);

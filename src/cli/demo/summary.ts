// What a demonstration says when it is done: what it made, where, how long each phase took, and what to try next.

import { relative } from 'node:path';
import { type RowFate, rowFateNames, rowFates } from '../../diagnostics/index.js';
import type { Language, Localised } from '../../vocabulary/index.js';
import { inColumns } from '../columns.js';
import type { Phase } from './phases.js';

export interface DemoResult {
  readonly dataFolder: string;
  readonly suppliersFolder: string;
  readonly seed: number;
  readonly residents: number;
  readonly deliveries: number;
  readonly fates: Readonly<Record<RowFate, number>>;
  /** Pages of the editions that stayed drafts, and of the released ones, in order. */
  readonly pages: readonly string[];
  readonly releasedPages: readonly string[];
  readonly phases: readonly Phase[];
  readonly milliseconds: number;
}

/** The lines of the summary; paths are given from `cwd` where they lie below it. */
export function summary(result: DemoResult, language: Language, cwd: string): string[] {
  const say = (text: Localised) => text[language];
  const number = (value: number) => value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  const seconds = (milliseconds: number) => `${number(Math.round(milliseconds / 100) / 10)} s`;
  const path = (absolute: string) => {
    const below = relative(cwd, absolute);
    return below.startsWith('..') ? absolute : below;
  };
  const section = (title: Localised, pages: readonly string[]) =>
    pages.length === 0 ? [] : ['', say(title), ...pages.map((page) => `  ${path(page)}`)];
  const rows = rowFates.reduce((sum, fate) => sum + result.fates[fate], 0);
  const fates = rowFates.filter((fate) => result.fates[fate] > 0);
  return [
    '',
    say({
      nl: `Klaar in ${seconds(result.milliseconds)}. Alles is verzonnen (seed ${result.seed}, ${number(result.residents)} bewoners).`,
      en: `Done in ${seconds(result.milliseconds)}. Everything is made up (seed ${result.seed}, ${number(result.residents)} residents).`,
    }),
    '',
    ...result.phases.map((phase) => `  ${seconds(phase.milliseconds).padStart(8)}  ${say(phase.title)}`),
    '',
    say({
      nl: `${number(result.deliveries)} leveringen ingelezen, ${number(rows)} rijen:`,
      en: `${number(result.deliveries)} deliveries taken in, ${number(rows)} rows:`,
    }),
    `  ${fates.map((fate) => `${say(rowFateNames[fate])} ${number(result.fates[fate])}`).join(' · ')}`,
    ...section({ nl: 'Conceptrapporten:', en: 'Draft reports:' }, result.pages),
    ...section(
      { nl: 'Vrijgegeven rapporten (met testsleutels):', en: 'Released reports (with test keys):' },
      result.releasedPages,
    ),
    '',
    say({
      nl: `Bij de leveranciers, buiten de gegevensmap: sleutel, waarheid, fouten en ontvangstbewijzen in ${path(result.suppliersFolder)}`,
      en: `With the suppliers, outside the data folder: key, truth, faults and receipts in ${path(result.suppliersFolder)}`,
    }),
    '',
    say({ nl: 'Probeer nu:', en: 'Now try:' }),
    ...inColumns(nextSteps(path(result.dataFolder)).map(({ line, about }) => [line, say(about)])),
  ];
}

function nextSteps(data: string): { line: string; about: Localised }[] {
  const where = data === 'data' ? '' : ` --data ${data}`;
  return [
    {
      line: `npx pilotmonitor status${where}`,
      about: { nl: 'wat er ligt en wat te laat is', en: 'what is there and what is late' },
    },
    {
      line: `npx pilotmonitor report verify 1/1${where}`,
      about: { nl: 'of een editie is wat werd ondertekend', en: 'whether an edition is what was signed' },
    },
    {
      line: `npx pilotmonitor query${where}`,
      about: { nl: 'vragen aan de gegevens', en: 'questions to the data' },
    },
    { line: 'npx pilotmonitor demo --seed 2', about: { nl: 'een andere wereld', en: 'another world' } },
  ];
}

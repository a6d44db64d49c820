// Placeholders that stand for a public fact: dates, law, limits, levers, names. What is not a cell comes from here.

import { dayBefore, formatDate } from '../format/index.js';
import type { Language } from '../vocabulary/index.js';
import { absolutePeriod } from './cell-reference.js';
import type { Inline } from './document.js';
import type { LeverFact, ReportFacts, RuleFact } from './facts.js';
import type { Names } from './names.js';
import type { Placeholder } from './placeholder.js';
import { printLimit } from './print.js';
import { placeSentence } from './sentences.js';
import { wordsOf } from './words.js';

export interface FactContext {
  readonly facts: ReportFacts;
  readonly language: Language;
  readonly names: Names;
}

type FactKind = (args: readonly string[], context: FactContext) => Inline[] | undefined;

const fact = (text: string | undefined): Inline[] | undefined =>
  text === undefined ? undefined : [{ kind: 'fact', text }];

const kinds: Readonly<Record<string, FactKind>> = {
  date: ([name = ''], { facts, language }) => {
    const day = dateOf(name, facts);
    return day === undefined ? undefined : fact(formatDate(day, language));
  },
  law: ([name = ''], { facts }) => fact(ruleOf(name, facts)?.citation),
  rule: ([name = ''], { facts, language }) => {
    const rule = ruleOf(name, facts);
    return rule === undefined ? undefined : fact(printLimit(rule, language));
  },
  indicator: ([name = ''], { facts, names }) =>
    facts.indicators.some((each) => each.name === name) ? fact(names.indicator(name)) : undefined,
  period: ([name = ''], { facts, names }) => fact(names.period(absolutePeriod(name, facts.year))),
  group: ([name = ''], { names }) => {
    const [kind = '', value = ''] = name.split('=');
    return fact(names.group(kind, value));
  },
  lever: ([name = ''], context) => leverSentence(name, context),
  locations: ([period = '', setting = ''], { facts }) => {
    const name = absolutePeriod(period, facts.year);
    const found = facts.locationCounts.find((each) => each.period === name && each.setting === setting);
    return found === undefined ? undefined : [{ kind: 'tally', tally: found.locations }];
  },
  standard: ([name = ''], { language }) => (name === 'place' ? fact(placeSentence[language]) : undefined),
};

/** Kinds of placeholders for facts. */
export const factKinds: readonly string[] = Object.keys(kinds);

/** Whether a placeholder for a fact can be filled. */
export const isKnownFact = (placeholder: Placeholder, context: FactContext): boolean =>
  kinds[placeholder.kind]?.(placeholder.args, context) !== undefined;

/** The fact of a placeholder. Throws where it cannot be filled; the lint finds that first, with its line. */
export function factOf(placeholder: Placeholder, context: FactContext): Inline[] {
  const found = kinds[placeholder.kind]?.(placeholder.args, context);
  if (found === undefined) throw new Error(`nothing to fill ${placeholder.text} with`);
  return found;
}

/** start, data-cut, as-of, or from/until of a period: `from-year`, `until-baseline`. */
function dateOf(name: string, facts: ReportFacts): string | undefined {
  if (name === 'start') return facts.pilot.start;
  if (name === 'data-cut') return facts.dataCut;
  if (name === 'as-of') return facts.asOf;
  const [, side, period = ''] = /^(from|until)-(.+)$/.exec(name) ?? [];
  const found = facts.periods.find((each) => each.period === absolutePeriod(period, facts.year));
  if (found === undefined) return undefined;
  return side === 'from' ? found.from : dayBefore(found.to);
}

/** A rule version by `<rule>/<version>`. */
const ruleOf = (name: string, facts: ReportFacts): RuleFact | undefined =>
  facts.rules.find((each) => `${each.rule}/${each.version}` === name);

/** What a chapter says about its lever, in a sentence for each version that counts. */
function leverSentence(name: string, context: FactContext): Inline[] | undefined {
  const versions = context.facts.levers.filter((each) => each.lever === name);
  if (versions.length === 0) return undefined;
  return fact(versions.map((each) => versionSentence(each, context)).join(' '));
}

function versionSentence(lever: LeverFact, { language, facts }: FactContext): string {
  const state = leverState(lever, facts, language);
  const label = language === 'nl' ? 'De maatregel' : 'The lever';
  return `${label} “${lever.title[language]}” (${lever.forWhom[language]}): ${state.text}.`;
}

/** In force, not in force or assumed, in words, on the last day of the data. */
export function leverState(
  lever: LeverFact,
  facts: ReportFacts,
  language: Language,
): { readonly text: string; readonly tone: 'good' | 'plain' | 'warn' } {
  const nl = language === 'nl';
  const notYet = { text: nl ? 'niet ingevoerd' : 'not in force', tone: 'plain' } as const;
  if (lever.from === null || lever.from > facts.dataCut) return notYet;
  const span = spanText(lever, language);
  if (lever.status === 'in_force')
    return { text: nl ? `ingevoerd ${span}` : `in force ${span}`, tone: 'good' };
  return lever.isApplied ? { text: nl ? `aangenomen ${span}` : `assumed ${span}`, tone: 'warn' } : notYet;
}

function spanText({ from, to }: LeverFact, language: Language): string {
  const words = wordsOf(language);
  const since = language === 'nl' ? 'sinds' : 'since';
  if (from === null) return '';
  if (to === null) return `${since} ${formatDate(from, language)}`;
  const first = `${words.from.toLowerCase()} ${formatDate(from, language)}`;
  return `${first} ${words.upTo} ${formatDate(dayBefore(to), language)}`;
}

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

export interface LeverState {
  /** One word: ingevoerd, aangenomen, niet ingevoerd. */
  readonly word: string;
  /** The word with when. */
  readonly text: string;
  readonly tone: 'good' | 'plain' | 'warn';
}

/** In force, not in force or assumed, in words, on the last day of the data. */
export function leverState(lever: LeverFact, facts: ReportFacts, language: Language): LeverState {
  const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const none = say('niet ingevoerd', 'not in force');
  const hasBegun = lever.from !== null && lever.from <= facts.dataCut;
  if (!hasBegun || !lever.isApplied) return { word: none, text: none, tone: 'plain' };
  const isLaw = lever.status === 'in_force';
  const word = isLaw ? say('ingevoerd', 'in force') : say('aangenomen', 'assumed');
  return { word, text: `${word} ${spanText(lever, language)}`, tone: isLaw ? 'good' : 'warn' };
}

/** When a lever holds: sinds 1 januari 2024; empty where it has no first day. */
export function spanText({ from, to, isApplied }: LeverFact, language: Language): string {
  const words = wordsOf(language);
  if (from === null) return '';
  const first = formatDate(from, language);
  if (!isApplied) return `${language === 'nl' ? 'aangekondigd voor' : 'announced for'} ${first}`;
  if (to === null) return `${language === 'nl' ? 'sinds' : 'since'} ${first}`;
  return `${words.from.toLowerCase()} ${first} ${words.upTo} ${formatDate(dayBefore(to), language)}`;
}

// The law as the world obeys it, read from pipelines/rules: which version holds on a day, for whom, and when someone
// has access to work. Versions that are not in force hold only where the settings accept them by name.

import { addMonths, type Day, dayOf } from '../../src/simulation/index.js';
import type { RuleDefinition, RuleVersion, WorldOptions } from '../../src/vocabulary/index.js';
import type { ChanceGroup } from './procedures.js';

export interface Span {
  readonly from: Day;
  /** First day no longer. */
  readonly to: Day;
}

export interface Law {
  /** Value of a rule at the pilot on a day: null is "no limit" or "no right"; undefined where no version holds. */
  readonly value: (rule: string, day: Day, group?: ChanceGroup) => number | null | undefined;
  /** Spans of days, in order, on which someone who applied on `application` has access while the procedure runs. */
  readonly access: (application: Day, group: ChanceGroup, until: Day) => readonly Span[];
}

/** Chance groups by the name that the rules use. */
const groupNames: Readonly<Record<ChanceGroup, string>> = {
  hoog: 'higher',
  laag: 'low',
  onbekend: 'unknown',
};

/** The law of these rules. Throws where a rule that is asked for does not exist. */
export function makeLaw({ rules, acceptedRules }: Pick<WorldOptions, 'rules' | 'acceptedRules'>): Law {
  const applied = new Map(
    Object.entries(rules).map(([name, rule]) => [name, versionsOf(name, rule, acceptedRules)]),
  );
  const versions = (rule: string): readonly DatedVersion[] => {
    const found = applied.get(rule);
    if (found === undefined) throw new Error(`the synthetic world needs the rule ${rule}`);
    return found;
  };
  const value: Law['value'] = (rule, day, group) => holding(versions(rule), day, group)?.value;
  return {
    value,
    access: (application, group, until) => accessSpans(versions('waiting_period'), application, group, until),
  };
}

interface DatedVersion extends Span {
  readonly value: number | null;
  readonly isPilot: boolean;
  readonly group: string | undefined;
}

function versionsOf(name: string, rule: RuleDefinition, accepted: readonly string[]): DatedVersion[] {
  const applies = (version: RuleVersion) =>
    version.status === 'in_force' || accepted.includes(`${name}/${version.id}`);
  return rule.versions.filter(applies).map((version) => ({
    from: dayOf(version.from),
    to: version.to === undefined ? Number.POSITIVE_INFINITY : dayOf(version.to),
    value: version.value,
    isPilot: version.area === 'pilot',
    group: version.chanceGroup,
  }));
}

/** A pilot version goes before a national one, then one for this group before one for all, then the latest. */
function holding(versions: readonly DatedVersion[], day: Day, group?: ChanceGroup): DatedVersion | undefined {
  const name = group && groupNames[group];
  const candidates = versions.filter(
    (each) => each.from <= day && day < each.to && (each.group === undefined || each.group === name),
  );
  const rank = (each: DatedVersion) => (each.isPilot ? 2 : 0) + (each.group === undefined ? 0 : 1);
  return candidates.sort((a, b) => rank(b) - rank(a) || b.from - a.from)[0];
}

function accessSpans(
  versions: readonly DatedVersion[],
  application: Day,
  group: ChanceGroup,
  until: Day,
): readonly Span[] {
  const turns = [...new Set(versions.flatMap((each) => [each.from, each.to]))].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (const [index, turn] of turns.entries()) {
    const waiting = holding(versions, turn, group)?.value;
    if (waiting === undefined || waiting === null) continue;
    const from = Math.max(turn, addMonths(application, waiting));
    const to = Math.min(turns[index + 1] ?? until, until);
    const last = spans.at(-1);
    if (from >= to) continue;
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  return spans;
}

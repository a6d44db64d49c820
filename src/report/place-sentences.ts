// Sentences about a difference between city and rural. Locations are what varies, so the interval counts locations, and
// a difference is called observed only where that interval holds no zero. How large a difference would have to be to be
// seen stands beside it, so that no difference found is never read as no difference there.

import { type DisclosedCell, reveal } from '../disclosure/index.js';
import type { Language } from '../vocabulary/index.js';
import type { Inline } from './document.js';
import { isPrintable } from './print.js';
import { absentSentence, joinInlines, type Speaker } from './sentences.js';

/** The cells of one comparison by locations. */
export interface ContrastCells {
  /** City minus rural, with its interval over locations. */
  readonly difference: DisclosedCell;
  /** The smallest difference that could have been seen. */
  readonly detectable: DisclosedCell;
  /** How many locations count in each setting. */
  readonly city: DisclosedCell;
  readonly rural: DisclosedCell;
}

/** What the locations allow to be said about a difference; the reason where they are too few. */
export function contrastSentences(cells: ContrastCells, speaker: Speaker): Inline[] {
  const { difference, detectable, city, rural } = cells;
  const missing = [difference, detectable, city, rural].find((cell) => !isPrintable(cell));
  if (missing !== undefined) return absentSentence(missing, speaker);
  const say = texts[speaker.language];
  const interval: Inline = { kind: 'interval', cell: difference };
  return joinInlines([
    ...[say.lead, difference, say.interval, interval, say.over, city, say.city, rural, say.rural],
    holdsZero(difference) ? say.notApart : say.observed,
    ...[say.seen, detectable, say.smaller],
  ]);
}

/** By the printed limits, so that the verdict is what a reader would find. */
function holdsZero(difference: DisclosedCell): boolean {
  const { lower, upper } = reveal(difference);
  return lower === null || upper === null || (lower <= 0 && upper >= 0);
}

const nl = {
  lead: 'In deze aandelen wegen de grote locaties het zwaarst. Telt elke locatie even zwaar, dan is het verschil (stad min buitenaf) ',
  interval: ', met een interval van ',
  over: ', over ',
  city: ' locaties in de stad en ',
  rural: ' locaties buitenaf, elk met genoeg mensen. ',
  notApart: 'Dat is niet te onderscheiden van verschillen tussen locaties. ',
  observed: 'In het interval ligt geen nul: verschil waargenomen. ',
  seen: 'Met deze locaties is een verschil pas goed te zien vanaf ',
  smaller: '; een kleiner verschil kan er zijn zonder dat deze cijfers het laten zien.',
} as const;

const en: Record<keyof typeof nl, string> = {
  lead: 'In these shares the large locations weigh most. With every location counting alike, the difference (city minus rural) is ',
  interval: ', with an interval of ',
  over: ', over ',
  city: ' locations in the city and ',
  rural: ' rural locations, each with enough people. ',
  notApart: 'That cannot be told apart from differences between locations. ',
  observed: 'The interval holds no zero: difference observed. ',
  seen: 'With these locations a difference shows well only from ',
  smaller: '; a smaller difference may exist without these figures showing it.',
};

const texts: Readonly<Record<Language, Record<keyof typeof nl, string>>> = { nl, en };

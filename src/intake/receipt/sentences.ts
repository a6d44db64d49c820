// The sentences of a receipt that depend on the delivery: its outcome in one plain sentence, what happened to the data, what
// is due next.

import { formatDate, formatNumber } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { ReceiptFacts } from './facts.js';

/** How the outcome looks: good, to be looked at, or bad. */
export type Tone = 'good' | 'look' | 'bad';

export function toneOf({ outcome, completeness }: ReceiptFacts): Tone {
  if (outcome === 'refused' || completeness === 'error') return 'bad';
  return outcome === 'accepted' ? 'good' : 'look';
}

/** The outcome in one plain sentence. */
export function outcomeSentence(facts: ReceiptFacts, language: Language): string {
  const { outcome, completeness } = facts;
  const number = (value: number) => formatNumber(value, language);
  const nl = language === 'nl';
  if (outcome === 'refused') return nl ? 'Uw levering is geweigerd.' : 'Your delivery was refused.';
  if (completeness === 'error') {
    return nl
      ? 'Uw levering is ingelezen, maar er ontbreekt waarschijnlijk iets.'
      : 'Your delivery was taken in, but something is probably lacking.';
  }
  if (outcome === 'partly') {
    const left = facts.fates.quarantined + facts.fates.broken;
    return nl
      ? `Uw levering is voor een deel ingelezen: ${number(left)} van de ${number(facts.received)} rijen niet.`
      : `Your delivery was taken in for a part: ${number(left)} of the ${number(facts.received)} rows were not.`;
  }
  if (outcome === 'accepted_with_remarks')
    return nl ? 'Uw levering is ingelezen, met opmerkingen.' : 'Your delivery was taken in, with remarks.';
  const taken = nl ? 'Uw levering is ingelezen.' : 'Your delivery was taken in.';
  if (facts.received === 0) return taken;
  if (facts.findings.length > 0) return `${taken} ${nl ? 'Alle rijen zijn goed.' : 'All rows are right.'}`;
  return `${taken} ${nl ? 'Alles is in orde.' : 'All is well.'}`;
}

/** What happened to the data. */
export function dataSentence(facts: ReceiptFacts, language: Language): string {
  const { outcome, received, fates, withdrawn } = facts;
  const number = (value: number) => formatNumber(value, language);
  const nl = language === 'nl';
  if (outcome === 'refused') {
    return nl
      ? 'Er is niets ingelezen: wat eerder van u is ontvangen, blijft gelden.'
      : 'Nothing was taken in: what was received from you before still holds.';
  }
  if (received === 0) return nl ? 'De levering had geen rijen.' : 'The delivery had no rows.';
  const changed = fates.new + fates.correction;
  const gone = nl
    ? `${number(withdrawn)} rijen die eerder geleverd waren en nu ontbreken, gelden als ingetrokken.`
    : `${number(withdrawn)} rows that were delivered before and are lacking now count as withdrawn.`;
  const main = nl
    ? `Van de ${number(received)} rijen zijn er ${number(changed)} nieuw of gewijzigd.`
    : `Of the ${number(received)} rows, ${number(changed)} are new or changed.`;
  return withdrawn > 0 ? `${main} ${gone}` : main;
}

/** What the supplier is to do after this, most urgent first. */
export function nextSentences(facts: ReceiptFacts, csvName: string, language: Language): string[] {
  const { outcome, completeness, next, correctedBy } = facts;
  const nl = language === 'nl';
  const isWanting = outcome === 'refused' || outcome === 'partly' || completeness === 'error';
  const again = nl
    ? 'Verbeter wat hierboven staat en stuur het hele bestand opnieuw, met dezelfde peildatum. Het komt dan in de plaats van deze levering.'
    : 'Mend what stands above and send the whole file again, with the same reference date. It then comes in place of this delivery.';
  const done = nl
    ? 'Er is al een latere levering in de plaats van deze gekomen; u hoeft hier niets meer aan te doen.'
    : 'A later delivery has come in place of this one already; nothing is left to do about it.';
  const all = nl
    ? `Alle fouten met hun regels staan in ${csvName}, dat u in Excel kunt openen.`
    : `All faults with their lines are in ${csvName}, which Excel opens.`;
  const due = next && dueSentence(next, language);
  return [
    ...(correctedBy !== undefined ? [done] : isWanting ? [again] : []),
    ...(facts.findings.length > 0 ? [all] : []),
    ...(due === undefined ? [] : [due]),
  ];
}

function dueSentence(
  { from, dueDate, graceDate }: NonNullable<ReceiptFacts['next']>,
  language: Language,
): string {
  const day = (date: string) => formatDate(date, language);
  return language === 'nl'
    ? `De volgende levering gaat over de periode vanaf ${day(from)} en wordt uiterlijk ${day(dueDate)} verwacht. Na ${day(graceDate)} geldt zij als ontbrekend.`
    : `The next delivery is about the period from ${day(from)} on and is expected by ${day(dueDate)}. After ${day(graceDate)} it counts as missing.`;
}

// Dutch texts of the codes of src/analysis.

import type { AnalysisParams } from '../codes/analysis.js';
import type { Texts } from '../text.js';

const refused = {
  statements: () => 'Een vraag is één opdracht; hier staat er geen of meer dan één.',
  no_select: () => 'Hier kunt u alleen vragen stellen: een SELECT, met of zonder WITH; wijzigen kan niet.',
  function: (name: string) => `De functie ${name} kan hier niet: die leest meer dan de momentopname.`,
  relation: (name: string) => `De momentopname heeft geen tabel ${name} die u zo kunt lezen.`,
} as const;

const examples = {
  text: 'tekst',
  integer: 'een geheel getal',
  decimal: 'een getal als 12.5',
  date: 'een bestaande dag als 2026-07-01',
  boolean: 'true of false',
} as const;

const expectedOf = (type: string) => examples[type as keyof typeof examples] ?? type;

export const analysis: Texts<AnalysisParams> = {
  ANALYSIS_NO_SNAPSHOT: () => ({
    what: 'Er is nog geen momentopname voor analyse.',
    remedy: 'Maak er een met "pilotmonitor build", of probeer alles uit met "pilotmonitor demo".',
  }),
  ANALYSIS_UNKNOWN_QUESTION: ({ question, similar }) => ({
    what: `De bewaarde vraag "${question}" bestaat niet.`,
    remedy: `${similar ? `Bedoelde u "${similar}"? ` : ''}Met "pilotmonitor query" ziet u alle vragen.`,
  }),
  ANALYSIS_QUESTION_HEADER: ({ key }) => ({
    what: `De kop van deze vraag klopt niet bij "${key}".`,
    expected: 'title_nl, title_en, description_nl, description_en, en "param: naam type standaard | nl | en"',
    remedy: 'Maak de kop compleet in het commentaar boven in het bestand.',
  }),
  ANALYSIS_PARAMETER: ({ question, parameter, names, type }) => ({
    what: type
      ? `De parameter "${parameter}" van "${question}" heeft geen waarde, of een waarde van een andere soort.`
      : `De vraag "${question}" heeft geen parameter "${parameter}".`,
    expected: type ? `${parameter}=<${expectedOf(type)}>` : names || 'geen parameters',
    remedy: 'Met "pilotmonitor query" ziet u de vragen met hun parameters.',
  }),
  ANALYSIS_STATEMENT: ({ message, excerpt }) => ({
    what: message,
    ...(excerpt && { found: `\n${excerpt}` }),
    remedy: 'Verbeter de opdracht. "show all tables" toont wat er is, "describe core.persons" de kolommen.',
  }),
  ANALYSIS_REFUSED: ({ reason, name, excerpt }) => ({
    what: refused[reason](name),
    ...(excerpt && { found: `\n${excerpt}` }),
    data: 'Er is niets uitgevoerd.',
    remedy:
      'Schrijf tabellen met hun schema, als in "select * from core.persons"; "show all tables" toont ze.',
  }),
  ANALYSIS_TIME: ({ seconds }) => ({
    what: `De vraag duurde langer dan ${seconds} seconden en is gestopt.`,
    remedy: 'Vraag minder (één periode, één groep), of geef meer tijd met --seconds.',
  }),
  ANALYSIS_MEMORY: ({ megabytes }) => ({
    what: `De vraag had meer dan ${megabytes} MB geheugen nodig en is gestopt.`,
    remedy: 'Vraag minder: minder kolommen, één periode, of aantallen in plaats van rijen.',
  }),
};

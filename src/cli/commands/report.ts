// `report`: makes a draft edition over a pilot year from the analysis snapshot; signs, verifies and withdraws editions.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'report',
  summary: {
    nl: 'maakt een conceptverslag over een pilotjaar; ondertekent, controleert en trekt edities in',
    en: 'makes a draft report over a pilot year; signs, verifies and withdraws editions',
  },
  usage: {
    nl: 'report --year N [--by NAAM] [--revise TABEL --because REDEN --decided-by NAAM] | report key | report sign, verify, erratum of withdraw EDITIE',
    en: 'report --year N [--by NAME] [--revise TABLE --because REASON --decided-by NAME] | report key | report sign, verify, erratum or withdraw EDITION',
  },
  example: 'report sign 2/1 --key checker.pem',
  args: { min: 0, max: 2 },
  options: {
    year: {
      kind: 'whole',
      value: 'N',
      summary: {
        nl: 'maak een concept over dit pilotjaar, vanaf het eerste geteld',
        en: 'make a draft over this pilot year, counted from the first',
      },
    },
    by: {
      kind: 'text',
      value: 'NAME',
      summary: {
        nl: 'wie het maakt (anders de gebruiker van dit systeem), of wie besluit',
        en: 'who makes it (else the user of this system), or who decides',
      },
    },
    key: {
      kind: 'text',
      value: 'FILE',
      summary: {
        nl: 'sign: uw sleutelbestand; eerst de controleur, dan de opdrachtgever',
        en: 'sign: your key file; first the checker, then the commissioner',
      },
    },
    name: {
      kind: 'text',
      value: 'NAME',
      summary: { nl: 'key: van wie de nieuwe sleutel is', en: 'key: whose new key it is' },
    },
    role: {
      kind: 'text',
      value: 'ROLE',
      summary: { nl: 'key: checker of commissioner', en: 'key: checker or commissioner' },
    },
    file: {
      kind: 'text',
      value: 'FILE',
      summary: {
        nl: 'key: waar de sleutel komt, alleen leesbaar voor u',
        en: 'key: where the key goes, readable by you only',
      },
    },
    in: {
      kind: 'text',
      value: 'DIR',
      summary: {
        nl: 'verify: een gepubliceerde map in plaats van die van de gegevensmap',
        en: 'verify: a published folder in place of that of the data folder',
      },
    },
    'public-key': {
      kind: 'texts',
      value: 'KEY',
      summary: {
        nl: 'verify: een publieke sleutel die u vertrouwt, in plaats van die in de instellingen; mag vaker',
        en: 'verify: a public key that you trust, in place of those in the settings; may be repeated',
      },
    },
    head: {
      kind: 'text',
      value: 'HASH',
      summary: {
        nl: 'verify: een kop van het logboek die u elders bewaarde',
        en: 'verify: a head of the log that you kept elsewhere',
      },
    },
    because: {
      kind: 'text',
      value: 'TEXT',
      summary: {
        nl: 'erratum, withdraw, --revise: de reden',
        en: 'erratum, withdraw, --revise: the reason',
      },
    },
    'decided-by': {
      kind: 'text',
      value: 'NAME',
      summary: { nl: '--revise: wie de herziening heeft besloten', en: '--revise: who decided the revision' },
    },
    revise: {
      kind: 'texts',
      value: 'TABLE',
      summary: {
        nl: 'druk een gepubliceerde tabel opnieuw, als INDICATOR/year-1; mag vaker',
        en: 'print a published table anew, as INDICATOR/year-1; may be repeated',
      },
    },
  },
  run: async (context) => {
    const { runReport } = await import('../run-report.js');
    return runReport(context);
  },
});

// Dutch texts of the codes of src/edition about signing, releasing and verifying.

import type { EditionParams } from '../codes/edition.js';
import type { Texts } from '../text.js';

const roles = { checker: 'de controleur', commissioner: 'de opdrachtgever' } as const;
const stands = {
  draft: 'nog een concept',
  checked: 'gecontroleerd en nog niet vrijgegeven',
  released: 'al vrijgegeven',
  withdrawn: 'ingetrokken',
} as const;

const unsigned = 'Er is niets ondertekend.';

export const edition: Texts<EditionParams> = {
  EDITION_NAME: ({ found }) => ({
    what: `"${found}" noemt geen editie.`,
    expected: 'pilotjaar/revisie, bijvoorbeeld 2/1',
    remedy: '"pilotmonitor status" toont welke edities er zijn.',
  }),
  EDITION_UNKNOWN: ({ edition }) => ({
    what: `Editie ${edition} bestaat hier niet.`,
    remedy: '"pilotmonitor status" toont welke edities er zijn; "report --year N" maakt een concept.',
  }),
  EDITION_BUSY: ({ pid, purpose }) => ({
    what: `Een ander proces (${pid}, ${purpose}) schrijft naar de gepubliceerde map.`,
    data: 'Er is niets gewijzigd.',
    remedy: 'Wacht tot het klaar is en geef de opdracht opnieuw.',
  }),
  EDITION_LOG: () => ({
    what: 'Deze regel van het logboek is gewijzigd of verwijderd: hij volgt niet uit de regel ervoor.',
    data: 'Er is niets gewijzigd.',
    remedy: 'Zet het bestand terug uit de reservekopie. Aan het logboek wordt alleen toegevoegd.',
  }),
  EDITION_FILE: ({ problem }) => ({
    what: {
      missing: 'Dit bestand van de editie ontbreekt.',
      changed: 'Dit bestand is niet het bestand dat het manifest noemt.',
      unlisted: 'Dit bestand staat in de map van de editie en niet in het manifest.',
      released_otherwise: 'De vrij te geven vorm van dit bestand is niet de vorm die het manifest noemt.',
    }[problem],
    expected: 'de bestanden van manifest.json, byte voor byte',
    data: 'Een editie verandert nooit nadat zij is gemaakt.',
    remedy:
      problem === 'released_otherwise'
        ? 'Het programma is sindsdien gewijzigd: maak het concept opnieuw met "report --year N".'
        : 'Zet de map van de editie terug uit de reservekopie, of maak een nieuw concept.',
  }),
  EDITION_MANIFEST: ({ problem }) => ({
    what:
      problem === 'changed'
        ? 'Dit manifest is niet het manifest dat in het logboek staat.'
        : 'Dit manifest ontbreekt of is niet te lezen.',
    expected: 'het manifest zoals het is gemaakt; zijn hash is wat wordt ondertekend',
    data: 'Een editie verandert nooit nadat zij is gemaakt.',
    remedy: 'Zet de map van de editie terug uit de reservekopie, of maak een nieuw concept.',
  }),
  EDITION_NOT_AUDITED: ({ edition }) => ({
    what: `Van editie ${edition} zijn de cellen samen niet op onthulling getoetst.`,
    expected: '"audited": true in het verslag van de poort',
    data: `${unsigned} Deze editie blijft een concept.`,
    remedy: 'Maak het concept opnieuw met "report --year N".',
  }),
  EDITION_STALE: ({ edition }) => ({
    what: `Sinds editie ${edition} is gemaakt, is er iets anders gepubliceerd.`,
    expected: 'een toets die rekent met alles wat ooit is gepubliceerd',
    data: `${unsigned} Deze editie blijft een concept.`,
    remedy: 'Maak het concept opnieuw met "report --year N" en laat dat controleren.',
  }),
  EDITION_MAKER_UNKNOWN: ({ edition }) => ({
    what: `Het logboek zegt niet wie editie ${edition} heeft gemaakt.`,
    expected: 'een editie die met "report --year N" is gemaakt',
    data: unsigned,
    remedy: 'Maak het concept opnieuw met "report --year N".',
  }),
  EDITION_KEY_FILE: ({ problem }) => ({
    what: {
      absent: 'Dit sleutelbestand is er niet.',
      malformed: 'Dit bestand bevat geen ed25519-sleutel.',
      readable_by_others: 'Dit sleutelbestand kan door anderen worden gelezen.',
      exists: 'Dit bestand bestaat al.',
    }[problem],
    expected:
      problem === 'exists'
        ? 'een naam die nog vrij is'
        : 'een sleutelbestand van "report key", alleen voor u leesbaar',
    data: problem === 'exists' ? 'Het bestand is niet gewijzigd en er is geen sleutel gemaakt.' : unsigned,
    remedy:
      problem === 'readable_by_others'
        ? 'Geef het bestand de rechten 0600 (chmod 600). Kan iemand het hebben gelezen, maak dan een nieuwe sleutel.'
        : 'Geef een ander bestand op.',
  }),
  EDITION_KEY_UNKNOWN: ({ publicKey }) => ({
    what: 'Deze sleutel is van niemand die mag ondertekenen.',
    found: publicKey,
    data: unsigned,
    remedy: 'Zet de persoon met deze publieke sleutel bij signers in pilotmonitor.json.',
  }),
  EDITION_KEY_KIND: ({ isTest }) => ({
    what: isTest
      ? 'Een testsleutel kan geen editie over echte mensen ondertekenen.'
      : 'Een editie van verzonnen gegevens wordt alleen met testsleutels ondertekend.',
    expected: isTest ? 'een sleutel zonder isTest' : 'een sleutel met "isTest": true',
    data: unsigned,
    remedy: 'Onderteken met een andere sleutel.',
  }),
  EDITION_ORDER: ({ edition, role, status }) => ({
    what: `Editie ${edition} is ${stands[status]}: ${roles[role]} kan nu niet ondertekenen.`,
    expected: 'eerst een keer de controleur, dan een keer de opdrachtgever',
    data: unsigned,
    remedy:
      status === 'draft'
        ? 'Laat eerst de controleur ondertekenen.'
        : 'Voor een correctie: maak een nieuwe revisie met "report --year N".',
  }),
  EDITION_SAME_PERSON: ({ name, other }) => ({
    what:
      other === 'maker'
        ? `${name} heeft deze editie gemaakt.`
        : `${name} heeft deze editie al als controleur ondertekend.`,
    expected: 'drie personen: een die maakt, een die controleert, een die vrijgeeft',
    data: unsigned,
    remedy: 'Laat iemand anders ondertekenen.',
  }),
  EDITION_SIGNATURE: ({ role, problem }) => ({
    what: {
      missing: `De handtekening van ${roles[role]} ontbreekt of is een andere dan in het logboek.`,
      wrong: `De handtekening van ${roles[role]} klopt niet.`,
      unknown_key: `De sleutel van ${roles[role]} is hier niet bekend.`,
    }[problem],
    expected: 'een handtekening onder de hash van manifest.json, met een bekende publieke sleutel',
    data: 'Er is niets gewijzigd.',
    remedy:
      problem === 'unknown_key'
        ? 'Vraag de uitgever naar de publieke sleutel, langs een andere weg dan deze map, en geef hem op met --public-key.'
        : 'Vertrouw deze editie niet. Haal haar opnieuw op, of zet haar terug uit de reservekopie.',
  }),
  EDITION_HEAD: ({ head }) => ({
    what: 'De kop die u elders bewaarde, staat niet in het logboek.',
    found: head,
    expected: 'een logboek waarin elke kop die ooit is getoond, nog voorkomt',
    data: 'Er is niets gewijzigd.',
    remedy:
      'Het logboek is afgekapt of herschreven, of de kop is verkeerd overgenomen. Zet het terug uit de reservekopie.',
  }),
  EDITION_NOT_RELEASED: ({ edition, status }) => ({
    what: `Editie ${edition} is ${stands[status]}.`,
    expected: 'een vrijgegeven editie',
    data: 'Er is niets vastgelegd.',
    remedy: '"pilotmonitor status" toont hoe elke editie ervoor staat.',
  }),
  EDITION_DECIDED: ({ edition, decision, by, on, because }) => ({
    what:
      decision === 'withdrawn'
        ? `Editie ${edition} is op ${on} ingetrokken door ${by}: ${because}`
        : `Editie ${edition} bevat een fout, vastgesteld op ${on} door ${by}: ${because}`,
    remedy: 'Gebruik de nieuwste vrijgegeven revisie van dit pilotjaar.',
  }),
};

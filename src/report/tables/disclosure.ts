// How people are protected, printed from the record of the rules that ran, and the legend of signs.

import type { RuleRecord } from '../../disclosure/index.js';
import { protectRecord, protectTargets } from '../../disclosure/index.js';
import type { ReleaseKind } from '../../vocabulary/index.js';
import { provisionalSign, signs } from '../signs.js';
import { endColumn, type Say, sayIn, startColumn, type TableMaker, tallyCell, textCell } from './table.js';

export const protection: TableMaker = ({ record, language }) => {
  const say = sayIn(language);
  return {
    caption: say(
      'De regels waarmee de cijfers zijn beschermd',
      'The rules by which the figures were protected',
    ),
    columns: [
      startColumn(say('Soort cijfer', 'Kind of figure')),
      startColumn(say('Regel', 'Rule')),
      endColumn(say('Cellen', 'Cells')),
      endColumn(say('Getoond', 'Shown')),
      endColumn(say('Niet getoond', 'Hidden')),
    ],
    rows: record.rules.map((rule) => ({
      header: kindName(rule.kind, say),
      cells: [textCell(ruleText(rule, say)), ...Object.values(protectRecord(rule)).map(tallyCell)],
    })),
    note: say(
      'Cellen over perioden die nog komen, tellen wel mee bij het aantal cellen.',
      'Cells about periods that are still to come count in the number of cells.',
    ),
  };
};

function kindName(kind: ReleaseKind, say: Say): string {
  switch (kind) {
    case 'count':
      return say('aantal', 'count');
    case 'proportion':
      return say('aandeel', 'share');
    case 'curve_share':
      return say('aandeel op een tijdstip', 'share by a point in time');
    case 'curve_median':
      return say('middelste wachttijd', 'median wait');
    case 'curve_mean':
      return say('gemiddelde wachttijd tot een grens', 'mean wait up to a limit');
    case 'clustered_ratio':
      return say('aandeel van de dagen', 'share of days');
    case 'location_contrast':
      return say('verschil tussen stad en buitenaf', 'difference between city and rural');
    case 'location_detectable':
      return say('kleinste zichtbare verschil', 'smallest visible difference');
    case 'location_count':
      return say('aantal locaties dat meetelt', 'number of locations that count');
    default:
      return kind satisfies never;
  }
}

function ruleText({ kind, parameters }: RuleRecord, say: Say): string {
  const { threshold = 0, base = 0, curveStep = 0, ratioPersons = 0, othersThanLargest = 0 } = parameters;
  const { contrastLocations = 0, contrastPersons = 0, contrastPersonDays = 0 } = parameters;
  switch (kind) {
    case 'count':
      return say(
        `Onder ${threshold} alleen als klein getal (<${threshold}), anders afgerond op veelvouden van ${base}; een gevoelige nul telt als klein getal. Minstens ${othersThanLargest} zijn niet van de grootste werkgever.`,
        `Below ${threshold} only as a small number (<${threshold}), otherwise rounded to multiples of ${base}; a sensitive zero counts as a small number. At least ${othersThanLargest} are not the largest employer's.`,
      );
    case 'proportion':
      return say(
        `Uit de aantallen, afgerond op veelvouden van ${base}, in hele procenten; beide kanten minstens ${threshold}. Het interval omvat de afronding.`,
        `From the counts rounded to multiples of ${base}, in whole percent; both sides at least ${threshold}. The interval covers the rounding.`,
      );
    case 'curve_share':
      return say(
        `Uit een curve in stappen van minstens ${curveStep} gebeurtenissen, recht ertussen, zolang minstens ${threshold} mensen worden gevolgd; in hele procenten. Het interval omvat de hele stap.`,
        `From a curve in steps of at least ${curveStep} events, straight in between, while at least ${threshold} people are followed; in whole percent. The interval covers the whole step.`,
      );
    case 'curve_mean':
      return say(
        `Uit dezelfde curve in stappen van minstens ${curveStep} gebeurtenissen, in hele weken. Stopt de curve te vroeg, dan staan alleen de grenzen er.`,
        `From the same curve in steps of at least ${curveStep} events, in whole weeks. Where the curve stops too early, only the limits are printed.`,
      );
    case 'curve_median':
      return say(
        `Uit dezelfde curve in stappen van minstens ${curveStep} gebeurtenissen, in hele weken; grenzen naar buiten afgerond.`,
        `From the same curve in steps of at least ${curveStep} events, in whole weeks; limits rounded outward.`,
      );
    case 'clustered_ratio':
      return say(
        `Minstens ${ratioPersons} mensen, van wie minstens ${ratioPersons} met een bijdrage en minstens ${othersThanLargest} niet bij de grootste werkgever; interval per persoon, in hele procenten; grenzen naar buiten afgerond.`,
        `At least ${ratioPersons} people, at least ${ratioPersons} of them with a contribution and at least ${othersThanLargest} not with the largest employer; interval by person, in whole percent; limits rounded outward.`,
      );
    case 'location_contrast':
    case 'location_detectable':
      return say(
        `In elke ligging minstens ${contrastLocations} locaties die meetellen en ${ratioPersons} mensen met werk; interval uit de spreiding tussen locaties, in hele procentpunten; grenzen naar buiten afgerond.`,
        `In each setting at least ${contrastLocations} locations that count and ${ratioPersons} people in work; interval from the spread between locations, in whole percentage points; limits rounded outward.`,
      );
    case 'location_count':
      return say(
        `Een locatie telt mee met minstens ${contrastPersons} mensen en ${contrastPersonDays} dagen met toegang; nooit een getal van een kleine locatie.`,
        `A location counts with at least ${contrastPersons} people and ${contrastPersonDays} days with access; never a figure of a small location.`,
      );
    default:
      return kind satisfies never;
  }
}

export const auditTable: TableMaker = ({ record, language }) => {
  const say = sayIn(language);
  const { audit } = record;
  return {
    caption: say(
      'Wie probeerde iets te herleiden, en wat dat opleverde',
      'Who tried to work something out, and what came of it',
    ),
    columns: [
      startColumn(say('Wie', 'Who')),
      startColumn(say('Wat is beschermd', 'What is protected')),
      endColumn(say('Getallen', 'Numbers')),
      endColumn(say('Mogelijke waarden, ten minste', 'Possible values, at least')),
    ],
    rows: audit.intruders.flatMap((each) =>
      Object.entries(each.targets).map(([kind, found]) => ({
        header: intruderName(each.intruder, say),
        cells: [textCell(targetName(kind, say)), ...Object.values(protectTargets(found)).map(tallyCell)],
      })),
    ),
    note: say(
      `Voor elk beschermd getal blijven minstens ${audit.fewestValues} waarden mogelijk; verder is niet geteld. Rekenprogramma: ${audit.solver}.`,
      `At least ${audit.fewestValues} values stay possible for every protected number; counting stopped there. Solver: ${audit.solver}.`,
    ),
  };
};

function intruderName(intruder: string, say: Say): string {
  switch (intruder) {
    case 'reader':
      return say('een lezer van alles wat is gepubliceerd', 'a reader of all that was published');
    case 'largest_employer':
      return say('de grootste werkgever', 'the largest employer');
    default:
      return say('de partner van een locatie', 'the partner of a location');
  }
}

function targetName(kind: string, say: Say): string {
  switch (kind) {
    case 'hidden_cell':
      return say('cellen die niet getoond zijn', 'cells that are not shown');
    case 'month_in_run':
      return say('maanden die samen getoond zijn', 'months that are shown together');
    case 'single_location':
      return say('getallen van een kleine locatie', 'figures of one small location');
    case 'year_on_year':
      return say('verschillen met een jaar eerder', 'differences with a year before');
    case 'revised_minus_first':
      return say('herzien min eerst gepubliceerd', 'revised minus first published');
    default:
      return say('totaal min wat getoond is', 'total minus what is shown');
  }
}

export const signTable: TableMaker = ({ language, record }) => {
  const say = sayIn(language);
  const threshold = record.rules.find((rule) => rule.kind === 'count')?.parameters.threshold ?? 0;
  const rows = Object.values(signs).map(({ sign, meaning }) => ({
    header: sign[language],
    cells: [textCell(meaning[language])],
  }));
  const own = [
    ['0', say('niemand, of niets', 'no one, or nothing')],
    [`<${threshold}`, say('een klein aantal, dat niet wordt genoemd', 'a small number, which is not told')],
    [
      provisionalSign,
      say(
        'voorlopig: de gegevens eindigen voor de periode eindigt',
        'provisional: the data end before the period does',
      ),
    ],
    [
      say('niet bereikt', 'not reached'),
      say(
        'binnen de gevolgde tijd had minder dan de helft dit bereikt',
        'fewer than half had reached it within the time followed',
      ),
    ],
  ] as const;
  return {
    caption: say('Tekens in plaats van een getal', 'Signs in the place of a number'),
    columns: [say('Teken', 'Sign'), say('Betekenis', 'Meaning')].map(startColumn),
    rows: [...own.map(([header, meaning]) => ({ header, cells: [textCell(meaning)] })), ...rows],
    note: null,
  };
};

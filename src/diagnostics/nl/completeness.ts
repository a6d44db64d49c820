// Dutch texts of the codes of completeness.

import type { CompletenessParams, GroupValue } from '../codes/completeness.js';
import type { Texts } from '../text.js';

const takenIn = 'De levering is ingelezen en gemerkt als waarschijnlijk niet volledig.';
const askedFor =
  'Kijk of hier iets ontbreekt, en stuur zo nodig een volledig bestand over dezelfde peildatum.';
const askSupplier = 'Vraag de leverancier of hier iets ontbreekt; de aantallen staan op het ontvangstbewijs.';

/** "locatie UTR01, leeftijd minderjarig", of alles bij elkaar. */
const groupText = (groups: readonly GroupValue[]): string =>
  groups.length === 0
    ? 'alles bij elkaar'
    : groups.map(({ group, value }) => `${group.nl} ${value.nl}`).join(', ');

const monthsText = (months: readonly string[]): string =>
  months.length > 6 ? `${months.slice(0, 6).join(', ')} en ${months.length - 6} andere` : months.join(', ');

const days = (count: number) => (count === 1 ? 'één dag' : `${count} dagen`);

export const completeness: Texts<CompletenessParams> = {
  INTAKE_PERIODS_MISSING: ({ periods, more, isOvertaken }) => ({
    what: `Over ${periods.length + more === 1 ? 'één periode is' : `${periods.length + more} perioden is`} niets geleverd: ${periods
      .map(({ from, dueDate }) => `vanaf ${from} (uiterlijk ${dueDate})`)
      .join(', ')}${more > 0 ? ` en ${more} andere` : ''}.`,
    data: isOvertaken
      ? 'Een latere levering geeft de hele stand, dus er ontbreekt nu niets door.'
      : 'Wat in die perioden gebeurde, ontbreekt in de cijfers.',
    remedy: isOvertaken ? 'Niets te doen.' : 'Vraag de leverancier om de ontbrekende leveringen.',
    supplierRemedy: isOvertaken ? 'Niets te doen.' : 'Stuur de ontbrekende leveringen alsnog.',
  }),
  INTAKE_CAME_LATE: ({ days: count, dueDate, graceDate }) => ({
    what: `Deze levering kwam ${days(count)} te laat.`,
    expected: `uiterlijk ${dueDate}; na ${graceDate} geldt zij als ontbrekend`,
    remedy: 'Niets te doen aan deze levering.',
  }),
  INTAKE_ROWS_WITHDRAWN: ({ withdrawn, known }) => ({
    what: `Van de ${known} rijen die bekend waren, staan er ${withdrawn} niet meer in deze levering. Een levering van dit bestand hoort alles te bevatten.`,
    data: 'Wat ontbreekt geldt als ingetrokken. De geschiedenis blijft bewaard, en een volledig bestand herstelt het.',
    remedy: 'Vraag de leverancier of deze rijen terecht weg zijn.',
    supplierRemedy: 'Klopt dit niet? Stuur dan een volledig bestand over dezelfde peildatum.',
  }),
  INTAKE_ODD_MONTH: ({ measure, groups, month, fault, counts }) => ({
    what: `In ${month} zijn er ${fault === 'fewer' ? 'veel minder' : 'veel meer'} ${measure.nl} dan in de maanden ervoor (${groupText(groups)}).`,
    ...(counts === undefined
      ? {}
      : {
          expected: `${fault === 'fewer' ? 'ten minste' : 'hoogstens'} ${counts.limit}; naar de maanden ervoor ongeveer ${Math.round(counts.expected)}`,
          found: String(counts.found),
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_SILENT_GROUP: ({ measure, groups, from, to, counts }) => ({
    what: `Van ${from} tot en met ${to} zijn er bijna geen ${measure.nl} (${groupText(groups)}), terwijl de andere groepen die wel hebben.`,
    ...(counts === undefined
      ? {}
      : {
          expected: `naar de andere groepen ongeveer ${Math.round(counts.expected)}`,
          found: String(counts.found),
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_LOST_ROWS: ({ measure, groups, months, counts }) => ({
    what: `Eerdere leveringen noemden meer ${measure.nl} (${groupText(groups)}), over ${monthsText(months)}.`,
    ...(counts === undefined
      ? {}
      : {
          expected: `niet minder dan de ${counts.before} die eerder over alle maanden samen zijn geleverd`,
          found: `${counts.lost} minder`,
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_STOCK_AND_FLOW: ({ groups, month, counts }) => ({
    what: `In ${month} sluiten stand en stroom niet (${groupText(groups)}): wie er was, plus wie kwam, min wie ging, is niet wie er is.`,
    ...(counts === undefined
      ? {}
      : {
          expected: `${counts.opening} + ${counts.inflow} − ${counts.outflow} = ${counts.opening + counts.inflow - counts.outflow}`,
          found: `${counts.closing}, een verschil van ${Math.abs(counts.difference)}; daarvan ${Math.abs(counts.unexplained)} niet te verklaren uit wat nu pas over eerdere maanden is gemeld`,
        }),
    data: takenIn,
    remedy: counts === undefined ? askSupplier : askedFor,
  }),
  INTAKE_NO_RECEIPT: ({ delivery, feed }) => ({
    what:
      delivery === 'latest'
        ? `Er is nog geen levering ontvangen${feed === undefined ? '' : ` van ${feed}`}.`
        : `Er is geen levering ${delivery}${feed === undefined ? '' : ` van ${feed}`}.`,
    remedy: '"pilotmonitor ingest" en "pilotmonitor status" noemen leveringen.',
  }),
};

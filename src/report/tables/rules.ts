// Rules that this edition rests on without a law behind them: accepted by name in the settings, and so printed.

import { dayBefore } from '../../format/index.js';
import { printLimit } from '../print.js';
import { dayCell, sayIn, startColumn, type TableMaker, textCell } from './table.js';

export const acceptedRules: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  const accepted = facts.rules.filter((rule) => rule.isApplied && rule.status !== 'in_force');
  return {
    caption: say('Aangenomen regels', 'Assumed rules'),
    columns: [
      say('Regel', 'Rule'),
      say('Waarde', 'Value'),
      say('Van', 'From'),
      say('Tot en met', 'Up to and including'),
      say('Bron', 'Source'),
      say('Toelichting', 'Note'),
    ].map(startColumn),
    rows: accepted.map((rule) => ({
      header: `${rule.title[language]} (${rule.rule}/${rule.version})`,
      cells: [
        textCell(printLimit(rule, language)),
        dayCell(rule.from, language),
        dayCell(rule.to === null ? null : dayBefore(rule.to), language),
        textCell(rule.citation),
        textCell(rule.note[language]),
      ],
    })),
    note:
      accepted.length === 0
        ? say('Dit verslag rust op geen enkele aangenomen regel.', 'This report rests on no assumed rule.')
        : say(
            'Deze regels zijn niet als geldend recht bevestigd. Zij zijn op naam aanvaard in de instellingen.',
            'These rules are not confirmed as law in force. They were accepted by name in the settings.',
          ),
  };
};

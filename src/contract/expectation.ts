// What a rule of the contract asks, in words and in both languages, for the message about a row that broke it.

import type { Localised } from '../vocabulary/index.js';
import type { CompiledColumn, CompiledFeed } from './feed.js';

/** What was expected in a column; `rule` is the name of a column check or the id of a cross-field rule. */
export function expectation(feed: CompiledFeed, name: string, rule: string): Localised {
  const crossField = feed.rules.find((each) => each.id === rule);
  if (crossField !== undefined) return { nl: crossField.nl, en: crossField.en };
  const column = feed.columns.find((each) => each.name === name);
  if (column === undefined) throw new Error(`feed ${feed.name} has no column ${name}`);
  switch (rule) {
    case 'required':
      return required;
    case 'digits_lost':
      return allDigits;
    case 'cell_error':
      return noCellError;
    default:
      return notationText(column, rule);
  }
}

const required: Localised = {
  nl: 'een waarde; deze kolom mag niet leeg zijn',
  en: 'a value; this column may not be empty',
};

const allDigits: Localised = {
  nl: 'alle cijfers van het getal, zoals 1234567890; in wetenschappelijke notatie, zoals 1,23457E+09, zijn de laatste weg',
  en: 'all digits of the number, like 1234567890; in scientific notation, like 1.23457E+09, the last ones are gone',
};

const noCellError: Localised = {
  nl: 'een tekst, en geen foutwaarde van een formule in het rekenblad',
  en: 'a text, and no error of a formula in the spreadsheet',
};

function notationText(column: CompiledColumn, rule: string): Localised {
  switch (column.notation) {
    case 'date':
      return rule === 'range' ? between(column.earliest, column.latest) : dateText;
    case 'month':
      return { nl: 'een maand als 2024-05', en: 'a month like 2024-05' };
    case 'month_or_year':
      return monthOrYearText;
    case 'integer':
      return rule === 'range'
        ? between(column.min, column.max)
        : { nl: 'een geheel getal', en: 'a whole number' };
    case 'decimal':
      return rule === 'range' ? between(column.min, column.max) : decimalText(column.scale);
    case 'code': {
      const codes = column.codes.join(', ');
      return { nl: `een van de codes ${codes}`, en: `one of the codes ${codes}` };
    }
    case 'text':
      return rule === 'too_long'
        ? { nl: `hoogstens ${column.max} tekens`, en: `at most ${column.max} characters` }
        : { nl: `tekst van de vorm ${column.pattern ?? ''}`, en: `text of the form ${column.pattern ?? ''}` };
    case 'bounded':
      return rule === 'range' ? between(0, column.most) : boundedText;
    case 'identifier':
      return { nl: 'een geldig nummer van deze soort', en: 'a valid number of this kind' };
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

const dateText: Localised = {
  nl: 'een bestaande dag als 2024-12-31 of 31-12-2024',
  en: 'an existing day like 2024-12-31 or 31-12-2024',
};

const boundedText: Localised = {
  nl: 'een geheel getal, of verborgen als <10 of x, of afgerond als 33...37',
  en: 'a whole number, or hidden like <10 or x, or rounded like 33...37',
};

const monthOrYearText: Localised = {
  nl: 'een dag, maand of jaar als 17-05-1990, 1990-05 of 1990, met 00 voor wat onbekend is, als 00-05-1990 of 19900000',
  en: 'a day, month or year like 17-05-1990, 1990-05 or 1990, with 00 for what is not known, like 00-05-1990 or 19900000',
};

const between = (least: string | number, most: string | number): Localised => ({
  nl: `van ${least} tot en met ${most}`,
  en: `from ${least} to ${most}`,
});

const decimalText = (scale: number): Localised => ({
  nl: `een getal met hoogstens ${scale} decimalen, als 1.234,5`,
  en: `a number with at most ${scale} decimals, like 1.234,5`,
});

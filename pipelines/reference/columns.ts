// Columns and codes that stand in more than one reference list, so that they mean the same in each.

import { code, integer, text } from '../../src/vocabulary/index.js';

/** Codes of a column that is true or not. */
export const yesNo = { yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } };

export const source = () =>
  text({
    header: 'source',
    nl: 'Uitgever, tabel en datum',
    en: 'Publisher, table and date',
    max: 160,
    numbersAllowed: true,
  });

export const sourceUrl = () =>
  text({
    header: 'source_url',
    nl: 'Adres van de bron',
    en: 'Address of the source',
    max: 240,
    numbersAllowed: true,
  });

export const noteNl = () =>
  text({
    header: 'note_nl',
    nl: 'Toelichting in het Nederlands',
    en: 'Note in Dutch',
    max: 300,
    numbersAllowed: true,
  });

export const noteEn = () =>
  text({
    header: 'note_en',
    nl: 'Toelichting in het Engels',
    en: 'Note in English',
    max: 300,
    numbersAllowed: true,
  });

export const isConfirmed = () =>
  code({ header: 'is_confirmed', nl: 'In een bron bevestigd', en: 'Confirmed in a source', codes: yesNo });

/** CBS classes places by their address density, from 1 (2500 addresses a km² or more) to 5 (fewer than 500). */
export const urbanityClass = () =>
  code({
    header: 'urbanity_class',
    nl: 'Stedelijkheidsklasse van het CBS',
    en: 'CBS urbanity class',
    codes: {
      '1': { nl: 'zeer sterk stedelijk', en: 'extremely urbanised' },
      '2': { nl: 'sterk stedelijk', en: 'strongly urbanised' },
      '3': { nl: 'matig stedelijk', en: 'moderately urbanised' },
      '4': { nl: 'weinig stedelijk', en: 'hardly urbanised' },
      '5': { nl: 'niet stedelijk', en: 'not urbanised' },
    },
  });

export const addressDensity = () =>
  integer({
    header: 'address_density',
    nl: 'Omgevingsadressendichtheid',
    en: 'Address density of the surroundings',
    unit: { nl: 'adressen per km²', en: 'addresses per km²' },
    min: 0,
    max: 10000,
  });

export const cbsTable = () =>
  text({ header: 'cbs_table', nl: 'Tabel van CBS StatLine', en: 'Table of CBS StatLine', max: 10 });

/** Section letters and divisions mean different things in the two versions. */
export const sbiVersion = () =>
  code({
    header: 'sbi_version',
    nl: 'Versie van de SBI',
    en: 'Version of the SBI',
    codes: { '2008': { nl: 'SBI 2008', en: 'SBI 2008' }, '2025': { nl: 'SBI 2025', en: 'SBI 2025' } },
  });

export const sbiSection = () =>
  text({
    header: 'section',
    nl: 'Letter van de sectie',
    en: 'Letter of the section',
    max: 1,
    pattern: /^[A-V]$/,
  });

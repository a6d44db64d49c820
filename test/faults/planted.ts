// People with numbers that are known, and files in which these numbers stand everywhere: in their columns, in free text,
// in wrong columns, in broken rows and in the file name.

import { csvOf } from '../intake/kit.js';

const weights = [9, 8, 7, 6, 5, 4, 3, 2];

/** A citizen service number that begins with 99999, as no living person has, or undefined where none ends in these digits. */
function bsnOf(tail: number): string | undefined {
  const start = `99999${String(tail).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(start[index]), 0);
  const check = sum % 11;
  return check === 10 ? undefined : `${start}${check}`;
}

/** All numbers that begin with 99999: some nine hundred. */
export const bsns: readonly string[] = Array.from({ length: 1000 }, (_, tail) => bsnOf(tail)).filter(
  (bsn): bsn is string => bsn !== undefined,
);

export interface Person {
  readonly bsn: string;
  /** With a leading zero, which spreadsheets lose. */
  readonly vNumber: string;
  readonly coaNumber: string;
}

/** Persons with numbers of their own; `count` may exceed the number of citizen numbers, which then repeat. */
export const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    bsn: bsns[index % bsns.length] ?? '',
    vNumber: `0${270000000 + index * 7}`,
    coaNumber: String(71000000 + index),
  }));

/** Every number of these people. */
export const identifiersOf = (persons: readonly Person[]): string[] =>
  persons.flatMap(({ bsn, vNumber, coaNumber }) => [bsn, vNumber, coaNumber]);

/** A delivery of coa/residents about these people, with numbers where they belong and where they do not. */
export async function plantedResidents(persons: readonly Person[], version: number): Promise<string> {
  const rows = persons.map(({ bsn, vNumber, coaNumber }, index) => ({
    coa_number: coaNumber,
    v_number: index % 5 === 0 ? vNumber.replace(/^0/, '') : vNumber,
    bsn,
    sex: 'M',
    nationality_group: 'SYR',
    household_number: coaNumber,
    household_size: index % 50 === 1 ? bsn : String(1 + ((index + version) % 19)),
    remark: [`bel ${bsn}`, `zie dossier ${vNumber}.`, `"${bsn};${vNumber}"`, ''][index % 4] ?? '',
  }));
  const csv = await csvOf('coa/residents', rows);
  const broken = persons.slice(0, 20).map(({ bsn, vNumber }) => `${bsn};${vNumber};"${bsn}`);
  return `${csv}${broken.join('\n')}\n`;
}

/** A file name that gives someone away. */
export const plantedName = (person: Person, referenceDate: string): string =>
  `residents ${person.bsn} ${person.vNumber}_${referenceDate}.csv`;

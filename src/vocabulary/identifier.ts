// A kind of number that identifies a person, employer, household or case (pipelines/identifiers/<name>.ts): how it is
// written, when it is valid, how it is recognised in free text, and in which domain its pseudonyms live. Numbers of
// different domains never give the same pseudonym, so that an employer cannot be matched with a person.

import type { Localised } from './language.js';

export interface IdentifierDefinition {
  readonly title: Localised;
  /** Part of what is hashed; never changed once pseudonyms have been made. */
  readonly domain: string;
  /** The one form that is hashed, or undefined where the text is no valid number of this kind. */
  readonly normalise: (raw: string) => string | undefined;
  /** How nearly all are written, where that is a valid number in its normal form as it stands. */
  readonly plain?: PlainForm;
  /**
   * It is the number of a group of persons, such as a household. Rows that name a group and no person are about someone who
   * objects while all of the group who are known do; who is in it is known from feeds that name both.
   */
  readonly groupsPersons?: true;
  /** How such a number shows up where it does not belong. */
  readonly inText?: TextForm;
}

/**
 * Texts that `normalise` leaves as they are: so many of some characters. A number that is written so is sealed as its bytes lie
 * in memory; of every other one a text is made. Not all valid numbers need be such.
 */
export interface PlainForm {
  /** ASCII. */
  readonly characters: string;
  /** Those of them with which it may begin; all where absent. */
  readonly first?: string;
  readonly length: { readonly least: number; readonly most: number };
}

export const [decimalDigits, capitalLetters] = ['0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'] as const;

/**
 * How the numbers of a supplier's own administration are written: capitals, digits and `signs` (a dash last), and small letters
 * for capitals.
 */
export function ownNumber(
  signs: string,
  length: PlainForm['length'],
): Required<Pick<IdentifierDefinition, 'normalise' | 'plain'>> {
  const form = new RegExp(`^[A-Z0-9${signs}]{${length.least},${length.most}}$`);
  return {
    normalise: (raw) => {
      const text = raw.trim().toUpperCase();
      return form.test(text) ? text : undefined;
    },
    plain: { characters: capitalLetters + decimalDigits + signs, length },
  };
}

/** What an identifier looks like in a text that is not meant for it. */
export interface TextForm {
  /** A global pattern of candidates. */
  readonly pattern: RegExp;
  /** Which of the candidates count. */
  readonly accepts: (candidate: string) => boolean;
  /** Digits in any candidate, with nothing but the separators of digits.ts between them; a text with fewer is not searched. */
  readonly leastDigits: number;
}

/** Declares a kind of identifier. */
export const defineIdentifier = (definition: IdentifierDefinition): IdentifierDefinition => definition;

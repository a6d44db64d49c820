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
  /**
   * It is the number of a group of persons, such as a household. Rows that name a group and no person are about someone who
   * objects while all of the group who are known do; who is in it is known from feeds that name both.
   */
  readonly groupsPersons?: true;
  /** How such a number shows up where it does not belong. */
  readonly inText?: TextForm;
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

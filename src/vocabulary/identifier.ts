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
  /** How such a number shows up where it does not belong: a global pattern of candidates, and which of them count. */
  readonly inText?: { readonly pattern: RegExp; readonly accepts: (candidate: string) => boolean };
}

/** Declares a kind of identifier. */
export const defineIdentifier = (definition: IdentifierDefinition): IdentifierDefinition => definition;

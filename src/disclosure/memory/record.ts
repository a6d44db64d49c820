// One line of the memory of what was published: a cell as it was printed and what a reader knows by it, or what readers knew
// of several cells together. It holds no row about a person, so it survives the erasure of one. It stays with the publisher: of a
// printed share it has both rounded counts, because a reader is taken to find these.

import type { CellContent } from '../cell.js';
import type { Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';

/** A cell as printed in an edition. */
export interface PublishedCell {
  readonly kind: 'cell';
  readonly table: string;
  readonly key: string;
  /** Last day of the data behind it. */
  readonly dataCut: string;
  readonly content: CellContent;
  readonly statements: readonly KeptStatement[];
}

/** What holds between cells of an edition, and what stays protected. */
export interface PublishedRelations {
  readonly kind: 'relations';
  readonly dataCut: string;
  readonly statements: readonly KeptStatement[];
  readonly targets: readonly Target[];
}

export type PublishedLine = PublishedCell | PublishedRelations;

/** A statement as JSON holds it: no limit is null. */
export interface KeptStatement {
  readonly source: string;
  readonly terms: readonly (readonly [cell: string, coefficient: number])[];
  readonly least: number | null;
  readonly most: number | null;
}

/** A statement as it is kept. */
export const kept = ({ source, terms, least, most }: Statement): KeptStatement => ({
  source,
  terms: terms.map(({ cell, coefficient }) => [cell, coefficient]),
  least: Number.isFinite(least) ? least : null,
  most: Number.isFinite(most) ? most : null,
});

/** A statement as the audit reckons with it. */
export const recalled = ({ source, terms, least, most }: KeptStatement): Statement => ({
  source,
  terms: terms.map(([cell, coefficient]) => ({ cell, coefficient })),
  least: least ?? Number.NEGATIVE_INFINITY,
  most: most ?? Number.POSITIVE_INFINITY,
});

// What a demonstration and the process that plays its suppliers say to each other.

import type { Language, SyntheticDelivery, World } from '../../vocabulary/index.js';

/** What that process needs to begin. */
export interface SuppliersStart {
  readonly root: string;
  /** Folder of the suppliers, with the pseudonym key in it. */
  readonly suppliers: string;
  readonly seed: number;
  readonly residents: number;
  readonly acceptedRules: readonly string[];
  readonly language: Language;
  /** Pilot years that are played at most. */
  readonly years: number;
}

/** A sealed delivery, ready to be sent. */
export interface SealedDelivery {
  readonly delivery: Omit<SyntheticDelivery, 'bytes'>;
  /** Where it lies at the suppliers. */
  readonly path: string;
  readonly rows: number;
}

/** The years first, then everything that is sent in the order in which it is sent, then that this was all. */
export type FromSuppliers =
  | { readonly kind: 'years'; readonly years: World['years'] }
  | ({ readonly kind: 'sealed' } & SealedDelivery)
  | { readonly kind: 'all' }
  | { readonly kind: 'failed'; readonly message: string };

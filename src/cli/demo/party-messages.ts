// What a demonstration and the process that plays its third parties say to each other.

import type { IsoDate, SyntheticDelivery } from '../../vocabulary/index.js';
import type { SuppliersStart } from './supplier-messages.js';

/** What that process needs to begin; it makes its own definitions and rows from the same seed. */
export interface PartiesStart extends Omit<SuppliersStart, 'years'> {
  readonly kind: 'start';
  /** Days on which sums will be asked for, in order. */
  readonly days: readonly IsoDate[];
}

/** A sealed file of a supplier lies in the incoming folder of a party. */
export interface FileForParty {
  readonly kind: 'file';
  readonly party: string;
  readonly feed: string;
  readonly path: string;
  readonly sentOn: IsoDate;
}

export type ToParties = PartiesStart | FileForParty | { readonly kind: 'deliver'; readonly day: IsoDate };

/** A sealed delivery of sums; it has no faults on purpose, because our own program wrote it. */
export interface DeliveryOfParty extends Omit<SyntheticDelivery, 'bytes'> {
  readonly path: string;
  readonly rows: number;
}

export type FromParties =
  | { readonly kind: 'delivered'; readonly deliveries: readonly DeliveryOfParty[] }
  | { readonly kind: 'failed'; readonly message: string };

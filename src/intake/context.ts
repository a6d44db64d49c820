// What all steps of an intake share, and what is known of one file before any of its rows are read.

import type { CompiledFeed, Identifiers } from '../contract/index.js';
import type { Key } from '../crypto/index.js';
import type { FileState } from '../files/index.js';
import type { LegalBasis, Settings } from '../settings/index.js';
import type { IsoDate, Localised } from '../vocabulary/index.js';
import type { Database, Deliveries } from '../warehouse/index.js';
import type { RegisterView } from './register-view.js';
import type { IntakeStatus } from './status.js';

/**
 * The moments of an intake, in order: the file was recognised · bytes of it pass (often) · its rows are normalised · they
 * were checked · the archive is synced · all is written but not committed · the database committed · the status file
 * is in place · so is the receipt · the incoming file is gone.
 */
export const intakeSteps = [
  'received',
  'reading',
  'read',
  'checked',
  'archived',
  'before_commit',
  'committed',
  'status_written',
  'receipt_written',
  'removed',
] as const;

export type IntakeStep = (typeof intakeSteps)[number];

/** Told of every step; the intake waits for what it returns. */
export type StepListener = (step: IntakeStep, file: string) => void | Promise<void>;

export interface IntakeContext {
  readonly dataFolder: string;
  /** Where the definitions stand. */
  readonly root: string;
  readonly pilotTitle: Localised;
  readonly settings: Settings;
  readonly clock: () => Date;
  readonly feeds: ReadonlyMap<string, CompiledFeed>;
  readonly identifiers: Identifiers;
  readonly database: Database;
  readonly deliveries: Deliveries;
  /** The register as completeness queries see it. */
  readonly view: RegisterView;
  readonly masterKey: Key;
  /** Asked for only when a plain file comes in under a legal basis. */
  readonly pseudonymKey: () => Promise<Key>;
  readonly status: IntakeStatus;
  readonly onStep: StepListener;
}

/** A file that was recognised, before it is read. */
export interface ReceivedFile {
  readonly path: string;
  /** Name with everything that looks like an identifier masked. */
  readonly shownName: string;
  /** Files in incoming are removed once they are taken in; files that lie elsewhere are their owner's. */
  readonly isIncoming: boolean;
  /** In the layout that sealing leaves. */
  readonly feed: CompiledFeed;
  readonly form: 'sealed' | 'plain';
  /** What it was when it was looked at first. */
  readonly state: FileState;
  readonly receivedAt: Date;
  readonly receivedOn: IsoDate;
  readonly deliveryId: string;
  /** The basis under which a plain file may come in, if any. */
  readonly basis: LegalBasis | undefined;
}

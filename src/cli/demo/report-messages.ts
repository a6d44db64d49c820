// What a demonstration and the process that makes one of its reports say to each other.

import type { Diagnostic, ExitCode } from '../../diagnostics/index.js';

export interface ReportStart {
  readonly root: string;
  readonly dataFolder: string;
  readonly year: number;
  /** The moment in the made-up world, as an ISO time. */
  readonly now: string;
}

export interface ReportMade {
  readonly kind: 'made';
  /** Folder of the edition. */
  readonly folder: string;
  /** Whether it was signed and released; else it is a draft, because the gate has not tested its cells together. */
  readonly isReleased: boolean;
  readonly warnings: readonly Diagnostic[];
  readonly milliseconds: number;
}

export type FromReport =
  | ReportMade
  | {
      readonly kind: 'refused';
      readonly problems: readonly [Diagnostic, ...Diagnostic[]];
      readonly exitCode: ExitCode;
    }
  | { readonly kind: 'failed'; readonly message: string };

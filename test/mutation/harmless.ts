// Mutants that no test can notice because they change nothing, each with the reason. A mutant is named by its file and
// its change, so that an entry whose line was rewritten no longer excuses anything.

export interface Harmless {
  readonly file: string;
  readonly change: string;
  readonly reason: string;
}

export const harmless: readonly Harmless[] = [];

// What a command is. A file src/cli/commands/<name>.ts exports one as `command`, made with defineCommand, and is found
// by its name. It is a declaration: its own imports are types and src/diagnostics only, and `run` imports what it
// works with (`await import('../../intake/index.js')`), so that --help lists all commands without loading any engine.

import type { Diagnostic, ExitCode } from '../diagnostics/index.js';
import type { IsoDate, Language, Localised } from '../vocabulary/index.js';

/** How the value of an option is read; `flag` takes none. `day` is `yyyy-mm-dd`, `whole` a whole number. */
export type OptionKind = 'flag' | 'text' | 'texts' | 'whole' | 'day';

export interface Option {
  readonly kind: OptionKind;
  readonly summary: Localised;
  /** What stands for the value in --help, for instance DATE. */
  readonly value?: string;
  readonly required?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

interface ValueOfKind {
  readonly flag: boolean;
  readonly text: string;
  readonly texts: readonly string[];
  readonly whole: number;
  readonly day: IsoDate;
}

/** Values by option name. A flag is false and `texts` is empty where not given, any other option undefined. */
export type OptionValues<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['kind'] extends 'flag' | 'texts'
    ? ValueOfKind[O[Name]['kind']]
    : O[Name] extends { readonly required: true }
      ? ValueOfKind[O[Name]['kind']]
      : ValueOfKind[O[Name]['kind']] | undefined;
};

/** Where results go: stdout. With --json a command calls `json` once, else `line`. */
export interface Output {
  readonly line: (text?: string) => void;
  /** Prints one value as JSON, dates as ISO text and bigints as numbers. */
  readonly json: (value: unknown) => void;
  /** As it is, without a line end, for instance a CSV. */
  readonly write: (text: string) => void;
  /** A sentence beside the result, on stderr. */
  readonly note: (text: string) => void;
  /** Diagnostics as text in the user's language, on stderr. */
  readonly problems: (problems: readonly Diagnostic[]) => void;
  /** Columns of the terminal, or undefined where the output is no terminal. */
  readonly width: number | undefined;
}

/** Progress on a terminal, JSON log lines on stderr otherwise. Steps run one after another. */
export interface Progress {
  /** Shows a step while `work` runs; `detail` says how far it is. Passes on what `work` returns or throws. */
  readonly step: <T>(title: Localised, work: (detail: (text: string) => void) => Promise<T>) => Promise<T>;
  /** A line for the log that is no step: something an operator may look for later. */
  readonly log: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
}

export interface CommandContext<O extends Options = Options> {
  /** What stands on the command line beside the options. */
  readonly args: readonly string[];
  readonly options: OptionValues<O>;
  readonly language: Language;
  readonly json: boolean;
  readonly out: Output;
  readonly progress: Progress;
  readonly clock: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the data folder; it need not exist. */
  readonly dataFolder: string;
  /** Where the definitions stand: the root for src/locate. */
  readonly root: string;
}

export interface CommandDefinition<O extends Options> {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: Localised;
  /** What to type, without `pilotmonitor`: `check FILE --feed FEED`. */
  readonly usage: Localised;
  /** A line that can be typed as it stands, without `pilotmonitor`. */
  readonly example: string;
  /** How many arguments it takes beside its options; none where absent. */
  readonly args?: { readonly min: number; readonly max: number };
  readonly options: O;
  /** Does the work. Throws UserError for what the user can mend, anything else for a bug. */
  readonly run: (context: CommandContext<O>) => Promise<ExitCode>;
}

export type Command = CommandDefinition<Options>;

/** Declares a command; the kinds of its options fix the types of their values in `run`. */
export const defineCommand = <const O extends Options>(definition: CommandDefinition<O>): Command =>
  definition as unknown as Command;

// Codes of problems that src/cli reports, each with the parameters that its texts need. Codes never change once released.

export interface CliParams {
  /** A command that does not exist. `similar` is the nearest one, if any is near. */
  readonly CLI_UNKNOWN_COMMAND: { readonly command: string; readonly similar?: string };
  /** An option that is unknown, lacks its value or has a value of the wrong kind. */
  readonly CLI_OPTION: {
    readonly command: string;
    readonly option: string;
    readonly expected: string;
    readonly isMissing?: boolean;
  };
  /** Too few or too many arguments. `usage` is what to type. */
  readonly CLI_ARGUMENTS: { readonly command: string; readonly usage: string; readonly count: number };
  /** A demonstration was asked for in a data folder that holds something else. */
  readonly CLI_DEMO_FOLDER: Readonly<Record<never, never>>;
  /** The system had no room to write. */
  readonly CLI_DISK_FULL: Readonly<Record<never, never>>;
}

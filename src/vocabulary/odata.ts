// Where a feed can be fetched instead of delivered: tables of an OData v4 service, one observation a row, and what of them
// becomes rows of the feed. pipelines/sources/<supplier>/<feed>.odata.ts exports one as its default.

/** One code of the dimension that the rows are about, with what was observed of it. */
export interface ODataSubject {
  /** Code and title without the blanks that some services fill them up with. */
  readonly code: string;
  readonly title: string;
  /** The value of the measure, named as in `measures`, as the service writes it; undefined where it has none. */
  readonly observed: (measure: string) => string | undefined;
}

export interface ODataTable {
  /** Name of the table in the service. */
  readonly table: string;
  /** Dimension whose codes are the rows. */
  readonly dimension: string;
  /** OData filter on observations, to spare the network; `row` decides. */
  readonly filter?: string;
  /**
   * Titles of all measures that `row` asks for, with that of its group before it where groups share titles: `Provincies >
   * Code`. One that the table lacks, or has twice, is a refusal, not an empty column.
   */
  readonly measures: readonly string[];
  /** The cells of a row by column name, or undefined where the subject is none of the feed's. */
  readonly row: (subject: ODataSubject) => Readonly<Record<string, string | undefined>> | undefined;
}

export interface ODataDefinition {
  /** Address of the service; tables stand below it. */
  readonly service: string;
  readonly tables: readonly ODataTable[];
}

/** Declares where a feed is fetched. */
export const defineOData = (definition: ODataDefinition): ODataDefinition => definition;

// The statements of a release as rows and columns for a solver, in systems that have nothing to do with each other (the
// connected components of the graph of cells, relations and targets). Cells that are known exactly are constants and
// hold nothing together, so that a total that is published outright splits what lies below it.

import type { ProgramRow, Range } from '../solver/program.js';
import { Groups } from './groups.js';
import {
  isAboutOneCell,
  isKnown,
  type NumberedStatement,
  rangesOf,
  type Sum,
  sumOf,
  withoutKnown,
} from './numbered.js';
import type { Knowledge, Statement } from './statement.js';
import type { Target } from './target.js';

/** A target in a system: `constant` is what its exactly known cells add. */
export interface SystemTarget extends Sum {
  readonly target: Target;
  readonly constant: number;
}

/** Cells that rows or targets hold together, none of them known exactly. */
export interface System {
  readonly cells: readonly string[];
  readonly ranges: readonly Range[];
  readonly rows: readonly ProgramRow[];
  readonly targets: readonly SystemTarget[];
  /** What all of this rests on, statements about exactly known cells included. */
  readonly statements: readonly Statement[];
}

export interface Systems {
  readonly systems: readonly System[];
  /** Sets of statements that contradict each other so plainly that no solver is needed to see it. */
  readonly contradictions: readonly (readonly Statement[])[];
}

interface Row extends Sum, Range {
  readonly statement: Statement;
}

/** Splits what is known, and what an intruder is after, into systems. */
export function systemsOf(knowledge: Knowledge, targets: readonly Target[]): Systems {
  const numberOf = numberCells(knowledge, targets);
  const numbered = knowledge.statements.map((statement) => ({
    ...sumOf(statement.terms, numberOf),
    statement,
    least: statement.least,
    most: statement.most,
  }));
  const { ranges, contradictions } = rangesOf(numbered, numberOf.size, knowledge);
  const rows = numbered
    .filter((each) => !isAboutOneCell(each))
    .map(({ statement, ...row }): Row => {
      const { constant, noise, ...open } = withoutKnown(row, ranges);
      return { ...open, statement, least: row.least - constant - noise, most: row.most - constant + noise };
    });
  const aims = targets.map((target) => ({ ...withoutKnown(sumOf(target.terms, numberOf), ranges), target }));
  const about = statementsByCell(numbered);
  const broken = rows.filter(({ columns, least, most }) => columns.length === 0 && (least > 0 || most < 0));
  return {
    systems: split([...numberOf.keys()], ranges, rows, aims, about),
    contradictions: [...contradictions, ...broken.map(({ statement }) => withAbout([statement], about))],
  };
}

function numberCells({ statements }: Knowledge, targets: readonly Target[]): ReadonlyMap<string, number> {
  const numberOf = new Map<string, number>();
  for (const { terms } of [...statements, ...targets])
    for (const { cell } of terms) if (!numberOf.has(cell)) numberOf.set(cell, numberOf.size);
  return numberOf;
}

/** Statements about one cell alone, by that cell. */
function statementsByCell(numbered: readonly NumberedStatement[]): ReadonlyMap<string, Statement[]> {
  const about = new Map<string, Statement[]>();
  for (const { statement } of numbered.filter(isAboutOneCell))
    for (const { cell } of statement.terms) about.set(cell, [...(about.get(cell) ?? []), statement]);
  return about;
}

/** Statements about several cells together with those about each of these cells. */
function withAbout(rows: readonly Statement[], about: ReadonlyMap<string, Statement[]>): Statement[] {
  const cells = new Set(rows.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
  return [...rows, ...[...cells].flatMap((cell) => about.get(cell) ?? [])];
}

interface Part {
  readonly columns: number[];
  readonly rows: Row[];
  readonly aims: SystemTarget[];
}

function split(
  cells: readonly string[],
  ranges: readonly Range[],
  rows: readonly Row[],
  aims: readonly SystemTarget[],
  about: ReadonlyMap<string, Statement[]>,
): System[] {
  const groups = new Groups(cells.length);
  for (const { columns } of [...rows, ...aims]) groups.join(columns);
  const parts = new Map<number, Part>();
  const partOf = ([column]: readonly number[]): Part => {
    const group = column === undefined ? -1 : groups.of(column);
    const part = parts.get(group) ?? { columns: [], rows: [], aims: [] };
    parts.set(group, part);
    return part;
  };
  for (const column of cells.keys()) if (!isKnown(ranges[column])) partOf([column]).columns.push(column);
  for (const row of rows) if (row.columns.length > 0) partOf(row.columns).rows.push(row);
  for (const aim of aims) partOf(aim.columns).aims.push(aim);
  return [...parts.values()].map((part) => systemOf(part, cells, ranges, about));
}

function systemOf(
  { columns, rows, aims }: Part,
  cells: readonly string[],
  ranges: readonly Range[],
  about: ReadonlyMap<string, Statement[]>,
): System {
  const place = new Map(columns.map((column, index) => [column, index]));
  const moved = <S extends Sum>(sum: S): S => ({
    ...sum,
    columns: sum.columns.map((column) => place.get(column) ?? Number.NaN),
  });
  return {
    cells: columns.map((column) => cells[column] ?? ''),
    ranges: columns.map((column) => ranges[column] ?? { least: 0, most: 0 }),
    rows: rows.map(moved),
    targets: aims.map(moved),
    statements: statementsOf({ columns, rows, aims }, cells, about),
  };
}

/** Statements of the rows, and those about any cell of the system, of its rows or of its targets. */
function statementsOf(
  { columns, rows, aims }: Part,
  cells: readonly string[],
  about: ReadonlyMap<string, Statement[]>,
): Statement[] {
  const fromRows = withAbout(
    rows.map(({ statement }) => statement),
    about,
  );
  const aimedAt = aims.flatMap(({ target }) => target.terms.map(({ cell }) => cell));
  const alone = [...columns.map((column) => cells[column] ?? ''), ...aimedAt];
  return [...new Set([...fromRows, ...alone.flatMap((cell) => about.get(cell) ?? [])])];
}

// Which columns of each feed are needed, and by what: followed back from everything whose result someone looks at
// (indicators, checks, marts, saved questions, completeness, sums) to the register. What nothing needs never leaves the
// supplier.

import { readFileSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { type CompiledFeed, columnsOf, compileFeed, groupColumns, personColumns } from '../contract/index.js';
import { type Diagnostic, diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import {
  type ColumnNeeds,
  type FeedNeeds,
  locateFeeds,
  locateFiles,
  locateIdentifiers,
} from '../locate/index.js';
import type { Completeness } from '../vocabulary/index.js';
import { Database, provenanceColumns } from '../warehouse/index.js';
import { lineageOf } from './column-lineage.js';
import { listOf } from './header.js';
import { allOf, columnSources, type Lineage, noSources, openLineage, type Sources } from './lineage.js';
import type { ParsedMacro } from './lineage-context.js';
import { locateMacros } from './macro.js';
import { locateModels, type ModelFile } from './model-file.js';
import { parseSelect, type SqlNode } from './sql-tree.js';

/** A query whose result is looked at, and how it is named among what needs a column. */
interface Root {
  readonly name: string;
  readonly file: string;
  readonly sql: string;
}

/**
 * Finds what needs each column under a root.
 * @throws UserError (exit 11) where a SQL text is no single select, or reads a relation of the register that there is not
 */
export async function findNeededColumns(root: string): Promise<ColumnNeeds> {
  const identifiers = new Map(
    (await locateIdentifiers(root)).map(({ name, definition }) => [name, definition]),
  );
  const feeds = (await locateFeeds(root)).map((feed) => compileFeed(feed, identifiers));
  const database = await Database.open({
    path: ':memory:',
    memoryLimitMb: 200,
    threads: 1,
    temporaryFolder: root,
  });
  try {
    return await new NeededColumns(root, feeds, await parsedMacros(database, root), database).find();
  } finally {
    database.close();
  }
}

class NeededColumns {
  private readonly models: ReadonlyMap<string, ModelFile>;
  private readonly known = new Map<string, Lineage>();
  private readonly trees = new Map<string, SqlNode>();

  constructor(
    private readonly root: string,
    private readonly feeds: readonly CompiledFeed[],
    private readonly macros: ReadonlyMap<string, ParsedMacro>,
    private readonly database: Database,
  ) {
    this.models = new Map(locateModels(root).map((model) => [model.relation, model]));
  }

  async find(): Promise<ColumnNeeds> {
    for (const { relation, sql, file } of this.models.values())
      this.trees.set(relation, await parsedSelect(this.database, sql, file));
    const [results, keys] = [new Takers(), new Takers()];
    for (const model of this.models.values()) {
      const lineage = this.relation(model.relation, model.relation);
      if (lookedAt.includes(model.layer)) results.add(model.relation, allOf(lineage));
      else keys.add(`key of ${model.relation}`, keySources(model, lineage));
    }
    for (const root of this.apartRoots()) {
      const tree = await parsedSelect(this.database, root.sql, root.file);
      const context = {
        relation: (name: string) => this.relation(name, root.name),
        macros: this.macros,
      };
      results.add(root.name, allOf(lineageOf(tree, context)));
    }
    return new Map(this.feeds.map((feed) => [feed.name, this.needsOf(feed, results, keys)]));
  }

  /** The key of a model that no result reads is named only where nothing else needs a column. */
  private needsOf(feed: CompiledFeed, results: Takers, keys: Takers): FeedNeeds {
    const needs = new Map(
      feed.fileColumns.map(({ name }) => {
        const source = `register.${feed.relation}.${name}`;
        const own = [...fixedNeeds(feed, name, this.feeds), ...results.of(source)];
        return [name, own.length > 0 ? own : keys.of(source)];
      }),
    );
    return withRules(feed, needs);
  }

  /** The lineage of a relation. What is neither made by a model nor delivered by a feed takes nothing from the register. */
  private relation(name: string, neededBy: string): Lineage {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const delivered = this.feeds.find(({ relation }) => relationsOf(relation).includes(name));
    const tree = this.trees.get(name);
    if (delivered === undefined && tree === undefined) {
      return name === 'delivery.statement' ? statement : elsewhere(name, neededBy);
    }
    // While it is being followed: who reads itself in a circle is refused by the graph.
    this.known.set(name, openLineage());
    const lineage = delivered
      ? registerLineage(delivered)
      : lineageOf(tree ?? {}, { relation: (each) => this.relation(each, name), macros: this.macros });
    this.known.set(name, lineage);
    return lineage;
  }

  /** Saved questions, and the queries beside contracts: `<feed>.<what>.sql`. */
  private apartRoots(): Root[] {
    const questions = locateFiles(this.root, 'queries', '.sql').map((path) => ({
      name: `queries.${basename(path, '.sql')}`,
      ...this.textOf(path),
    }));
    const besides = locateFiles(this.root, 'pipelines/sources', '.sql').flatMap((path) => {
      const [name = '', what, ...more] = basename(path).split('.');
      if (what === undefined || more.length !== 1) return [];
      return [{ name: `${what} of ${basename(dirname(path))}/${name}`, ...this.textOf(path) }];
    });
    return [...questions, ...besides];
  }

  private textOf(path: string): { file: string; sql: string } {
    const sql = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    return { file: relative(this.root, path).split(sep).join('/'), sql };
  }
}

/** A relation that neither a feed nor a model makes: a list, a rule, what the pilot says of itself. */
function elsewhere(relation: string, neededBy: string): Lineage {
  if (!relation.includes('.') || relationsOf('').some((schema) => relation.startsWith(schema)))
    throw refusal(diagnostic('MODEL_INPUT_MISSING', 'error', {}, { relation, neededBy }));
  return openLineage();
}

/** What models read of a feed: its rows, and those with their closed versions. */
const relationsOf = (relation: string): readonly string[] => [`register.${relation}`, `history.${relation}`];

/** Layers whose relations are results; the others are steps on the way. */
const lookedAt: readonly string[] = ['marts', 'indicators', 'checks'];

/** By column of the register: the names of what takes it. */
class Takers {
  private readonly names = new Map<string, string[]>();

  add(name: string, sources: Sources): void {
    for (const source of sources) this.names.set(source, [...this.of(source), name]);
  }

  of(source: string): string[] {
    return this.names.get(source) ?? [];
  }
}

/** What is needed whatever is computed: to know a row and its period by, and to find a person who objects by. */
function fixedNeeds(feed: CompiledFeed, column: string, feeds: readonly CompiledFeed[]): string[] {
  const { closing, completeness, erases, holds } = feed.definition;
  const counted = completeness === undefined ? [] : countedColumns(completeness);
  return [
    ...(feed.key.includes(column) ? ['key'] : []),
    ...(holds === 'facts' ? ['facts'] : []),
    ...(closing?.column === column ? ['closing'] : []),
    ...(counted.includes(column) ? ['completeness'] : []),
    ...(erases?.withdrawnColumn === column || isNamedByObjections(feed, column, feeds) ? ['objection'] : []),
  ];
}

/** Columns that the intake counts by, where no query beside the contract counts for it. */
function countedColumns({ measures, groups }: Completeness): readonly string[] {
  const days = Object.values(measures).flatMap(({ date }) => (date === undefined ? [] : [date]));
  return days.length === 0 ? [] : [...days, ...Object.keys(groups)];
}

/**
 * A rule over several columns judges a row where any of them is needed, and then needs all of them; so may the rules that
 * look at those. Where nothing needs any, it has nothing to judge, and goes with them.
 */
function withRules(feed: CompiledFeed, needs: FeedNeeds): FeedNeeds {
  const isNeeded = (column: string) => (needs.get(column) ?? []).length > 0;
  const judging = feed.rules.filter((rule) => columnsOf(rule.holds).some(isNeeded));
  const rulesOf = (column: string) =>
    judging.filter((rule) => columnsOf(rule.holds).includes(column)).map((rule) => `rule ${rule.id}`);
  const all = new Map([...needs].map(([name, own]) => [name, [...new Set([...own, ...rulesOf(name)])]]));
  const hasGrown = [...all].some(([name, own]) => own.length > 0 && !isNeeded(name));
  return hasGrown ? withRules(feed, all) : all;
}

/** Whether people who object are known by the numbers of a column, their own or of their group: without it their rows are not found. */
const isNamedByObjections = (feed: CompiledFeed, name: string, feeds: readonly CompiledFeed[]): boolean =>
  [...personColumns(feed, feeds), ...groupColumns(feed)].includes(name);

/** A build refuses a model whose key is not complete. */
const keySources = (model: ModelFile, lineage: Lineage): Sources =>
  new Set(
    listOf(model.header.get('key')).flatMap((name) => [
      ...(columnSources(lineage, name.toLowerCase()) ?? noSources),
    ]),
  );

/** Columns beside those of the contract say when and with what a row came. */
function registerLineage(feed: CompiledFeed): Lineage {
  const delivered = feed.fileColumns.map(({ name }) => ({
    name,
    sources: new Set([`register.${feed.relation}.${name}`]),
  }));
  const provenance = provenanceColumns.map(([name]) => ({ name, sources: noSources }));
  return { columns: [...delivered, ...provenance], rows: noSources };
}

/** What completeness is told of the delivery that it looks at: its day, which no column of the register gives. */
const statement: Lineage = { columns: [{ name: 'reference_date', sources: noSources }], rows: noSources };

async function parsedMacros(database: Database, root: string): Promise<ReadonlyMap<string, ParsedMacro>> {
  const { macros } = locateMacros(root);
  const parsed = new Map<string, ParsedMacro>();
  for (const macro of macros.values())
    parsed.set(macro.name, { macro, tree: await parsedSelect(database, macro.body, macro.file) });
  return parsed;
}

async function parsedSelect(database: Database, sql: string, file: string): Promise<SqlNode> {
  const parsed = await parseSelect(database, sql, file);
  if (parsed.kind === 'refused') throw refusal(parsed.problem);
  return parsed.tree;
}

const refusal = (problem: Diagnostic): UserError => new UserError([problem], exitCodes.checkFailed);

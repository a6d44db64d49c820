// Finds definitions by their path under one root: one path, one relation, one name. Nothing is registered by hand, so
// a new feed, list, rule, chart or question is a new file and nothing else.

import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ChartDefinition,
  FeedDefinition,
  IdentifierDefinition,
  ListDefinition,
  ODataDefinition,
  PilotDefinition,
  ReportLabels,
  ReportTheme,
  RuleDefinition,
  WorldDefinition,
} from '../vocabulary/index.js';

/** A definition with its name (from its path) and the file that holds it. */
export interface Located<D> {
  readonly name: string;
  readonly path: string;
  readonly definition: D;
}

/** A feed is named `<supplier>/<feed>`; its relations `<supplier>__<feed>`. */
export interface LocatedFeed extends Located<FeedDefinition> {
  readonly supplier: string;
  readonly feed: string;
}

/** Every feed contract under pipelines/sources, by name. */
export async function locateFeeds(root: string): Promise<LocatedFeed[]> {
  const found = await load<FeedDefinition>(join(root, 'pipelines', 'sources'), '.contract');
  return found.map((each) => {
    const [supplier = '', feed = ''] = each.name.split('/');
    return { ...each, supplier, feed };
  });
}

/** Where feeds can be fetched, by the name of the feed. */
export const locateOData = (root: string): Promise<Located<ODataDefinition>[]> =>
  load(join(root, 'pipelines', 'sources'), '.odata');

/** Kinds of identifiers under pipelines/identifiers, by file name. */
export const locateIdentifiers = (root: string): Promise<Located<IdentifierDefinition>[]> =>
  load(join(root, 'pipelines', 'identifiers'), '');

/** Contracts of the reference lists; the rows stand beside each in `<name>.csv`. */
export const locateLists = (root: string): Promise<Located<ListDefinition>[]> =>
  load(join(root, 'pipelines', 'reference'), '.contract');

/** Legal parameters by date and scope. */
export const locateRules = (root: string): Promise<Located<RuleDefinition>[]> =>
  load(join(root, 'pipelines', 'rules'), '');

/** Charts of a report, for instance of `reports/annual`. */
export const locateCharts = (root: string, report: string): Promise<Located<ChartDefinition>[]> =>
  load(join(root, 'reports', report, 'charts'), '');

/** Words for groups and measures: reports/shared/labels.ts. */
export const locateLabels = (root: string): Promise<ReportLabels> =>
  locateOne(root, 'reports', 'shared', 'labels');

/** Colours, dashes and shapes: reports/shared/theme.ts. */
export const locateTheme = (root: string): Promise<ReportTheme> =>
  locateOne(root, 'reports', 'shared', 'theme');

/** The pilot: pipelines/pilot.ts. */
export const locatePilot = (root: string): Promise<PilotDefinition> => locateOne(root, 'pipelines', 'pilot');

/** The synthetic world: pipelines/synthetic/world.ts. */
export const locateWorld = (root: string): Promise<WorldDefinition> =>
  locateOne(root, 'pipelines', 'synthetic', 'world');

/** Paths of all files under a folder of the root that end in `ending`, sorted; empty where the folder is absent. */
export function locateFiles(root: string, folder: string, ending: string): string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function load<D>(folder: string, mark: string): Promise<Located<D>[]> {
  const paths = locateFiles(folder, '.', `${mark}.ts`).concat(locateFiles(folder, '.', `${mark}.js`));
  const located = paths.map(async (path) => ({
    name: nameOf(folder, path, mark),
    path,
    definition: await importDefault<D>(path),
  }));
  return (await Promise.all(located)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const nameOf = (folder: string, path: string, mark: string): string =>
  relative(folder, path)
    .split(sep)
    .join('/')
    .slice(0, -`${mark}${extension(path)}`.length);

const extension = (path: string): string => (basename(path).endsWith('.ts') ? '.ts' : '.js');

/** The definition at one path under the root, without its ending. @throws Error where there is none */
export async function locateOne<D>(root: string, ...parts: string[]): Promise<D> {
  const base = join(root, ...parts);
  const path = [`${base}.js`, `${base}.ts`].find((each) => existsSync(each));
  if (path === undefined) throw new Error(`no definition at ${parts.join('/')}.ts under ${root}`);
  return importDefault<D>(path);
}

async function importDefault<D>(path: string): Promise<D> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { default?: D };
  if (module.default === undefined) throw new Error(`${path} has no default export`);
  return module.default;
}

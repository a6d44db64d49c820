// The models as files: what each makes, what it reads by its header, and an order in which all can be built.

import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { installedRoot, locateFiles } from '../../../src/locate/index.js';

export interface ModelFile {
  /** Path under pipelines without ending: core/stays, sources/coa/stays, macros/unite. */
  readonly name: string;
  readonly path: string;
  /** The relation it makes: core.stays, staging.coa__stays, sums.polis__risk_tables. */
  readonly relation: string;
  readonly sql: string;
  readonly inputs: readonly string[];
}

/** Ends the name of the query behind a sums feed. */
const sumsEnding = '.sums.sql';

const folders = ['sources', 'core', 'marts', 'indicators', 'checks'];

/** Every model under pipelines, each after the models it reads. */
export function modelFiles(root = installedRoot): ModelFile[] {
  const files = folders.flatMap((folder) => locateFiles(root, `pipelines/${folder}`, '.sql'));
  // Counts of completeness are read by the intake and make no relation.
  const models = files.filter((path) => !path.endsWith('.completeness.sql'));
  return inBuildOrder(models.map((path) => modelFile(path)));
}

/** Every table macro, each after the macros it calls. */
export function macroFiles(root = installedRoot): ModelFile[] {
  const files = locateFiles(root, 'pipelines/macros', '.sql').map((path) => modelFile(path));
  const called = (macro: ModelFile) =>
    files.filter((each) => each !== macro && macro.sql.includes(`${each.relation}(`));
  return inBuildOrder(files.map((macro) => ({ ...macro, inputs: called(macro).map((m) => m.relation) })));
}

function modelFile(path: string): ModelFile {
  const sql = readFileSync(path, 'utf8');
  const name = path.slice(path.lastIndexOf('pipelines/') + 'pipelines/'.length, -'.sql'.length);
  const header = /^-- inputs:((?:.*\n)(?:--\s{6,}.*\n)*)/m.exec(sql)?.[1] ?? '';
  return { name, path, relation: relationOf(path), sql, inputs: header.match(/[a-z]+\.[a-z_]+/g) ?? [] };
}

function relationOf(path: string): string {
  if (path.endsWith(sumsEnding)) return `sums.${basename(dirname(path))}__${basename(path, sumsEnding)}`;
  const [table, folder, above] = [
    basename(path, '.sql'),
    basename(dirname(path)),
    basename(dirname(dirname(path))),
  ];
  return above === 'sources' ? `staging.${folder}__${table}` : `${folder}.${table}`;
}

function inBuildOrder(files: readonly ModelFile[]): ModelFile[] {
  const byRelation = new Map(files.map((file) => [file.relation, file]));
  const done = new Set<ModelFile>();
  const visit = (file: ModelFile): void => {
    if (done.has(file)) return;
    for (const input of file.inputs) {
      const above = byRelation.get(input);
      if (above) visit(above);
    }
    done.add(file);
  };
  for (const file of files) visit(file);
  return [...done];
}

// A model: one SQL file, one relation, one name. The path says which: pipelines/marts/bsn_waits.sql is marts.bsn_waits,
// pipelines/sources/ind/procedures.sql is staging.ind__procedures.

import { readFileSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { locateFiles } from '../locate/index.js';
import { checkHeader, type Header, type HeaderRule, readHeader } from './header.js';

/** The layers of a build in their order; a check makes no relation of its own. */
export const modelLayers = ['staging', 'core', 'marts', 'indicators', 'checks'] as const;

/** `sums`: the query behind a sums feed, which a build leaves alone. */
export type ModelLayer = (typeof modelLayers)[number] | 'sums';

export interface ModelFile {
  /** `marts.bsn_waits`. */
  readonly relation: string;
  readonly layer: ModelLayer;
  readonly name: string;
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly sql: string;
  readonly header: Header;
}

const folders: Readonly<Record<ModelLayer, string>> = {
  staging: 'sources',
  core: 'core',
  marts: 'marts',
  indicators: 'indicators',
  checks: 'checks',
  sums: 'sources',
};

const localised = ['title_nl', 'title_en', 'unit_nl', 'unit_en', 'estimand_nl', 'estimand_en'];
const relationRule: HeaderRule = { required: ['meaning', 'grain', 'key'], optional: ['inputs', 'note'] };

const headerRules: Readonly<Record<ModelLayer, HeaderRule>> = {
  staging: relationRule,
  core: relationRule,
  marts: relationRule,
  indicators: { required: [...relationRule.required, ...localised], optional: relationRule.optional },
  checks: {
    required: ['meaning', 'severity', 'title_nl', 'title_en'],
    optional: ['grain', 'key', 'inputs', 'note'],
  },
  sums: relationRule,
};

/** Ends the name of the query behind a sums feed, beside its contract and staging model. */
const sumsEnding = '.sums.sql';

/** Ends the name of the counts that the intake reads beside a contract; they make no relation of the build. */
const completenessEnding = '.completeness.sql';

/** All models under a root, by layer and name. */
export const locateModels = (root: string): ModelFile[] =>
  modelLayers.flatMap((layer) =>
    locateFiles(root, `pipelines/${folders[layer]}`, '.sql')
      .filter((path) => ![sumsEnding, completenessEnding].some((ending) => path.endsWith(ending)))
      .map((path) => readModel(root, layer, path)),
  );

/** The queries behind sums feeds: pipelines/sources/<supplier>/<feed>.sums.sql is sums.<supplier>__<feed>. */
export const locateSums = (root: string): ModelFile[] =>
  locateFiles(root, `pipelines/${folders.sums}`, sumsEnding).map((path) => readModel(root, 'sums', path));

/** What the headers of models lack, have too much or say wrongly. */
export const checkHeaders = (models: readonly ModelFile[]): Diagnostic[] =>
  models.flatMap((model) => checkHeader(model.sql, model.file, headerRules[model.layer]));

function readModel(root: string, layer: ModelLayer, path: string): ModelFile {
  const sql = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const name = nameOf(layer, relative(root, path));
  return {
    relation: `${layer}.${name}`,
    layer,
    name,
    file: relative(root, path).split(sep).join('/'),
    sql,
    header: readHeader(sql).header,
  };
}

function nameOf(layer: ModelLayer, path: string): string {
  const parts = path.split(sep);
  const name = basename(path, layer === 'sums' ? sumsEnding : '.sql');
  return layer === 'staging' || layer === 'sums' ? `${parts.at(-2)}__${name}` : name;
}

// The order of the models and what can be wrong between them.

import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { type Graph, type Macro, type ModelFile, readGraph, readHeader } from '../../src/model/index.js';
import { withMacros } from '../oracles/macro-database.js';

const provided = new Set(['register.coa__stays', 'pilot.periods']);

function file(relation: string, sql: string, inputs: string): ModelFile {
  const [layer = '', name = ''] = relation.split('.');
  const text = `-- meaning: For a test.\n-- inputs: ${inputs}\n\n${sql}\n`;
  return {
    relation,
    layer: layer as ModelFile['layer'],
    name,
    file: `pipelines/${layer}/${name}.sql`,
    sql: text,
    header: readHeader(text).header,
  };
}

const graphOf = (models: readonly ModelFile[], macros: readonly Macro[] = []): Promise<Graph> =>
  withMacros((database) =>
    readGraph(database, models, new Map(macros.map((macro) => [macro.name, macro])), provided),
  );

const stays = file('core.stays', 'from register.coa__stays', 'register.coa__stays');
const days = file('marts.days', 'from core.stays, pilot.periods as periods', 'core.stays, pilot.periods');
const f1 = file('indicators.f1', 'with d as (from marts.days) from d', 'marts.days');

describe('the graph of models', () => {
  it('puts every model after those that it reads, whatever the order of the files', async () => {
    for (const models of [
      [stays, days, f1],
      [f1, days, stays],
    ]) {
      const { order, problems } = await graphOf(models);
      expect(problems).toEqual([]);
      expect(order.map((node) => node.relation)).toEqual(['core.stays', 'marts.days', 'indicators.f1']);
    }
  });

  it('names who needs a model that was removed, and where', async () => {
    const { problems } = await graphOf([days, f1]);
    expect(problems.map((problem) => render(problem, 'en'))).toEqual([
      'MODEL_INPUT_MISSING  pipelines/marts/days.sql, line 4, column 6\n' +
        '  marts.days needs core.stays, which does not exist.\n' +
        '  Nothing was built; the analysis snapshot is as it was.\n' +
        '  Bring the file that makes core.stays back, or take it out of marts.days.',
    ]);
  });

  it('names the members of a circle', async () => {
    const a = file('core.a', 'from core.b', 'core.b');
    const b = file('core.b', 'from core.c', 'core.c');
    const c = file('core.c', 'from core.a', 'core.a');
    const { problems } = await graphOf([a, b, c]);
    expect(problems.map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'MODEL_CIRCLE', params: { relations: ['core.a', 'core.b', 'core.c', 'core.a'] } },
    ]);
  });

  it('holds the header to the inputs that the SQL reads', async () => {
    const wrong = file('core.stays', 'from register.coa__stays', 'pilot.periods');
    const { problems } = await graphOf([wrong]);
    expect(problems).toMatchObject([
      {
        code: 'MODEL_HEADER_INPUTS',
        at: { file: 'pipelines/core/stays.sql', line: 2 },
        params: { lacking: ['register.coa__stays'], superfluous: ['pilot.periods'] },
      },
    ]);
  });

  it('refuses a macro that reads a relation by itself', async () => {
    const sql =
      'create macro macros.m(x_relation) as table select * from query_table(x_relation), core.stays';
    const macro = {
      name: 'm',
      file: 'pipelines/macros/m.sql',
      sql,
      parameters: ['x_relation'],
      body: sql.slice(sql.indexOf('select')),
    };
    const { problems } = await graphOf([stays], [macro]);
    expect(problems).toMatchObject([
      { code: 'MODEL_MACRO_READS', params: { macro: 'm', relation: 'core.stays' } },
    ]);
  });
});

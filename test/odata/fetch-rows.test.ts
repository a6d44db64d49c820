// Tables of an OData v4 service as rows of a feed, from a service on this machine.

import { afterEach, expect, test } from 'vitest';
import { fetchRows, type Network } from '../../src/odata/index.js';
import { defineOData } from '../../src/vocabulary/index.js';
import { type Contents, type Service, type ServiceOptions, startService } from './service.js';

const table = '70072NED';
const density = 'Omgevingsadressendichtheid';
const name = 'Naam';

const contents: Contents = {
  [`${table}/MeasureCodes`]: [
    { Identifier: 'M000100 ', Title: 'Bevolking', Unit: 'aantal' },
    { Identifier: 'M000200 ', Title: density, Unit: 'per km2' },
    { Identifier: 'T001019 ', Title: name, Unit: '' },
  ],
  [`${table}/RegioSCodes`]: [
    { Identifier: 'NL01  ', Title: 'Nederland' },
    { Identifier: 'GM0153', Title: 'Enschede                                          ' },
    { Identifier: 'GM1708', Title: 'Steenwijkerland' },
    { Identifier: 'GM0166', Title: 'Kampen' },
  ],
  [`${table}/Observations`]: [
    observation(1, 'M000200', 'GM0153', 1742),
    observation(2, 'M000100', 'GM0153', 161_000),
    observation(3, 'T001019', 'GM0153', null, '  Enschede '),
    observation(4, 'M000200', 'GM1708', 0),
    observation(5, 'M000200', 'GM0166', null),
    observation(6, 'T001019', 'GM0166', null, '.'),
    observation(7, 'M000200', 'NL01', 2000),
  ],
};

function observation(id: number, measure: string, region: string, value: number | null, text?: string) {
  return {
    Id: id,
    Measure: `${measure} `,
    RegioS: region.padEnd(6),
    Value: value,
    StringValue: text ?? null,
    ValueAttribute: value === null ? 'Missing' : 'None',
  };
}

const services: Service[] = [];

afterEach(async () => {
  for (const each of services.splice(0)) await each.close();
});

async function start(changed: Contents = {}, options: ServiceOptions = {}) {
  const service = await startService({ ...contents, ...changed }, options);
  services.push(service);
  return service;
}

const waits: number[] = [];
const network: Network = {
  ask: async (address) => {
    const answer = await fetch(address);
    return { status: answer.status, text: await answer.text() };
  },
  wait: async (milliseconds) => {
    waits.push(milliseconds);
  },
};

const definitionAt = (service: string, measures: readonly string[] = [density, name], filter?: string) =>
  defineOData({
    service,
    tables: [
      {
        table,
        dimension: 'RegioS',
        measures,
        ...(filter === undefined ? {} : { filter }),
        row: ({ code, title, observed }) =>
          code.startsWith('GM')
            ? { gebiedscode: code, naam: observed(name) ?? title, dichtheid: observed(density) }
            : undefined,
      },
    ],
  });

const fetchFrom = async (service: Service, measures?: readonly string[], filter?: string) =>
  fetchRows(definitionAt(service.address, measures, filter), network);

const codesOf = (result: Awaited<ReturnType<typeof fetchRows>>) =>
  result.status === 'refused' ? result.diagnostics.map(({ code, params }) => ({ code, params })) : result;

const rows = [
  { gebiedscode: 'GM0153', naam: 'Enschede', dichtheid: '1742' },
  { gebiedscode: 'GM1708', naam: 'Steenwijkerland', dichtheid: '0' },
  { gebiedscode: 'GM0166', naam: 'Kampen', dichtheid: undefined },
];

test('codes and titles lose the blanks that fill them up, zero stays zero, and what is missing stays empty', async () => {
  expect(await fetchFrom(await start())).toEqual({ status: 'fetched', rows });
});

test.each([1, 2, 3, 7, 100])('pages of %i items give the same rows', async (pageSize) => {
  const service = await start({}, { pageSize });
  expect(await fetchFrom(service)).toEqual({ status: 'fetched', rows });
  const pages = service.asked.filter((each) => each.startsWith(`${table}/Observations`));
  expect(pages).toHaveLength(Math.ceil(7 / pageSize));
});

test('a filter goes to the service as it stands', async () => {
  const service = await start();
  await fetchFrom(service, undefined, "Perioden eq '2025JJ00'");
  expect(service.asked).toContain(`${table}/Observations?$filter=Perioden eq '2025JJ00'`);
});

test('a link to the next page may be relative', async () => {
  const [first, ...others] = contents[`${table}/MeasureCodes`] ?? [];
  const service = await start(
    { [`${table}/More`]: others },
    {
      instead: (path) =>
        path === `${table}/MeasureCodes`
          ? { status: 200, text: JSON.stringify({ value: [first], '@odata.nextLink': 'More' }) }
          : undefined,
    },
  );
  expect(await fetchFrom(service)).toEqual({ status: 'fetched', rows });
});

test('a service that is busy is asked again, after twice as long each time', async () => {
  waits.length = 0;
  const service = await start(
    {},
    {
      instead: (path, turn) =>
        path.endsWith('/Observations') && turn <= 3
          ? { status: turn === 2 ? 429 : 503, text: '' }
          : undefined,
    },
  );
  expect(await fetchFrom(service)).toEqual({ status: 'fetched', rows });
  expect(waits).toEqual([1000, 2000, 4000]);
});

test('a service that stays busy is given up after four times', async () => {
  const service = await start({}, { instead: () => ({ status: 500, text: 'error' }) });
  expect(codesOf(await fetchFrom(service))).toEqual([
    { code: 'ODATA_NO_ANSWER', params: { status: 500, tries: 4 } },
  ]);
});

test('a table that the service does not know is not asked for again', async () => {
  const service = await start({}, { instead: () => ({ status: 404, text: '' }) });
  expect(codesOf(await fetchFrom(service))).toEqual([
    { code: 'ODATA_NO_ANSWER', params: { status: 404, tries: 1 } },
  ]);
  expect(service.asked).toHaveLength(1);
});

test('a service that cannot be reached is a problem and no stack trace', async () => {
  const result = await fetchRows(definitionAt('http://127.0.0.1:1/CBS'), {
    ...network,
    ask: async () => null,
  });
  expect(codesOf(result)).toEqual([{ code: 'ODATA_NO_ANSWER', params: { status: null, tries: 4 } }]);
});

test.each([
  ['no JSON', '<html>onderhoud</html>', 'JSON'],
  ['JSON of another shape', '{"error": "no"}', '{ "value": [ { … } ] }'],
  ['rows that are no objects', '{"value": [1, 2]}', '{ "value": [ { … } ] }'],
  ['half an answer', '{"value": [{"Identifier": "M0', 'JSON'],
])('%s is refused', async (_name, text, expected) => {
  const service = await start({}, { instead: () => ({ status: 200, text }) });
  expect(codesOf(await fetchFrom(service))).toEqual([{ code: 'ODATA_ANSWER', params: { expected } }]);
});

test('a next page at another address is not asked for', async () => {
  const text = JSON.stringify({ value: [], '@odata.nextLink': 'http://localhost:9/elsewhere' });
  const service = await start({}, { instead: () => ({ status: 200, text }) });
  expect(codesOf(await fetchFrom(service))).toEqual([{ code: 'ODATA_ELSEWHERE', params: {} }]);
});

test('pages that come back end in a refusal', async () => {
  const text = JSON.stringify({ value: [], '@odata.nextLink': 'MeasureCodes' });
  const service = await start({}, { instead: () => ({ status: 200, text }) });
  expect(codesOf(await fetchFrom(service))).toEqual([{ code: 'ODATA_ENDLESS', params: { pages: 1 } }]);
});

test('a measure that the table lacks is a refusal and no empty column', async () => {
  const service = await start();
  expect(codesOf(await fetchFrom(service, [density, 'Stedelijkheid']))).toEqual([
    { code: 'ODATA_MEASURE', params: { table, measure: 'Stedelijkheid', found: 0 } },
  ]);
});

test('two measures of one title are a refusal', async () => {
  const service = await start({
    [`${table}/MeasureCodes`]: [
      { Identifier: 'A', Title: density },
      { Identifier: 'B', Title: density },
    ],
  });
  expect(codesOf(await fetchFrom(service, [density]))).toEqual([
    { code: 'ODATA_MEASURE', params: { table, measure: density, found: 2 } },
  ]);
});

test('two values of one measure and code, as of two years, are a refusal', async () => {
  const twice = [observation(1, 'M000200', 'GM0153', 1742), observation(2, 'M000200', 'GM0153', 1750)];
  const service = await start({ [`${table}/Observations`]: twice });
  expect(codesOf(await fetchFrom(service))).toEqual([
    { code: 'ODATA_TWO_VALUES', params: { table, measure: density, code: 'GM0153' } },
  ]);
});

test('a table without a single row of the feed is a refusal', async () => {
  const service = await start({ [`${table}/RegioSCodes`]: [{ Identifier: 'NL01', Title: 'Nederland' }] });
  expect(codesOf(await fetchFrom(service))).toEqual([{ code: 'ODATA_NO_ROWS', params: { table } }]);
});

const grouped: Contents = {
  [`${table}/MeasureGroups`]: [
    { Id: 'G1', Title: 'Provincies' },
    { Id: 'G2', Title: 'Stedelijkheid' },
  ],
  [`${table}/MeasureCodes`]: [
    { Identifier: 'M000100', Title: 'Code', MeasureGroupId: 'G1' },
    { Identifier: 'M000200', Title: 'Code', MeasureGroupId: 'G2' },
  ],
};

test('measures of one title are told apart by their group', async () => {
  const service = await start(grouped);
  const codes = (measure: string) =>
    fetchRows(
      defineOData({
        service: service.address,
        tables: [
          {
            ...{ table, dimension: 'RegioS', measures: [measure] },
            row: ({ code, observed }) => (code === 'GM0153' ? { code: observed(measure) } : undefined),
          },
        ],
      }),
      network,
    );
  expect(await codes('Provincies > Code')).toEqual({ status: 'fetched', rows: [{ code: '161000' }] });
  expect(await codes('Stedelijkheid > Code')).toEqual({ status: 'fetched', rows: [{ code: '1742' }] });
  expect(codesOf(await codes('Code'))).toEqual([
    { code: 'ODATA_MEASURE', params: { table, measure: 'Code', found: 2 } },
  ]);
});

test('groups are asked for only where a measure names one', async () => {
  const service = await start();
  await fetchFrom(service);
  expect(service.asked.filter((each) => each.includes('MeasureGroups'))).toEqual([]);
});

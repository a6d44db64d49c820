// One answer of an OData v4 service: a list of objects and, where there is more, the address of the next page. Whoever
// calls gives the function that asks the network, so that tests and the clock stay outside.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { z } from '../vocabulary/index.js';

/** Asks for an address; null where no answer came. */
export type Ask = (address: string) => Promise<{ readonly status: number; readonly text: string } | null>;

export interface Network {
  readonly ask: Ask;
  /** Waits; injected, so that tests do not. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Leaves the work on a source; becomes a result of the room's one function. */
export class ODataProblem extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

const answer = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.string().optional(),
});

const tries = 4;
const firstWait = 1000;

/** Pages that an answer may have; CBS gives 100,000 observations a page. */
const mostPages = 500;

export type Item = Readonly<Record<string, unknown>>;

/**
 * All items behind an address, page by page.
 * @throws ODataProblem
 */
export async function* itemsOf(address: string, network: Network): AsyncGenerator<Item> {
  const seen = new Set<string>();
  for (let next: string | undefined = address; next !== undefined; ) {
    if (seen.has(next) || seen.size >= mostPages) throw problem('ODATA_ENDLESS', next, { pages: seen.size });
    seen.add(next);
    const page: z.infer<typeof answer> = await pageOf(next, network);
    yield* page.value;
    next = nextOf(page['@odata.nextLink'], next);
  }
}

/** A link may be relative; it must stay with the service. */
function nextOf(link: string | undefined, current: string): string | undefined {
  if (link === undefined) return undefined;
  if (!URL.canParse(link, current)) throw problem('ODATA_ANSWER', current, { expected: '@odata.nextLink' });
  const next = new URL(link, current);
  if (next.origin !== new URL(current).origin) throw problem('ODATA_ELSEWHERE', current, {});
  return next.href;
}

async function pageOf(address: string, network: Network): Promise<z.infer<typeof answer>> {
  const parsed = answer.safeParse(parseJson(await textOf(address, network), address));
  if (!parsed.success) throw problem('ODATA_ANSWER', address, { expected: '{ "value": [ { … } ] }' });
  return parsed.data;
}

function parseJson(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('ODATA_ANSWER', address, { expected: 'JSON' });
  }
}

/** Asks again where the service is busy or silent, waiting twice as long each time; not where it says no. */
async function textOf(address: string, { ask, wait }: Network): Promise<string> {
  let status: number | null = null;
  for (let turn = 1; turn <= tries; turn += 1) {
    const got = await ask(address);
    if (got?.status === 200) return got.text;
    status = got?.status ?? null;
    const mayChange = got === null || got.status === 429 || got.status >= 500;
    if (!mayChange) throw problem('ODATA_NO_ANSWER', address, { status, tries: turn });
    if (turn < tries) await wait(firstWait * 2 ** (turn - 1));
  }
  throw problem('ODATA_NO_ANSWER', address, { status, tries });
}

/** Located at the address. */
export const problem = (
  ...[code, file, params]: {
    [Code in ODataCode]: [Code, string, Extract<Diagnostic, { code: Code }>['params']];
  }[ODataCode]
): ODataProblem => new ODataProblem(diagnostic(code, 'error', { file }, params));

type ODataCode = Extract<Diagnostic['code'], `ODATA_${string}`>;

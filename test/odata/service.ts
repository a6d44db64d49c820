// A service on this machine that answers as an OData v4 service of statistics does: codes filled up with blanks, one
// observation a row, values that are null, pages that name the next one.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Item = Readonly<Record<string, unknown>>;

/** What lies behind each path, before it is cut into pages. */
export type Contents = Readonly<Record<string, readonly Item[]>>;

export interface ServiceOptions {
  /** Items a page; all on one where absent. */
  readonly pageSize?: number;
  /** Answers instead of the service where it returns one. */
  readonly instead?: (path: string, turn: number) => { status: number; text: string } | undefined;
}

export interface Service {
  readonly address: string;
  /** Path and query of every request, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a service on a free port. */
export async function startService(contents: Contents, options: ServiceOptions = {}): Promise<Service> {
  const asked: string[] = [];
  const server = createServer((request, response) => answer({ contents, options, asked, request, response }));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/CBS`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
      }),
  };
}

interface Exchange {
  readonly contents: Contents;
  readonly options: ServiceOptions;
  readonly asked: string[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function answer({ contents, options, asked, request, response }: Exchange): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const path = decodeURIComponent(url.pathname).replace(/^\/CBS\//, '');
  asked.push(`${path}${decodeURIComponent(url.search)}`);
  const turn = asked.filter((each) => each.startsWith(path)).length;
  const given = options.instead?.(path, turn);
  const { status, text } = given ?? pageOf(contents[path], url, options.pageSize);
  response.writeHead(status, { 'content-type': 'application/json; odata.metadata=minimal' });
  response.end(text);
}

function pageOf(items: readonly Item[] | undefined, url: URL, pageSize = Number.POSITIVE_INFINITY) {
  if (items === undefined) return { status: 404, text: '' };
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + pageSize));
  const more = skip + pageSize < items.length ? { '@odata.nextLink': next.href } : {};
  return {
    status: 200,
    text: JSON.stringify({
      '@odata.context': `${url.origin}/CBS/$metadata`,
      value: items.slice(skip, skip + pageSize),
      ...more,
    }),
  };
}

// An append-only log: one JSON line an event, every line synced before the next step and chained to the one before it by
// hash, so that nobody can quietly rewrite what happened. Whoever keeps the head elsewhere also sees a log that was cut.
// Lines that belong together say `more` but for the last one: of a group that was not written to its end, nothing counts.

import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makePrivateFolder, privateFile, syncFolder } from './durable.js';

/** What a log holds. Events are objects of JSON values without the fields `hash` and `more`. */
export interface ChainedEvents<E extends object> {
  readonly events: readonly E[];
  /** The hash of each line, and through it of all lines before it: what the head was after each event. */
  readonly heads: readonly string[];
  /** Hash of the last line; empty where there is none. */
  readonly head: string;
}

export interface ChainedLog<E extends object> extends ChainedEvents<E> {
  /** Writes the events all or not at all; they are on disk when the promise resolves. One writer at a time. */
  readonly append: (...added: readonly E[]) => Promise<void>;
}

/** Throws the caller's diagnostic: `line` (from 1) does not follow from the one before it. */
export type RefuseLine = (line: number) => never;

/** Opens a log for appending. What a power cut left unfinished at its end is cut off: nobody was told of it. */
export async function openChainedLog<E extends object>(
  path: string,
  refuse: RefuseLine,
): Promise<ChainedLog<E>> {
  const read = await readText<E>(path, refuse);
  const events = [...read.events];
  const heads = [...read.heads];
  let { soundBytes } = read;
  const append = async (...added: readonly E[]) => {
    if (added.length === 0) return;
    const lines = linesOf(added, headOf(heads));
    await appendSynced(path, lines.text, soundBytes);
    soundBytes += Buffer.byteLength(lines.text);
    for (const each of added) events.push(each);
    for (const each of lines.heads) heads.push(each);
  };
  return {
    events,
    heads,
    get head() {
      return headOf(heads);
    },
    append,
  };
}

/** The log for whoever only looks. Refuses as openChainedLog does. */
export async function readChainedLog<E extends object>(
  path: string,
  refuse: RefuseLine,
): Promise<ChainedEvents<E>> {
  const { events, heads } = await readText<E>(path, refuse);
  return { events, heads, head: headOf(heads) };
}

interface LogText<E> {
  readonly events: readonly E[];
  readonly heads: readonly string[];
  /** Bytes of whole lines and groups; what stands behind them was never finished. */
  readonly soundBytes: number;
}

async function readText<E extends object>(path: string, refuse: RefuseLine): Promise<LogText<E>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const events: E[] = [];
  const heads: string[] = [];
  let [bytes, soundBytes, soundLines] = [0, 0, 0];
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const { event, hash, more } = parseLine<E>(line, headOf(heads)) ?? refuse(index + 1);
    events.push(event);
    heads.push(hash);
    bytes += Buffer.byteLength(line) + 1;
    if (!more) [soundBytes, soundLines] = [bytes, index + 1];
  }
  return { events: events.slice(0, soundLines), heads: heads.slice(0, soundLines), soundBytes };
}

interface Line<E> {
  readonly event: E;
  readonly hash: string;
  readonly more: boolean;
}

/** Undefined where the line is not, byte for byte, what would have been written behind `previous`. */
function parseLine<E extends object>(line: string, previous: string): Line<E> | undefined {
  try {
    const { hash, ...body } = JSON.parse(line) as { readonly hash: string; readonly more?: true };
    const text = JSON.stringify(body);
    if (hash !== hashOf(previous, text) || line !== lineOf(text, hash)) return undefined;
    const { more = false, ...event } = body;
    return { event: event as E, hash, more };
  } catch {
    return undefined;
  }
}

function linesOf(events: readonly object[], previous: string): { text: string; heads: string[] } {
  const heads: string[] = [];
  const lines = events.map((event, index) => {
    const body = JSON.stringify(index < events.length - 1 ? { ...event, more: true } : event);
    const hash = hashOf(heads.at(-1) ?? previous, body);
    heads.push(hash);
    return `${lineOf(body, hash)}\n`;
  });
  return { text: lines.join(''), heads };
}

const headOf = (heads: readonly string[]): string => heads.at(-1) ?? '';

const hashOf = (previous: string, body: string): string =>
  createHash('sha256').update(previous).update(body).digest('hex');

const lineOf = (body: string, hash: string): string => `${body.slice(0, -1)},"hash":"${hash}"}`;

async function appendSynced(path: string, text: string, at: number): Promise<void> {
  await makePrivateFolder(dirname(path));
  const isNew = at === 0;
  const handle = await open(path, isNew ? 'a' : 'r+', privateFile);
  try {
    await handle.truncate(at);
    await writeAt(handle, Buffer.from(text), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(dirname(path));
}

async function writeAt(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

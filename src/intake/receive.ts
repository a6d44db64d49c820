// Step 1: what is this file, and is it still the same? At most its bytes are hashed and its first line looked at; nothing is
// parsed and nothing is kept.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isUnchanged, removeDurably } from '../files/index.js';
import { passingBytes, readSealedHeader, type SealedHeader } from '../seal/index.js';
import type { ReceivedFile } from './context.js';
import { ChangedSource } from './given-up.js';

/** SHA-256 of a file, in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of passingBytes(path)) hash.update(part);
  return hash.digest('hex');
}

/** @throws ChangedSource where it is no longer the file that was received */
export function assertUnchanged({ path, state }: Pick<ReceivedFile, 'path' | 'state'>): void {
  if (!isUnchanged(path, state)) throw new ChangedSource();
}

/**
 * SHA-256 (hex) of a received file that is not read to its end.
 * @throws ChangedSource where it is no longer the file that was received
 */
export async function contentOf(received: ReceivedFile): Promise<string> {
  assertUnchanged(received);
  const digest = await hashFile(received.path);
  assertUnchanged(received);
  return digest;
}

/** Removes a file of incoming that has served its purpose. What was put in its place meanwhile is another delivery. */
export async function removeTaken({ path, state, isIncoming }: ReceivedFile): Promise<void> {
  if (isIncoming && isUnchanged(path, state)) await removeDurably(path);
}

/** What a sealed delivery says of itself, or undefined where the file is none; its name does not count. */
export async function sealedHeaderOf(path: string): Promise<SealedHeader | undefined> {
  return (await isGzip(path)) ? readSealedHeader(createReadStream(path)) : undefined;
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

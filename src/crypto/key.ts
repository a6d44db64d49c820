// Keys of 32 random bytes: the pseudonym key of the suppliers, the master key of the province. A key file holds 64 hex
// digits and a newline, and only its owner may read it.

import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** 32 bytes. Never printed; messages name a key by `keyId`. */
export type Key = Buffer;

export const newKey = (): Key => randomBytes(32);

/** First 8 hex digits of the sha256 of a key: names it without giving it away. */
export const keyId = (key: Key): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** What a key file holds. */
export const keyText = (key: Key): string => `${key.toString('hex')}\n`;

/** Why a key cannot be used. */
export type KeyProblem = 'absent' | 'malformed' | 'readable_by_others';

export type KeyResult =
  | { readonly status: 'read'; readonly key: Key }
  | { readonly status: 'refused'; readonly problem: KeyProblem };

/**
 * Reads a key file; refuses one that others may read. Windows keeps who may read a file elsewhere, and shows every file
 * as readable by all.
 */
export async function readKeyFile(path: string): Promise<KeyResult> {
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) return { status: 'refused', problem: 'absent' };
  const isOpen = process.platform !== 'win32' && (file.mode & 0o077) !== 0;
  if (isOpen) return { status: 'refused', problem: 'readable_by_others' };
  const key = parseKey(await readFile(path, 'utf8'));
  return key === undefined ? { status: 'refused', problem: 'malformed' } : { status: 'read', key };
}

/** A key from its hex text, or undefined where it is no key. */
export function parseKey(text: string): Key | undefined {
  const hex = text.trim();
  return /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex') : undefined;
}

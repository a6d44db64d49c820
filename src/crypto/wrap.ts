// A delivery's own key, wrapped by the master key (AES-256-GCM, bound to the name of the delivery). Destroying the small
// file destroys the archive, also in every backup of it.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key } from './key.js';

interface WrappedKey {
  readonly format: 'pilotmonitor-key/1';
  readonly nonce: string;
  readonly key: string;
  readonly tag: string;
}

/** The text of a key file: `key`, readable with `master` for the delivery `name` only. */
export function wrapKey(master: Key, name: string, key: Key): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(Buffer.from(name));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  const file: WrappedKey = {
    format: 'pilotmonitor-key/1',
    nonce: nonce.toString('hex'),
    key: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
  return `${JSON.stringify(file)}\n`;
}

/** @throws Error where the text is of another delivery or master key, or was changed. */
export function unwrapKey(master: Key, name: string, text: string): Key {
  const file = JSON.parse(text) as WrappedKey;
  if (file.format !== 'pilotmonitor-key/1') throw new Error(`the key file of ${name} has an unknown format`);
  const decipher = createDecipheriv('aes-256-gcm', master, Buffer.from(file.nonce, 'hex'))
    .setAAD(Buffer.from(name))
    .setAuthTag(Buffer.from(file.tag, 'hex'));
  return Buffer.concat([decipher.update(Buffer.from(file.key, 'hex')), decipher.final()]);
}

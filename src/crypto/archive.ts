// Encrypted files: AES-256-GCM over a stream. Layout: 4 bytes of format, 12 bytes of nonce, the encrypted bytes, 16
// bytes of tag. The tag comes last, so a reader must not act on what it reads before the stream has ended well.

import { type CipherGCM, createCipheriv, createDecipheriv, type DecipherGCM, randomBytes } from 'node:crypto';
import type { Key } from './key.js';

const format = Buffer.from('PMA1', 'latin1');
const nonceLength = 12;
const tagLength = 16;

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Encrypts part by part: `start`, then what `update` gives of each part, then `end`. A key must be used for one file only. */
export class Encryption {
  readonly start: Buffer;
  private readonly cipher: CipherGCM;

  constructor(key: Key) {
    const nonce = randomBytes(nonceLength);
    this.cipher = createCipheriv('aes-256-gcm', key, nonce);
    this.cipher.setAAD(format);
    this.start = Buffer.concat([format, nonce]);
  }

  update(part: Uint8Array): Buffer {
    return this.cipher.update(part);
  }

  end(): Buffer {
    return Buffer.concat([this.cipher.final(), this.cipher.getAuthTag()]);
  }
}

/**
 * Decrypts what `Encryption` made.
 * @throws Error at the end of the stream where a byte was changed, the key is another or the end is missing.
 */
export async function* decrypt(encrypted: Bytes, key: Key): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let decipher: DecipherGCM | undefined;
  for await (const part of encrypted) {
    held = Buffer.concat([held, part]);
    if (decipher === undefined) {
      if (held.length < format.length + nonceLength) continue;
      decipher = open(held, key);
      held = held.subarray(format.length + nonceLength);
    }
    if (held.length <= tagLength) continue;
    yield decipher.update(held.subarray(0, -tagLength));
    held = held.subarray(-tagLength);
  }
  if (decipher === undefined || held.length !== tagLength) throw new Error('the encrypted file is cut off');
  decipher.setAuthTag(held);
  yield decipher.final();
}

function open(start: Buffer, key: Key): DecipherGCM {
  if (!start.subarray(0, format.length).equals(format)) throw new Error('this is no encrypted file of ours');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    key,
    start.subarray(format.length, format.length + nonceLength),
  );
  decipher.setAAD(format);
  return decipher;
}

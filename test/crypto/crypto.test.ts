// Pseudonyms, encrypted archives, wrapped keys and key files.

import { createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  decrypt,
  Encryption,
  keyId,
  keyText,
  newKey,
  PseudonymWriter,
  pseudonym,
  pseudonymiser,
  readKeyFile,
  unwrapKey,
  wrapKey,
} from '../../src/crypto/index.js';

const folder = mkdtempSync(join(tmpdir(), 'crypto-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const collect = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
};

function encrypted(parts: readonly Buffer[], key: Buffer): Buffer {
  const encryption = new Encryption(key);
  return Buffer.concat([encryption.start, ...parts.map((part) => encryption.update(part)), encryption.end()]);
}

const inParts = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

describe('a pseudonym', () => {
  it('is the first half of an HMAC-SHA256 over domain and number', () => {
    for (const number of ['999990019', 'é', '', 'x'.repeat(1000)])
      for (const key of [newKey(), newKey(), Buffer.alloc(32), Buffer.alloc(32, 255)]) {
        const whole = createHmac('sha256', key).update(`bsn:${number}`).digest('hex');
        expect(pseudonym(key, 'bsn', number)).toBe(`p1_${whole.slice(0, 32)}`);
      }
  });

  it('is the same where it is written into memory, and nothing beside it is', () => {
    const key = newKey();
    const writer = new PseudonymWriter(key, 'bsn');
    const written = (write: (out: Buffer) => number): string => {
      const out = Buffer.alloc(50, '.');
      expect(write(out)).toBe(40);
      return out.toString();
    };
    for (const number of ['999990019', 'é', '', 'x'.repeat(1000), 'x'.repeat(64)]) {
      const expected = `.....${pseudonym(key, 'bsn', number)}..........`;
      expect(written((out) => writer.writeOfText(number, out, 5))).toBe(expected);
      const block = Buffer.from(`;${number};`);
      if (number.length <= 64 && block.length === number.length + 2)
        expect(written((out) => writer.writeOfBytes(block, 1, block.length - 1, out, 5))).toBe(expected);
    }
    expect(() => writer.writeOfBytes(Buffer.alloc(65), 0, 65, Buffer.alloc(50), 0)).toThrow('longer');
  });

  it('is the same each time, whatever came before it', () => {
    const key = newKey();
    const pseudonymOf = pseudonymiser(key, 'bsn');
    for (const number of ['1', '22', '1', ''])
      expect(pseudonymOf(number)).toBe(pseudonym(key, 'bsn', number));
  });

  it('differs by key and by domain, so that an employer never meets a person', () => {
    const [one, two] = [newKey(), newKey()];
    const made = [pseudonym(one, 'bsn', '1'), pseudonym(two, 'bsn', '1'), pseudonym(one, 'employer', '1')];
    expect(new Set(made).size).toBe(3);
  });
});

describe('an encrypted archive', () => {
  const plain = Buffer.from('coa_nummer;bsn\n'.repeat(1000));

  it.each([0, 1, 15, 16, 17, 1000, plain.length])(
    'gives %d bytes back, in whatever parts it is read',
    async (length) => {
      const key = newKey();
      const source = plain.subarray(0, length);
      const whole = encrypted(inParts(source, 100), key);
      expect(whole.length).toBe(length + 32);
      for (const size of [1, 13, 100_000])
        expect((await collect(decrypt(inParts(whole, size), key))).equals(source)).toBe(true);
    },
  );

  it('holds nothing of the text and is different each time', async () => {
    const key = newKey();
    const [one, two] = [encrypted([plain], key), encrypted([plain], key)];
    expect(one.includes('coa_nummer')).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it('fails where any byte was changed, the end is missing or the key is another', async () => {
    const key = newKey();
    const whole = encrypted([plain.subarray(0, 40)], key);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(collect(decrypt([changed], key))).rejects.toThrow();
    }
    for (const length of [0, 3, 16, 31, 40])
      await expect(collect(decrypt([whole.subarray(0, length)], key))).rejects.toThrow();
    await expect(collect(decrypt([whole], newKey()))).rejects.toThrow();
  });
});

describe('a wrapped key', () => {
  it('opens with the same master key and name only', () => {
    const [master, key] = [newKey(), newKey()];
    const wrapped = wrapKey(master, 'delivery-1', key);
    expect(unwrapKey(master, 'delivery-1', wrapped).equals(key)).toBe(true);
    expect(() => unwrapKey(master, 'delivery-2', wrapped)).toThrow();
    expect(() => unwrapKey(newKey(), 'delivery-1', wrapped)).toThrow();
    expect(() => unwrapKey(master, 'delivery-1', wrapped.replace('key/1', 'key/2'))).toThrow(
      /unknown format/,
    );
    expect(wrapped).not.toContain(key.toString('hex'));
  });
});

describe('a key file', () => {
  const path = join(folder, 'a.key');

  it('is read where only its owner can read it', async () => {
    const key = newKey();
    writeFileSync(path, keyText(key), { mode: 0o600 });
    const result = await readKeyFile(path);
    expect(result.status === 'read' && result.key.equals(key)).toBe(true);
    expect(keyId(key)).toMatch(/^[0-9a-f]{8}$/);
  });

  it('is refused where others can read it, where it is no key, and where it is not there', async () => {
    chmodSync(path, 0o640);
    expect(await readKeyFile(path)).toEqual({ status: 'refused', problem: 'readable_by_others' });
    writeFileSync(join(folder, 'b.key'), 'secret', { mode: 0o600 });
    expect(await readKeyFile(join(folder, 'b.key'))).toEqual({ status: 'refused', problem: 'malformed' });
    expect(await readKeyFile(folder)).toEqual({ status: 'refused', problem: 'absent' });
    expect(await readKeyFile(join(folder, 'none'))).toEqual({ status: 'refused', problem: 'absent' });
  });
});

// Signing keys in their files, and signatures by the published test vector of ed25519 (RFC 8032, 7.1, test 2).

import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  isSignedBy,
  newSigningKey,
  publicKeyPattern,
  readSigningKey,
  signingKeyText,
  signText,
} from '../../src/crypto/index.js';

const folder = mkdtempSync(join(tmpdir(), 'signing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');

const vector = {
  seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  text: 'r',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};

async function keyFile(name: string, text: string, mode = 0o600) {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return readSigningKey(path);
}

describe('a signature', () => {
  it('is that of the test vector, by a key from a file of another tool', async () => {
    const key = createPrivateKey({
      key: Buffer.from(`302e020100300506032b657004220420${vector.seed}`, 'hex'),
      format: 'der',
      type: 'pkcs8',
    });
    const read = await keyFile('vector.pem', key.export({ type: 'pkcs8', format: 'pem' }).toString());
    if (read.status !== 'read') throw new Error(read.problem);
    expect(read.key.publicKey).toBe(base64(`302a300506032b6570032100${vector.publicKey}`));
    expect(signText(vector.text, read.key)).toBe(base64(vector.signature));
    expect(isSignedBy(vector.text, base64(vector.signature), read.key.publicKey)).toBe(true);
  });

  it('is not that of another text, key or signature, nor of what is no key', () => {
    const [key, other] = [newSigningKey(), newSigningKey()];
    const signature = signText('text', key);
    expect(isSignedBy('text', signature, key.publicKey)).toBe(true);
    expect(isSignedBy('Text', signature, key.publicKey)).toBe(false);
    expect(isSignedBy('text', signature, other.publicKey)).toBe(false);
    expect(isSignedBy('text', signText('text', other), key.publicKey)).toBe(false);
    expect(isSignedBy('text', '', key.publicKey)).toBe(false);
    expect(isSignedBy('text', signature, 'no key')).toBe(false);
  });
});

describe('a public key', () => {
  it('is written in one way', () => {
    const { publicKey } = newSigningKey();
    expect(publicKey).toMatch(publicKeyPattern);
    const last = publicKey.at(-2) ?? '';
    const next = String.fromCharCode(last.charCodeAt(0) + 1);
    const same = `${publicKey.slice(0, -2)}${next}=`;
    expect(Buffer.from(same, 'base64')).toEqual(Buffer.from(publicKey, 'base64'));
    expect(same).not.toMatch(publicKeyPattern);
  });
});

describe('the file of a signing key', () => {
  it('gives the key that was written, and only where nobody else can read it', async () => {
    const key = newSigningKey();
    const read = await keyFile('good.pem', signingKeyText(key));
    expect(read).toMatchObject({ status: 'read', key: { publicKey: key.publicKey } });
    for (const mode of [0o640, 0o604])
      expect(await keyFile('open.pem', signingKeyText(key), mode)).toEqual({
        status: 'refused',
        problem: 'readable_by_others',
      });
  });

  it('is refused where it is absent, cut short, or of another kind of key', async () => {
    const refused = (problem: string) => ({ status: 'refused', problem });
    expect(await readSigningKey(join(folder, 'nothing.pem'))).toEqual(refused('absent'));
    const text = signingKeyText(newSigningKey());
    expect(await keyFile('cut.pem', text.slice(0, 60))).toEqual(refused('malformed'));
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(await keyFile('other.pem', other)).toEqual(refused('malformed'));
  });
});

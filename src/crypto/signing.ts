// Signing keys (ed25519): one a person. The private key is a PEM file (PKCS 8) that only its owner may read; the public
// key is written as the base64 of its SPKI form, which any other tool reads between the lines of a PEM file.

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { KeyProblem } from './key.js';

/** The form of a public key: 44 bytes in base64 of which the first 12 name ed25519, and one way to write the last ones. */
export const publicKeyPattern = /^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** A private key of one person, and the public key by which that person is known. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
}

/** Makes the key pair of a person. */
export const newSigningKey = (): SigningKey => signingKeyOf(generateKeyPairSync('ed25519').privateKey);

/** What the file of a private key holds. */
export const signingKeyText = ({ privateKey }: SigningKey): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export type SigningKeyResult =
  | { readonly status: 'read'; readonly key: SigningKey }
  | { readonly status: 'refused'; readonly problem: KeyProblem };

/** Reads the file of a private key; refuses one that others may read. */
export async function readSigningKey(path: string): Promise<SigningKeyResult> {
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) return { status: 'refused', problem: 'absent' };
  if ((file.mode & 0o077) !== 0) return { status: 'refused', problem: 'readable_by_others' };
  const key = parse(await readFile(path, 'utf8'));
  return key === undefined ? { status: 'refused', problem: 'malformed' } : { status: 'read', key };
}

function parse(pem: string): SigningKey | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? signingKeyOf(key) : undefined;
  } catch {
    return undefined;
  }
}

const signingKeyOf = (privateKey: KeyObject): SigningKey => ({
  privateKey,
  publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64'),
});

/** The signature under a text, in base64; the same text and key give the same signature. */
export const signText = (text: string, { privateKey }: SigningKey): string =>
  sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64');

/** Whether a signature is that of the owner of `publicKey` under `text`. False also for what is no key or signature. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  if (!publicKeyPattern.test(publicKey)) return false;
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
}

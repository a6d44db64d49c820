// The two persons who sign the editions of a demonstration. Their keys are made for it and marked as test keys, which sign
// nothing but made-up data; they lie in the data folder, so that a visitor can sign by hand.

import { join } from 'node:path';
import { newSigningKey, readSigningKey, type SigningKey, signingKeyText } from '../../crypto/index.js';
import { type EditionName, signEdition } from '../../edition/index.js';
import { writeDurably } from '../../files/index.js';
import { readSettings, type Signer } from '../../settings/index.js';

interface TestSigner extends Signer {
  readonly key: SigningKey;
}

/** The checker and the commissioner, in the order in which they sign. */
export type TestSigners = readonly [TestSigner, TestSigner];

/** Makes both, with new keys. */
export const makeTestSigners = (): TestSigners => [
  testSigner('Test checker', 'checker'),
  testSigner('Test commissioner', 'commissioner'),
];

function testSigner(name: string, role: Signer['role']): TestSigner {
  const key = newSigningKey();
  return { name, role, publicKey: key.publicKey, isTest: true, key };
}

/** What stands of them in the settings. */
export const settingsOf = (signers: TestSigners): Signer[] =>
  signers.map(({ name, role, publicKey, isTest }) => ({ name, role, publicKey, isTest }));

/** Path of the key file of a role in a data folder. */
export const keyFile = (role: Signer['role']): string => join('keys', `test-${role}.pem`);

/** Writes both keys into the data folder. */
export async function keepKeys(signers: TestSigners, dataFolder: string): Promise<void> {
  for (const { role, key } of signers)
    await writeDurably(join(dataFolder, keyFile(role)), signingKeyText(key));
}

/** Signs an edition as both. @returns the folder of the released edition. @throws UserError as signEdition does */
export async function releaseAsTest(options: {
  readonly dataFolder: string;
  readonly edition: EditionName;
  readonly clock: () => Date;
}): Promise<string> {
  const { signers } = readSettings(options.dataFolder);
  await signEdition({ ...options, signers, key: await keyOf('checker', options) });
  const { published } = await signEdition({ ...options, signers, key: await keyOf('commissioner', options) });
  if (published === null) throw new Error('the commissioner signed and nothing was released');
  return published;
}

async function keyOf(
  role: Signer['role'],
  { dataFolder }: { readonly dataFolder: string },
): Promise<SigningKey> {
  const read = await readSigningKey(join(dataFolder, keyFile(role)));
  if (read.status !== 'read') throw new Error(`the test key of the ${role} cannot be read`);
  return read.key;
}

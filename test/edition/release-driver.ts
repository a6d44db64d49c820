// A process that signs as the commissioner, to be killed: it stops for ever at the step it is given, so that whoever started
// it can kill it inside that window and no other.
//
//   node release-driver.js <data folder> <key file> <settings file> <step>

import { readFileSync } from 'node:fs';
import { readSigningKey } from '../../src/crypto/index.js';
import { signEdition } from '../../src/edition/sign.js';
import type { Signer } from '../../src/settings/index.js';

const [dataFolder = '', keyFile = '', signersFile = '', wanted = ''] = process.argv.slice(2);
const read = await readSigningKey(keyFile);
if (read.status !== 'read') throw new Error(read.problem);

await signEdition({
  dataFolder,
  edition: { year: 2, revision: 1 },
  key: read.key,
  signers: JSON.parse(readFileSync(signersFile, 'utf8')) as Signer[],
  clock: () => new Date('2026-11-23T12:00:00.000Z'),
  onStep: async (step) => {
    if (step !== wanted) return;
    process.stdout.write('in the window\n');
    await new Promise(() => setInterval(() => undefined, 60_000));
  },
});
process.stdout.write('done\n');

// What verification sees, with the data folder and with the published folder alone, and what was decided since.

import { cpSync, existsSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signText } from '../../src/crypto/index.js';
import { decide } from '../../src/edition/decide.js';
import type { ReleaseEvent } from '../../src/edition/release-log.js';
import { readPublishedCells } from '../../src/edition/remember.js';
import { signedText } from '../../src/edition/signature.js';
import { type TrustedKey, verifyEdition } from '../../src/edition/verify.js';
import { openChainedLog } from '../../src/files/index.js';
import { clock, draft, newDataFolder, person, refusalOf, signAs } from './kit.js';

const checker = person('C. de Vries', 'checker');
const commissioner = person('O. Jansen', 'commissioner');
const signers = [checker, commissioner];
const edition = { year: 2, revision: 1 };

let data: string;
let copy: string;

beforeEach(async () => {
  data = newDataFolder();
  copy = join(data, 'copy');
  await draft(data, { memory: [{ key: 'a' }] });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function release(): Promise<string> {
  await signAs(data, edition, checker, signers);
  const { head } = await signAs(data, edition, commissioner, signers);
  cpSync(join(data, 'published'), copy, { recursive: true });
  return head;
}

/** As someone who has the published folder and the public keys. */
const outside = (
  keys: readonly TrustedKey[] = signers.map(({ publicKey }) => ({ publicKey })),
  head?: string,
) => verifyEdition({ edition, published: copy, dataFolder: null, keys, head });

const inside = () =>
  verifyEdition({ edition, published: join(data, 'published'), dataFolder: data, keys: signers });

const problemsOf = async (verified: ReturnType<typeof outside>) =>
  (await verified).problems.map(({ code, params }) => [code, params]);

/** The events of a log written anew by someone who knows how the chain is made. */
async function forge(change: (event: ReleaseEvent) => ReleaseEvent): Promise<void> {
  const path = join(copy, 'releases.ndjson');
  const refuse = (line: number): never => {
    throw new Error(`line ${line}`);
  };
  const { events } = await openChainedLog<ReleaseEvent>(path, refuse);
  unlinkSync(path);
  await (await openChainedLog<ReleaseEvent>(path, refuse)).append(...events.map(change));
}

describe('verification of a released edition', () => {
  it('by a third party finds every published file and both signatures right', async () => {
    const head = await release();
    expect(await outside(undefined, head)).toMatchObject({
      status: 'released',
      files: 4,
      problems: [],
      head,
      signatures: [
        { event: 'checked', by: 'C. de Vries' },
        { event: 'released', by: 'O. Jansen' },
      ],
    });
  });

  it('in the data folder looks at the draft as well', async () => {
    await release();
    expect(await inside()).toMatchObject({ files: 9, problems: [] });
    writeFileSync(join(data, 'editions/2/1/cells.csv'), '');
    expect(await problemsOf(inside())).toEqual([['EDITION_FILE', { problem: 'changed' }]]);
  });

  it.each([
    ['changed', 'index.nl.html', (path: string) => writeFileSync(path, 'x')],
    ['missing', 'charts/waiting.nl.svg', (path: string) => unlinkSync(path)],
    ['unlisted', 'memory.ndjson', (path: string) => writeFileSync(path, '{}\n')],
  ])('sees a file that is %s', async (problem, name, change) => {
    await release();
    change(join(copy, 'editions/2/1', name));
    expect(await problemsOf(outside())).toEqual([['EDITION_FILE', { problem }]]);
  });

  it('sees a manifest that lists a changed file with its new hash', async () => {
    await release();
    const folder = join(copy, 'editions/2/1');
    writeFileSync(
      join(folder, 'manifest.json'),
      readFileSync(join(folder, 'manifest.json'), 'utf8').replace('2026-06-30', '2026-07-01'),
    );
    expect(await problemsOf(outside())).toEqual([['EDITION_MANIFEST', { problem: 'changed' }]]);
  });

  it('sees signatures.json that says something else than the log, or is gone', async () => {
    await release();
    const path = join(copy, 'editions/2/1/signatures.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('O. Jansen', 'P. Jansen'));
    const expected = [['EDITION_SIGNATURE', { role: 'commissioner', problem: 'missing' }]];
    expect(await problemsOf(outside())).toEqual(expected);
    unlinkSync(path);
    expect(await problemsOf(outside())).toEqual(expected);
  });

  it('trusts the keys that it is given and no others, and each in its role', async () => {
    await release();
    const unknown = (role: string) => ['EDITION_SIGNATURE', { role, problem: 'unknown_key' }];
    expect(await problemsOf(outside([]))).toEqual([unknown('checker'), unknown('commissioner')]);
    expect(await problemsOf(outside([{ publicKey: checker.publicKey }]))).toEqual([unknown('commissioner')]);
    const swapped = [checker, { publicKey: commissioner.publicKey, role: 'checker' } as const];
    expect(await problemsOf(outside(swapped))).toEqual([unknown('commissioner')]);
  });

  it('sees a log written anew in which a signature stands under another hash', async () => {
    await release();
    await forge((event) => ('manifest' in event ? { ...event, manifest: '0'.repeat(64) } : event));
    const problems = await problemsOf(outside());
    expect(problems).toContainEqual(['EDITION_SIGNATURE', { role: 'checker', problem: 'wrong' }]);
    expect(problems).toContainEqual(['EDITION_SIGNATURE', { role: 'commissioner', problem: 'wrong' }]);
    expect(problems).toContainEqual(['EDITION_MANIFEST', { problem: 'changed' }]);
  });

  it('sees that one person gave both signatures', async () => {
    await release();
    const both = (event: ReleaseEvent): ReleaseEvent =>
      event.event === 'checked'
        ? {
            ...event,
            publicKey: commissioner.publicKey,
            signature: signText(signedText(event), commissioner.key),
          }
        : event;
    await forge(both);
    expect((await problemsOf(outside())).map(([code]) => code)).toContain('EDITION_SAME_PERSON');
  });

  it('sees that the log was cut, or written anew, by a head that was kept elsewhere', async () => {
    const head = await release();
    expect(await problemsOf(outside(undefined, head))).toEqual([]);
    await forge((event) => (event.event === 'drafted' ? { ...event, by: 'Somebody' } : event));
    expect(await problemsOf(outside())).toEqual([]);
    expect(await problemsOf(outside(undefined, head))).toEqual([['EDITION_HEAD', { head }]]);
  });

  it.each([
    ['releases', 'releases.ndjson', 'C. de Vries', 'X. de Vries'],
    ['published cells', 'cells.ndjson', '"key":"a"', '"key":"b"'],
  ])('refuses a log of %s of which a line was changed', async (_, name, from, to) => {
    await release();
    const path = join(copy, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    expect(await refusalOf(outside())).toMatchObject({
      exitCode: 11,
      codes: ['EDITION_LOG'],
      files: [path],
    });
  });
});

describe('verification of an edition that is not released', () => {
  it('says how it stands', async () => {
    expect(await inside()).toMatchObject({ status: 'draft', files: 5, signatures: [], problems: [] });
    await signAs(data, edition, checker, signers);
    expect(await inside()).toMatchObject({ status: 'checked', signatures: [{ event: 'checked' }] });
  });

  it('refuses one that is not there', async () => {
    const absent = { year: 2, revision: 7 };
    const verified = verifyEdition({ edition: absent, published: copy, dataFolder: data, keys: signers });
    expect(await refusalOf(verified)).toMatchObject({ exitCode: 2, codes: ['EDITION_UNKNOWN'] });
  });

  it('refuses one that stands in the published folder and that nobody released', async () => {
    await release();
    await forge((event) => ({ ...event, revision: 9 }));
    expect((await problemsOf(outside())).map(([code]) => code)).toContain('EDITION_SIGNATURE');
  });
});

describe('a decision about an edition', () => {
  const say = (decision: 'withdrawn' | 'erratum') =>
    decide({ dataFolder: data, edition, decision, by: 'O. Jansen', because: 'A sum is wrong.', clock });

  it('is logged by name with its reason, and verification says it', async () => {
    await release();
    const erratum = await say('erratum');
    const withdrawn = await say('withdrawn');
    expect(erratum.head).not.toBe(withdrawn.head);
    const { status, problems, head } = await inside();
    expect([status, head]).toEqual(['withdrawn', withdrawn.head]);
    expect(problems.map(({ code, severity, params }) => [code, severity, params])).toEqual(
      ['erratum', 'withdrawn'].map((decision) => [
        'EDITION_DECIDED',
        'warning',
        { edition: '2/1', decision, by: 'O. Jansen', on: '2026-11-23', because: 'A sum is wrong.' },
      ]),
    );
  });

  it('needs an edition that is released, and is not taken after it was withdrawn', async () => {
    for (const decision of ['erratum', 'withdrawn'] as const)
      expect(await refusalOf(say(decision))).toMatchObject({
        exitCode: 2,
        codes: ['EDITION_NOT_RELEASED'],
        params: { status: 'draft' },
      });
    await release();
    await say('withdrawn');
    for (const decision of ['erratum', 'withdrawn'] as const)
      expect(await refusalOf(say(decision))).toMatchObject({ params: { status: 'withdrawn' } });
  });

  it('to withdraw lets the published files be taken away: nobody puts them back, and verification still tells it', async () => {
    const head = await release();
    await say('withdrawn');
    rmSync(join(data, 'published/editions'), { recursive: true });
    const next = await draft(data, {
      year: 3,
      memoryHead: (await readPublishedCells(join(data, 'published'))).head,
    });
    await signAs(data, next, checker, signers);
    expect(existsSync(join(data, 'published/editions'))).toBe(false);
    const published = join(data, 'published');
    const verified = await verifyEdition({ edition, published, dataFolder: null, keys: signers, head });
    expect(verified).toMatchObject({
      status: 'withdrawn',
      files: 0,
      problems: [{ code: 'EDITION_DECIDED' }],
    });
  });

  it('changes nothing that was published', async () => {
    await release();
    const page = join(data, 'published/editions/2/1/index.nl.html');
    const before = readFileSync(page, 'utf8');
    await say('withdrawn');
    expect(readFileSync(page, 'utf8')).toBe(before);
  });
});

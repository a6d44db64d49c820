// Who may sign what, and when.

import { readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditionName } from '../../src/edition/index.js';
import { asOnlyPublisher } from '../../src/edition/lock.js';
import { publishedFolder, readReleases, type SignedEvent } from '../../src/edition/release-log.js';
import { takeLock } from '../../src/files/index.js';
import { draft, newDataFolder, person, refusalOf, signAs } from './kit.js';

const checker = person('C. de Vries', 'checker', { account: 'cvries' });
const secondChecker = person('D. Bakker', 'checker');
const commissioner = person('O. Jansen', 'commissioner');
const signers = [checker, secondChecker, commissioner];

let data: string;

beforeEach(() => {
  data = newDataFolder();
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const events = async () =>
  (await readReleases(publishedFolder(data))).events.map(({ event, year, revision }) => [
    event,
    `${year}/${revision}`,
  ]);

const sign = (edition: EditionName, who = checker, known = signers) => signAs(data, edition, who, known);

describe('signing', () => {
  it('is done by the checker and then by the commissioner, and shows the head of the log each time', async () => {
    const edition = await draft(data);
    const checked = await sign(edition);
    expect(checked).toMatchObject({ by: 'C. de Vries', status: 'checked', published: null });
    expect(checked.head).toBe((await readReleases(publishedFolder(data))).head);
    const released = await sign(edition, commissioner);
    expect(released).toMatchObject({ by: 'O. Jansen', status: 'released' });
    expect(released.head).toBe((await readReleases(publishedFolder(data))).head);
    expect(released.head).not.toBe(checked.head);
    expect(await events()).toEqual([
      ['drafted', '2/1'],
      ['checked', '2/1'],
      ['released', '2/1'],
    ]);
  });

  it('by the commissioner waits for the checker', async () => {
    const edition = await draft(data);
    expect(await refusalOf(sign(edition, commissioner))).toMatchObject({
      exitCode: 2,
      codes: ['EDITION_ORDER'],
      params: { status: 'draft', role: 'commissioner' },
    });
    expect(await events()).toEqual([['drafted', '2/1']]);
  });

  it.each([
    ['the same checker', checker],
    ['another checker', secondChecker],
  ])('is done once per role, and %s is refused a second time', async (_, again) => {
    const edition = await draft(data);
    await sign(edition);
    expect(await refusalOf(sign(edition, again))).toMatchObject({
      exitCode: 2,
      codes: ['EDITION_ORDER'],
      params: { status: 'checked', role: 'checker' },
    });
  });

  it('is refused to everyone once the edition is released', async () => {
    const edition = await draft(data);
    for (const who of [checker, commissioner]) await sign(edition, who);
    for (const who of signers)
      expect(await refusalOf(sign(edition, who))).toMatchObject({ params: { status: 'released' } });
    expect(await events()).toHaveLength(3);
  });

  it.each([
    ['by name', { by: 'C. de Vries' }],
    ['by name in other capitals and blanks', { by: ' c.  DE VRIES ' }],
    ['by the user name of the settings, whatever was said', { by: 'Somebody', account: 'cvries' }],
  ])('is refused to who made the edition, known %s', async (_, made) => {
    const edition = await draft(data, made);
    expect(await refusalOf(sign(edition))).toMatchObject({
      exitCode: 2,
      codes: ['EDITION_SAME_PERSON'],
      params: { other: 'maker' },
    });
    expect((await sign(edition, secondChecker)).status).toBe('checked');
  });

  it('is refused to a commissioner who checked with another key', async () => {
    const edition = await draft(data);
    await sign(edition);
    const both = person('c. de vries', 'commissioner');
    expect(await refusalOf(sign(edition, both, [...signers, both]))).toMatchObject({
      codes: ['EDITION_SAME_PERSON'],
      params: { other: 'checker' },
    });
  });

  it('needs a key that the settings know, and an edition that is there', async () => {
    const edition = await draft(data);
    const stranger = person('Stranger', 'checker');
    expect(await refusalOf(sign(edition, stranger))).toMatchObject({
      exitCode: 2,
      codes: ['EDITION_KEY_UNKNOWN'],
      params: { publicKey: stranger.publicKey },
    });
    expect(await refusalOf(sign({ year: 2, revision: 2 }))).toMatchObject({ codes: ['EDITION_UNKNOWN'] });
  });

  it('needs an edition of which the log says who made it', async () => {
    const edition = await draft(data, { isLogged: false });
    expect(await refusalOf(sign(edition))).toMatchObject({ exitCode: 2, codes: ['EDITION_MAKER_UNKNOWN'] });
  });

  it('needs an edition of which the cells together were tested', async () => {
    const edition = await draft(data, { audited: false });
    expect(await refusalOf(sign(edition))).toMatchObject({ exitCode: 12, codes: ['EDITION_NOT_AUDITED'] });
  });

  it('of real data is done with real keys and of made-up data with test keys, and no other way', async () => {
    const test = person('Test', 'checker', { isTest: true });
    const [real, synthetic] = [await draft(data), await draft(data, { isSynthetic: true })];
    expect(await refusalOf(sign(real, test, [test]))).toMatchObject({
      exitCode: 2,
      codes: ['EDITION_KEY_KIND'],
      params: { isTest: true },
    });
    expect(await refusalOf(sign(synthetic))).toMatchObject({ params: { isTest: false } });
    expect((await sign(synthetic, test, [test])).status).toBe('checked');
  });

  const [page, extra] = ['index.nl.html', 'charts/extra.svg'];
  it.each([
    ['changed', page, (path: string) => writeFileSync(path, `${readFileSync(path, 'utf8')} `)],
    ['missing', page, (path: string) => unlinkSync(path)],
    ['unlisted', extra, (path: string) => writeFileSync(path, '')],
  ])('is refused where a file of the edition is %s, and the file is named', async (problem, name, change) => {
    const edition = await draft(data);
    await sign(edition);
    const path = join(data, 'editions/2/1', name);
    change(path);
    expect(await refusalOf(sign(edition, commissioner))).toEqual({
      exitCode: 11,
      codes: ['EDITION_FILE'],
      params: { problem },
      files: [path],
    });
    expect(await events()).toHaveLength(2);
  });

  it('names all files that are wrong at once', async () => {
    const edition = await draft(data);
    for (const name of ['cells.csv', page]) writeFileSync(join(data, 'editions/2/1', name), '');
    expect((await refusalOf(sign(edition))).codes).toEqual(['EDITION_FILE', 'EDITION_FILE']);
  });

  it.each([
    ['another than was made', (text: string) => text.replace('2026-10-01', '2026-10-02'), 'changed'],
    ['cut short', (text: string) => text.slice(0, -10), 'unreadable'],
    ['leading out of its folder', (text: string) => text.replace('cells.csv', '../../x'), 'unreadable'],
  ])('is refused where the manifest is %s', async (_, change, problem) => {
    const edition = await draft(data);
    const path = join(data, 'editions/2/1/manifest.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    expect(await refusalOf(sign(edition))).toMatchObject({
      exitCode: 11,
      codes: ['EDITION_MANIFEST'],
      params: { problem },
      files: [path],
    });
  });

  it('is refused where a line of the log was changed, and the line is named', async () => {
    const edition = await draft(data);
    await sign(edition);
    const path = join(data, 'published/releases.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"by":"Maker"', '"by":"Other"'));
    const refusal = await sign(edition, commissioner).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      exitCode: 11,
      diagnostics: [{ code: 'EDITION_LOG', at: { file: path, line: 1 } }],
    });
  });

  it('of the same contents in another revision is another signature', async () => {
    const [first, second] = [await draft(data), await draft(data)];
    for (const edition of [first, second]) await sign(edition);
    const { events: all } = await readReleases(publishedFolder(data));
    const checked = all.filter((each): each is SignedEvent => each.event === 'checked');
    expect(checked[0]?.manifest).toBe(checked[1]?.manifest);
    expect(checked[0]?.signature).not.toBe(checked[1]?.signature);
  });

  it('waits for another that signs, and gives up where that one stays', async () => {
    await draft(data);
    const held = await takeLock(join(data, 'tmp/releases.lock'), 'sign');
    const waiting = { tries: 2, pause: 1 };
    const work = asOnlyPublisher(data, 'draft', async () => 'done', waiting);
    expect(await refusalOf(work)).toMatchObject({ exitCode: 14, codes: ['EDITION_BUSY'] });
    if (held.status === 'taken') await held.release();
    expect(await asOnlyPublisher(data, 'draft', async () => 'done', waiting)).toBe('done');
  });
});

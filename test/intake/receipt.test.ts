// The receipt of a delivery: a page and a CSV that say what became of it, the worst first, and hold no number of a person.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IngestResult, ingest } from '../../src/intake/index.js';
import { runCommand } from './command.js';
import { type Cells, csvOf } from './kit.js';
import { feed, resident, residentIntake } from './resident-intake.js';

const { folder, clock, options, deliver } = residentIntake();

async function take(...rows: Cells[]): Promise<IngestResult> {
  await deliver('2024-02-29', ...rows);
  return takeAll();
}

async function takeAll(): Promise<IngestResult> {
  const [result] = await ingest(options());
  if (result === undefined) throw new Error('nothing was taken in');
  return result;
}

/** One file of a receipt: `.nl.html`. */
const fileOf = ({ receipts }: IngestResult, ending: string): string =>
  readFileSync(join(folder().path, receipts.find((path) => path.endsWith(ending)) ?? ''), 'utf8');

const many = (count: number, from = 1): Cells[] =>
  Array.from({ length: count }, (_, index) => resident(from + index));

/** Codes of what the latest receipt says, in its order. */
async function receiptCodes(): Promise<string[]> {
  const line = ['receipt', '--json'];
  const { stdout } = await runCommand(line, { dataFolder: folder().path, moment: '2024-03-20T11:00:00Z' });
  const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
  return problems.map(({ code }) => code);
}

const csvRows = (csv: string): string[][] =>
  csv
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));

describe('the receipt of a delivery', () => {
  it('says that all is well where it is, and when the next one is due', async () => {
    const result = await take(...many(3));
    const page = fileOf(result, '.nl.html');
    expect(page).toContain('Uw levering is ingelezen. Alles is in orde.');
    expect(page).toContain('Er zijn geen fouten of opmerkingen.');
    expect(page).toContain('wordt uiterlijk 8 april 2024 verwacht');
    expect(fileOf(result, '.en.html')).toContain('Your delivery was taken in. All is well.');
    expect(csvRows(fileOf(result, '.nl.csv'))).toHaveLength(1);
  });

  it('names the fault with line, column, what was expected and what to do, in words for the supplier', async () => {
    const result = await take(...many(9), resident(20, 1, { education: 'mavo' }));
    const page = fileOf(result, '.nl.html');
    expect(page).toContain('Uw levering is voor een deel ingelezen: 1 van de 10 rijen niet.');
    expect(page).toContain('kolom 9 &quot;opleiding&quot;, regel 11');
    expect(page).toContain('een van de codes geen, voortgezet, hoger, onbekend');
    expect(page).toContain('Verbeter dit en stuur het bestand opnieuw.');
    expect(page).not.toContain('Vraag de leverancier');
  });

  it('puts the gravest first, then what most rows have, grouped by column and rule', async () => {
    const rows = [
      ...many(12),
      resident(30, 1, { education: 'mavo' }),
      resident(31, 1, { sex: 'man' }),
      resident(32, 1, { sex: 'vrouw' }),
      resident(1),
    ];
    const result = await take(...rows);
    const page = fileOf(result, '.nl.html');
    const places = ['&quot;geslacht&quot;, regels 15, 16', '&quot;opleiding&quot;, regel 14', 'regel 17'];
    const found = places.map((place) => page.indexOf(place));
    expect(found.every((position) => position > 0)).toBe(true);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    const [, ...lines] = csvRows(fileOf(result, '.nl.csv'));
    expect(lines.map((cells) => [cells[0], cells[2], cells[4]])).toEqual([
      ['1', '15', 'geslacht'],
      ['1', '16', 'geslacht'],
      ['2', '14', 'opleiding'],
      ['3', '17', ''],
    ]);
  });

  it('is of a refusal too, with every fault, and says that what was known still holds', async () => {
    await take(...many(3));
    const bad = [1, 2, 3].map((number) => resident(number, 1, { sex: 'man' }));
    await folder().sealed(
      { feed, referenceDate: '2024-02-29', fileName: 'b.sealed' },
      await csvOf(feed, bad),
    );
    const result = await takeAll();
    expect(result.outcome).toBe('refused');
    const page = fileOf(result, '.nl.html');
    expect(page).toContain('Uw levering is geweigerd.');
    expect(page).toContain('wat eerder van u is ontvangen, blijft gelden');
    expect(page).toContain('&quot;geslacht&quot;, regels 2, 3, 4');
    expect(page).not.toContain('Wat er met elke rij is gebeurd');
  });

  it('holds no number of a person and no value of a sensitive column, whatever was wrong with it', async () => {
    const result = await take(
      ...many(9),
      resident(40, 1, { v_number: '22-AB-777' }),
      resident(41, 1, { birth_month: '1987-13', bsn: '123456789' }),
      resident(42, 1, { occupation_code: '999990019', remark: 'BSN 999990019' }),
    );
    const all = result.receipts.map((path) => readFileSync(join(folder().path, path), 'utf8')).join('\n');
    expect(all).toContain('geboortemaand');
    for (const secret of ['22-AB-777', '1987', '123456789', '999990019', '2234567', 'C-10', 'p1_'])
      expect(all).not.toContain(secret);
    expect(all).toContain('9999-99');
  });

  it('of a plain file that was refused quotes nothing of it and says how to send it', async () => {
    await folder().plain(feed, 'residents_2024-02-29.csv', await csvOf(feed, [resident(1)]));
    const page = fileOf(await takeAll(), '.nl.html');
    expect(page).toContain(`pilotmonitor seal BESTAND --feed ${feed}`);
    expect(page).not.toContain('2234567');
  });

  it('lets no text of a file run, neither in the page nor in a spreadsheet', async () => {
    const rows = [...many(9), resident(20, 1, { education: '=1+1<script>alert(1)</script>' })];
    const name = 'a<img src=x>_2024-02-29.sealed';
    await folder().sealed({ feed, referenceDate: '2024-02-29', fileName: name }, await csvOf(feed, rows));
    const result = await takeAll();
    for (const language of ['nl', 'en']) {
      const page = fileOf(result, `.${language}.html`);
      expect(page).not.toMatch(/<script|<img/);
      expect(page).toContain("default-src 'none'");
      expect(csvRows(fileOf(result, `.${language}.csv`)).flat()).not.toContainEqual(
        expect.stringMatching(/^"?[=+@-]/),
      );
    }
  });

  it('comes in place of an earlier one about the same day, and each names the other', async () => {
    const first = await take(...many(9), resident(20, 1, { education: 'mavo' }));
    clock().set('2024-03-06T10:00:00Z');
    const second = await take(...many(9), resident(20, 1, { education: 'hoger' }));
    expect(fileOf(second, '.nl.html')).toContain(`Komt in plaats van</dt><dd>${first.deliveryId} van`);
    const old = fileOf(first, '.nl.html');
    expect(old).toContain(`Verbeterd door</dt><dd>${second.deliveryId} van 6 maart 2024`);
    expect(old).toContain('u hoeft hier niets meer aan te doen');
  });

  it('is made again to the byte where it was lost or a crash came before it', async () => {
    const result = await take(...many(9), resident(20, 1, { education: 'mavo' }));
    const before = result.receipts.map((path) => readFileSync(join(folder().path, path), 'utf8'));
    await rm(join(folder().path, 'receipts'), { recursive: true });
    await ingest(options());
    expect(result.receipts.map((path) => readFileSync(join(folder().path, path), 'utf8'))).toEqual(before);
    await deliver('2024-01-31', ...many(2));
    const crash = (step: string) => {
      if (step === 'status_written') throw new Error('power cut');
    };
    await expect(ingest(options({ onStep: crash }))).rejects.toThrow('power cut');
    const own = join(folder().path, 'receipts', feed);
    expect(readdirSync(own)).toHaveLength(4);
    await ingest(options());
    expect(readdirSync(own)).toHaveLength(8);
  });

  it('says that periods in between were never delivered', async () => {
    await deliver('2023-11-30', ...many(2));
    await ingest(options());
    const page = fileOf(await take(...many(2)), '.nl.html');
    expect(page).toContain('Over 2 perioden is niets geleverd');
    expect(page).toContain('vanaf 2023-12-01 (uiterlijk 2024-01-08)');
    expect(page).toContain('Een latere levering geeft de hele stand');
    expect((await receiptCodes()).at(-1)).toBe('INTAKE_PERIODS_MISSING');
  });

  it('of a delivery without rows says so, and not that all is well', async () => {
    const result = await take();
    expect(result.outcome).toBe('accepted');
    expect(result.problems).toMatchObject([{ code: 'INTAKE_EMPTY', severity: 'remark' }]);
    const page = fileOf(result, '.nl.html');
    expect(page).toMatch(/<strong>Uw levering is ingelezen\.<\/strong>\s*<p>De levering had geen rijen/);
    expect(page).not.toContain('Alles is in orde');
  });

  it('says how late the delivery was, and that the rows are right', async () => {
    clock().set('2024-03-20T10:00:00Z');
    const result = await take(...many(2));
    expect(fileOf(result, '.nl.html')).toContain('Deze levering kwam 12 dagen te laat.');
    expect(fileOf(result, '.nl.html')).toContain('Uw levering is ingelezen. Alle rijen zijn goed.');
    expect(await receiptCodes()).toEqual(['INTAKE_CAME_LATE']);
  });
});

describe('a full delivery that lacks rows', () => {
  it('is marked as not whole, where so many do not go by themselves', async () => {
    await deliver('2024-01-31', ...many(60));
    await ingest(options());
    const result = await take(...many(20));
    expect(result.outcome).toBe('accepted_with_remarks');
    expect(result.problems).toMatchObject([
      { code: 'INTAKE_ROWS_WITHDRAWN', severity: 'error', params: { withdrawn: 40, known: 60 } },
    ]);
    expect(fileOf(result, '.nl.html')).toContain('er ontbreekt waarschijnlijk iets');
  });
});

describe('the command receipt', () => {
  const run = (...line: string[]) =>
    runCommand(['receipt', ...line, '--lang', 'nl'], {
      dataFolder: folder().path,
      moment: '2024-03-05T11:00:00Z',
    });

  it('shows the latest, or the one that is asked for, and where its files are', async () => {
    const first = await take(...many(9), resident(20, 1, { education: 'mavo' }));
    clock().set('2024-03-05T10:30:00Z');
    await take(...many(10));
    expect((await run()).stdout).toContain('Alles is in orde');
    const { stdout, exitCode } = await run(first.deliveryId ?? '');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Uw levering is voor een deel ingelezen');
    const page = stdout.split('\n').find((line) => line.endsWith('.nl.html'));
    expect(existsSync(page ?? '')).toBe(true);
  });

  it('knows no delivery by another number, and does not repeat what was typed', async () => {
    await take(...many(2));
    const { exitCode, stderr } = await run('999990019', '--feed', 'coa/none');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('INTAKE_NO_RECEIPT');
    expect(stderr).not.toContain('999990019');
  });
});

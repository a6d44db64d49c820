// Every way in which a delivery goes wrong, from the command line to the message, in both languages: what is wrong, where,
// what happened to the data and what to do. Plain files under a recorded legal basis, so that the whole way is walked.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbookParts, zipOf } from '../spreadsheet/zip.js';
import type { Printed } from './command.js';
import { csvOf, feedOf } from './kit.js';
import { feed, name, PlainSupplier, readsWell, replaceLine, row, soundRows } from './plain-supplier.js';

let supplier: PlainSupplier;

beforeEach(async () => {
  supplier = await PlainSupplier.create();
});

afterEach(() => supplier.folder.remove());

/** The same content in both languages, each in a folder of its own: a second time it would have come before. */
async function inBoth(content: string | Buffer): Promise<{ nl: Printed; en: Printed }> {
  const nl = await supplier.deliver(content, 'nl');
  await supplier.folder.remove();
  supplier = await PlainSupplier.create();
  return { nl, en: await supplier.deliver(content, 'en') };
}

describe('a file that is refused whole', () => {
  const cases: readonly {
    readonly title: string;
    readonly code: string;
    readonly make: (csv: string) => string | Buffer | Promise<Buffer>;
    readonly nl: string;
    readonly en: string;
  }[] = [
    {
      title: 'without a single byte',
      code: 'SEAL_EMPTY_FILE',
      make: () => '',
      nl: 'Het bestand is leeg.',
      en: 'The file is empty.',
    },
    {
      title: 'with two columns swapped',
      code: 'SEAL_HEADER_ORDER',
      make: (csv) => csv.replace('zaaknummer;v_nummer', 'v_nummer;zaaknummer'),
      nl: 'volgorde',
      en: 'order',
    },
    {
      title: 'with a column missing',
      code: 'SEAL_HEADER_COLUMNS',
      make: (csv) => csv.replace(';spoor', ''),
      nl: '"spoor"',
      en: '"spoor"',
    },
    {
      title: 'with a column too many',
      code: 'SEAL_HEADER_COLUMNS',
      make: (csv) => csv.replace(';spoor', ';spoor;naam'),
      nl: '"naam"',
      en: '"naam"',
    },
    {
      title: 'with a separator behind the last column',
      code: 'SEAL_HEADER_COLUMNS',
      make: (csv) => csv.replaceAll('\n', ';\n'),
      nl: 'niet in het contract: een kolom zonder naam (een scheidingsteken te veel)',
      en: 'not in the contract: a column without a name (one separator too many)',
    },
    {
      title: 'with lines that end in a carriage return alone',
      code: 'SEAL_LINE_ENDS',
      make: (csv) => csv.replaceAll('\n', '\r'),
      nl: 'losse regelterugloop (CR)',
      en: 'carriage return alone (CR)',
    },
    {
      title: 'without a header line',
      code: 'SEAL_NO_HEADER',
      make: (csv) => csv.slice(csv.indexOf('\n') + 1),
      nl: 'kolomnamen',
      en: 'column names',
    },
    {
      title: 'that is a PDF',
      code: 'SEAL_NOT_TEXT',
      make: () => '%PDF-1.7\n',
      nl: 'Dit soort bestand wordt niet gelezen',
      en: 'This kind of file is not read',
    },
    {
      title: 'that begins as a spreadsheet and is none',
      code: 'SEAL_WORKBOOK_DAMAGED',
      make: () => Buffer.from('PK\u0003\u0004 spreadsheet', 'latin1'),
      nl: 'beschadigd of onvolledig',
      en: 'damaged or not whole',
    },
    {
      title: 'that is a spreadsheet with a password',
      code: 'SEAL_WORKBOOK_PASSWORD',
      make: async () =>
        Buffer.from(
          await writeXlsx({ sheets: [{ name: 'A' }], encryption: { password: 'geheim', spinCount: 10 } }),
        ),
      nl: 'wachtwoord',
      en: 'password',
    },
    {
      title: 'that is a spreadsheet with two sheets of the feed',
      code: 'SEAL_WORKBOOK_SHEETS',
      make: async (csv) => {
        const rows = csv.trim().split('\n');
        const cells = rows.map((line) => line.split(';'));
        return Buffer.from(
          await writeXlsx({
            sheets: [
              { name: 'Mei', rows: cells },
              { name: 'Juni', rows: cells },
            ],
          }),
        );
      },
      nl: 'Meer dan één blad',
      en: 'More than one sheet',
    },
    {
      title: 'that is a zip bomb',
      code: 'SEAL_UNPACKS_TOO_LARGE',
      make: () =>
        zipOf([...workbookParts({ sheets: [] }), { name: 'x.bin', content: Buffer.alloc(20_000_000) }]),
      nl: 'zipbom',
      en: 'zip bomb',
    },
    {
      title: 'that is a gzip file cut off',
      code: 'SEAL_CUT_OFF',
      make: (csv) => gzipSync(csv).subarray(0, 60),
      nl: 'beschadigd',
      en: 'damaged',
    },
  ];

  for (const { title, code, make, nl: dutch, en: english } of cases) {
    it(`is one ${title}: it stays where it is, and both languages say why`, async () => {
      const { nl, en } = await inBoth(await make(await csvOf(feed, soundRows)));
      for (const [printed, sentence] of [
        [nl, dutch],
        [en, english],
      ] as const) {
        expect(printed.exitCode).toBe(10);
        expect(printed.stderr).toContain(code);
        expect(printed.stderr).toContain(sentence);
        expect(printed.stderr).toContain(name);
        readsWell(printed);
      }
      expect(supplier.isStillThere()).toBe(true);
    });
  }

  it('is one whose name holds a day that does not exist', async () => {
    const printed = await supplier.deliver(await csvOf(feed, soundRows), 'nl', 'procedures_2024-02-30.csv');
    expect(printed.exitCode).toBe(10);
    expect(printed.stderr).toContain('SEAL_NO_DATE');
  });

  it("is another feed's file: the message names the feed it belongs to", async () => {
    const { nl, en } = await inBoth(await csvOf('uwv/permits', []));
    for (const printed of [nl, en]) {
      expect(printed.exitCode).toBe(10);
      expect(printed.stderr).toContain('SEAL_OTHER_FEED');
      expect(printed.stderr).toContain('uwv/permits');
    }
  });

  it('is one with too many bad rows: the share is named, and so is every fault', async () => {
    const bad = [row(11, { kind: 'tweede' }), row(12, { track: '9' }), row(13, { kind: 'derde' })];
    const { nl, en } = await inBoth(await csvOf(feed, [...soundRows, ...bad]));
    for (const printed of [nl, en]) {
      expect(printed.exitCode).toBe(10);
      expect(printed.stderr).toContain('INTAKE_TOO_MANY_BAD');
      expect(printed.stderr.match(/INTAKE_ROW_RULE/g)).toHaveLength(2);
      readsWell(printed);
    }
    expect(nl.stderr).toContain('Te veel rijen zijn fout: 3 van de 13.');
    expect(nl.stderr).toContain('Verwacht: hoogstens 20 procent');
    expect(nl.stderr).toContain('De hele levering is geweigerd; er is niets ingelezen.');
    expect(en.stderr).toContain('Too many rows are wrong: 3 of 13.');
    expect(supplier.isStillThere()).toBe(true);
  });
});

describe('a row that is wrong', () => {
  const broken = [
    {
      title: 'is ragged',
      make: (csv: string) => replaceLine(csv, 5, 'Z-1;2;3'),
      nl: 'Het aantal kolommen klopt niet.',
      en: 'It has too many or too few columns.',
    },
    {
      title: 'has a quote that does not end',
      make: (csv: string) => replaceLine(csv, 5, `Z-1;"2${';'.repeat(9)}`),
      nl: 'Een tekst tussen aanhalingstekens houdt niet op.',
      en: 'A quoted text does not end.',
    },
    {
      title: 'holds a NUL',
      make: (csv: string) => replaceLine(csv, 5, `Z-1\0;2${';'.repeat(9)}`),
      nl: 'Er staat een NUL-teken in.',
      en: 'It holds a NUL character.',
    },
    {
      title: 'is 3 MB long',
      make: (csv: string) => replaceLine(csv, 5, `Z-1;${'x'.repeat(3_000_000)}${';'.repeat(9)}`),
      nl: 'Dit is te lang voor een rij.',
      en: 'It is too long for a row.',
    },
    {
      title: 'is in another encoding',
      make: (csv: string) => {
        const text = csv.split('\n').map((line, index) => (index === 4 ? `${line}é` : line));
        const lines = text.map((line, index) => Buffer.from(`${line}\n`, index === 4 ? 'latin1' : 'utf8'));
        return Buffer.concat([Buffer.from('\uFEFF', 'utf8'), ...lines]);
      },
      nl: 'Er staat een teken in dat niet bij de codering van het bestand hoort.',
      en: 'It holds a character that is not in the encoding of the file.',
    },
  ];

  for (const { title, make, nl: dutch, en: english } of broken) {
    it(`and ${title} goes to quarantine by its line; the other nine rows are loaded`, async () => {
      const { nl, en } = await inBoth(await make(await csvOf(feed, soundRows)));
      for (const printed of [nl, en]) {
        expect(printed.exitCode).toBe(0);
        expect(printed.stderr).toContain('INTAKE_ROW_BROKEN');
        readsWell(printed);
      }
      expect(nl.stderr).toContain(`${name}, regel 5`);
      expect(nl.stderr).toContain(dutch);
      expect(nl.stdout).toContain('10 rijen ontvangen: 9 nieuw, 1 onleesbaar');
      expect(en.stderr).toContain(`${name}, line 5`);
      expect(en.stderr).toContain(english);
      expect(en.stdout).toContain('10 rows received: 9 new, 1 unreadable');
      expect(supplier.isStillThere()).toBe(false);
    });
  }

  it('and holds a date of 2203 goes to quarantine; the message names the column and the dates allowed', async () => {
    const rows = [...soundRows.slice(1), row(20, { application_date: '2203-01-15' })];
    const { nl, en } = await inBoth(await csvOf(feed, rows));
    expect(nl.exitCode).toBe(0);
    expect(nl.stderr).toContain(`${name}, regel 11, kolom 3, "datum_aanvraag"`);
    expect(nl.stderr).toContain('Verwacht: van 1900-01-01 tot en met 2099-12-31');
    expect(nl.stderr).toContain('Gevonden: 2203-01-15');
    expect(nl.stderr).toContain('Deze rij staat in quarantaine; alle andere rijen zijn ingelezen.');
    expect(en.stderr).toContain('Expected: from 1900-01-01 to 2099-12-31');
    expect(en.stderr).toContain('This row is in quarantine; all other rows were loaded.');
    readsWell(nl);
    readsWell(en);
  });

  it('and repeats a key is not loaded; the first one of its key is', async () => {
    const { nl, en } = await inBoth(await csvOf(feed, [...soundRows, row(3, { track: '1' })]));
    expect(nl.exitCode).toBe(0);
    expect(nl.stderr).toContain('INTAKE_DUPLICATE_KEY');
    expect(nl.stderr).toContain(`${name}, regel 12`);
    expect(nl.stderr).toContain('Verwacht: één rij voor elke waarde van zaaknummer');
    expect(nl.stdout).toContain('11 rijen ontvangen: 10 nieuw, 1 dubbel');
    expect(en.stderr).toContain('One row has a key that came before in this file.');
    readsWell(nl);
    readsWell(en);
  });

  it('and breaks a rule over several columns is told the rule in words', async () => {
    const late = row(20, { decision: 'afgewezen', decision_date: '2024-01-01' });
    const { nl, en } = await inBoth(await csvOf(feed, [...soundRows, late]));
    const rule = (await feedOf(feed)).rules.find(({ id }) => id === 'decision-not-before-application');
    expect(nl.stderr).toContain(`Verwacht: ${rule?.nl}`);
    expect(en.stderr).toContain(`Expected: ${rule?.en}`);
  });

  it('and names no valid person shows no number, not even its shape', async () => {
    const { nl } = await inBoth(await csvOf(feed, [...soundRows, row(20, { v_number: '99-AB-123' })]));
    expect(nl.stderr).toContain('Verwacht: een geldig nummer van deze soort');
    expect(nl.stderr).not.toContain('99-AB');
  });
});

describe('a delivery of a header only', () => {
  it('is valid and empty, and the message says so', async () => {
    const { nl, en } = await inBoth(await csvOf(feed, []));
    expect(nl.exitCode).toBe(0);
    expect(nl.stdout).toContain('ingelezen. 0 rijen ontvangen.');
    expect(nl.stderr).toContain('Dit is een geldige levering zonder rijen.');
    expect(en.stderr).toContain('This is a valid delivery without rows.');
    expect(supplier.isStillThere()).toBe(false);
  });

  it('withdraws what was known, and says how many rows that were', async () => {
    await supplier.deliver(await csvOf(feed, soundRows), 'nl', 'procedures_2024-01-31.csv');
    const printed = await supplier.deliver(await csvOf(feed, []), 'nl');
    expect(printed.stderr).toContain('10 rijen die erin ontbreken zijn ingetrokken.');
    expect(printed.stdout).toContain('10 ingetrokken.');
  });

  it('is another delivery than the same empty file about the month before', async () => {
    await supplier.deliver(await csvOf(feed, []), 'nl', 'procedures_2024-01-31.csv');
    const printed = await supplier.deliver(await csvOf(feed, []), 'nl');
    expect(printed.stderr).toContain('INTAKE_EMPTY');
    const again = await supplier.deliver(await csvOf(feed, []), 'nl');
    expect(again.stderr).toContain('INTAKE_REPEATED');
  });
});

describe('a file that cannot be placed', () => {
  it('lies outside incoming and is not sealed: the message lists the feeds', async () => {
    const path = join(supplier.folder.path, 'loose.csv');
    await writeFile(path, await csvOf(feed, soundRows));
    const line = ['ingest', path, '--lang', 'nl'];
    const printed = await supplier.run(line);
    expect(printed.exitCode).toBe(10);
    expect(printed.stderr).toContain('INTAKE_UNKNOWN_FEED');
    expect(printed.stderr).toContain('ind/procedures');
  });

  it('is not there: exit code 13', async () => {
    const line = ['ingest', 'incoming/ind/procedures/gone.sealed', '--lang', 'en'];
    const printed = await supplier.run(line);
    expect(printed.exitCode).toBe(13);
    expect(printed.stderr).toContain('INTAKE_NO_FILE');
    expect(printed.stderr).toContain('There is no such file.');
  });
});

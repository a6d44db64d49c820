// The deliveries of residents and stays of the synthetic world, taken in one after another up to a month, after a test has
// taken something out of one of them. The world is made once for all tests of a file, and so is the data folder with all
// but its last deliveries, of which each test gets a copy.

import { cp } from 'node:fs/promises';
import { loadWorld, versionsNotInForce } from '../../../src/cli/demo/load-world.js';
import { type IngestResult, Intake } from '../../../src/intake/index.js';
import { installedRoot } from '../../../src/locate/index.js';
import { defaultSettings } from '../../../src/settings/index.js';
import type { SyntheticDelivery } from '../../../src/vocabulary/index.js';
import { TestClock, type TestFolder } from '../kit.js';

/** A row of stays by the headers of the file. */
export type StayCells = Readonly<Record<string, string>>;

/** What becomes of a row: itself, changed, or undefined where it is left out. */
export type Change = (stay: StayCells, about: AboutStay) => StayCells | undefined;

export interface AboutStay {
  readonly isMinor: boolean;
  /** Reference date of the delivery, `yyyy-mm-dd`. */
  readonly referenceDate: string;
}

export class ReceptionWorld {
  private constructor(
    private readonly deliveries: readonly SyntheticDelivery[],
    private readonly until: string,
  ) {}

  static async create(seed: number, residents: number, until: string): Promise<ReceptionWorld> {
    const acceptedRules = await versionsNotInForce(installedRoot);
    const world = await loadWorld({ root: installedRoot, seed, residents, acceptedRules });
    const wanted: SyntheticDelivery[] = [];
    for (const each of world.deliveries()) {
      const isReception = each.supplier === 'coa' && each.feed !== 'locations';
      if (isReception && each.referenceDate <= until) wanted.push(each);
      if (each.sentOn > until && wanted.filter(({ referenceDate }) => referenceDate === until).length === 2)
        break;
    }
    return new ReceptionWorld(wanted, until);
  }

  /**
   * Takes in the deliveries of the first reference date.
   * @param change asked about every stay of every delivery
   * @returns what was said of the stays
   */
  async takeInFirst(folder: TestFolder, change: Change): Promise<IngestResult | undefined> {
    const first = this.deliveries.map(({ referenceDate }) => referenceDate).toSorted()[0];
    const results = await this.take(folder, change, ({ referenceDate }) => referenceDate === first);
    return [...results.values()][0];
  }

  /** Takes in all deliveries but those of the last reference date, as they are. Returns what was said of the stays, by reference date. */
  takeInEarlier(folder: TestFolder): Promise<Map<string, IngestResult>> {
    return this.take(
      folder,
      (stay) => stay,
      ({ referenceDate }) => referenceDate !== this.until,
    );
  }

  /** Takes the last deliveries in after the earlier ones, of which `earlier` is the folder. Returns what was said of the stays. */
  async takeInLast(
    folder: TestFolder,
    earlier: TestFolder,
    change: Change,
  ): Promise<IngestResult | undefined> {
    await cp(earlier.path, folder.path, { recursive: true });
    const results = await this.take(folder, change, ({ referenceDate }) => referenceDate === this.until);
    return results.get(this.until);
  }

  private async take(
    folder: TestFolder,
    change: Change,
    isTaken: (delivery: SyntheticDelivery) => boolean,
  ): Promise<Map<string, IngestResult>> {
    const results = new Map<string, IngestResult>();
    const births = new Map<string, string>();
    await taking(folder, async (take) => {
      for (const each of this.deliveries) {
        const text = textOf(each);
        if (each.feed === 'residents') rememberBirths(text, births);
        if (!isTaken(each)) continue;
        const isStays = each.feed === 'stays';
        const content = isStays ? changed(text, births, each.referenceDate, change) : text;
        const result = await take(each, content, each.sentOn);
        if (isStays) results.set(each.referenceDate, result);
      }
    });
    return results;
  }

  /** Takes in the last stays once more, as they are in the world, on a later day. */
  async takeLastAgain(folder: TestFolder, day: string): Promise<IngestResult> {
    const last = this.deliveries.filter(({ feed }) => feed === 'stays').at(-1);
    if (last === undefined) throw new Error('no stays were delivered');
    return taking(folder, (take) => take(last, textOf(last), day));
  }
}

const textOf = ({ bytes }: SyntheticDelivery): string => Buffer.from(bytes).toString('latin1');

type Take = (delivery: SyntheticDelivery, content: string, day: string) => Promise<IngestResult>;

/** Opens the folder for a piece of work that takes deliveries in. */
async function taking<T>(folder: TestFolder, work: (take: Take) => Promise<T>): Promise<T> {
  const clock = new TestClock('2023-01-01T00:00:00Z');
  const intake = await Intake.open({ dataFolder: folder.path, settings: defaultSettings, clock: clock.now });
  const take: Take = async ({ feed, referenceDate, periodFrom, periodTo }, content, day) => {
    clock.set(`${day}T09:00:00Z`);
    const period = { from: periodFrom, to: periodTo };
    const delivery = { feed: `coa/${feed}`, referenceDate, period };
    return intake.take(await folder.sealed(delivery, Buffer.from(content, 'latin1')));
  };
  try {
    return await work(take);
  } finally {
    await intake.close();
  }
}

function rememberBirths(text: string, births: Map<string, string>): void {
  for (const line of text.split('\r\n')) {
    const [number = '', , , , birth = ''] = line.split(';');
    if (/^[0-9]{4}-[0-9]{2}$/.test(birth)) births.set(number, birth);
  }
}

/** Lines that are no whole row stay as they are: they are faults of the world. */
function changed(
  text: string,
  births: ReadonlyMap<string, string>,
  referenceDate: string,
  change: Change,
): string {
  const [header = '', ...lines] = text.split('\r\n');
  const names = header.split(';');
  const kept = lines.flatMap((line) => {
    const cells = line.split(';');
    if (cells.length !== names.length) return [line];
    const stay = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    const birth = births.get(stay.coa_nummer ?? '');
    const adultFrom = birth && `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}-01`;
    const isMinor = adultFrom !== undefined && adultFrom > referenceDate;
    const result = change(stay, { isMinor, referenceDate });
    return result === undefined ? [] : [names.map((name) => result[name] ?? '').join(';')];
  });
  return [header, ...kept].join('\r\n');
}

/** The last day of a stay as `yyyy-mm`, or an empty text where it goes on. */
export const monthOfEnd = ({ datum_tot = '' }: StayCells): string =>
  datum_tot === '' ? '' : datum_tot.split('-').reverse().join('-').slice(0, 7);

/** A stay that goes on. */
export const withoutEnd = (stay: StayCells): StayCells => ({
  ...stay,
  datum_tot: '',
  reden_einde: '',
  soort_bestemming: '',
});

// One third party of a demonstration: a data folder of its own in which it takes in sealed rows, and the sums that it makes
// of them with the same models as the province. Where every delivery holds all that is known, it takes the newest two only:
// a row that is in quarantine in the newest is then still known from the one before.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { subYears } from 'date-fns/subYears';
import { Intake, incomingFolder } from '../../intake/index.js';
import { makeSums, type PlainSums } from '../../model/index.js';
import { sealedEnding } from '../../seal/index.js';
import { readSettings, settingsFileName, syntheticMark } from '../../settings/index.js';
import { sumsFile } from '../../sums/index.js';
import type { IsoDate, SyntheticDelivery, SyntheticThirdParty } from '../../vocabulary/index.js';
import { makeDataFolder } from '../data-folder.js';
import type { DeliverySealer } from './delivery-sealer.js';
import type { DeliveryOfParty, FileForParty, PartiesStart } from './party-messages.js';
import { SimulatedClock } from './simulated-clock.js';

type WaitingFile = Pick<FileForParty, 'path' | 'sentOn'>;

/** Where the data folder of a party is. */
export const partyFolder = (suppliers: string, party: string): string =>
  join(suppliers, 'third-parties', party);

export class Party {
  private readonly clock = new SimulatedClock();
  /** Full deliveries that wait until sums are made, by feed; only the newest two of each are kept. */
  private readonly waiting = new Map<string, WaitingFile[]>();
  private readonly own: Iterator<SyntheticDelivery>;
  private next: SyntheticDelivery | undefined;
  private taken = 0;
  /** Stays open from one file to the next. */
  private intake: Intake | undefined;
  /** How often sums were made. */
  private delivered = 0;

  private constructor(
    private readonly definition: SyntheticThirdParty,
    private readonly start: PartiesStart,
    private readonly sealer: DeliverySealer,
    private readonly folder: string,
  ) {
    this.own = definition.deliveries()[Symbol.iterator]();
    this.next = this.advance();
  }

  /** Makes the data folder of a party. */
  static async open(
    definition: SyntheticThirdParty,
    start: PartiesStart,
    sealer: DeliverySealer,
  ): Promise<Party> {
    const folder = partyFolder(start.suppliers, definition.name);
    mkdirSync(join(folder, 'out'), { recursive: true, mode: 0o700 });
    const settings = { language: start.language, acceptedRules: definition.acceptedRules, threads: 1 };
    writeFileSync(join(folder, settingsFileName), `${JSON.stringify(settings, null, 2)}\n`);
    writeFileSync(
      join(folder, syntheticMark),
      'Alles in deze map is verzonnen. / Everything in this folder is made up.\n',
    );
    await makeDataFolder(folder, start.language);
    for (const [name, text] of Object.entries(definition.lists))
      writeFileSync(join(folder, `${name}.csv`), text);
    return new Party(definition, start, sealer, folder);
  }

  /** Takes a file in, or keeps it while two newer ones of its feed may still come before sums are made. */
  async receive({ feed, path, sentOn }: FileForParty): Promise<void> {
    if (this.isNeeded(feed, sentOn)) return this.take([{ path, sentOn }]);
    const files = [...(this.waiting.get(feed) ?? []), { path, sentOn }];
    for (const old of files.splice(0, files.length - 2)) rmSync(old.path, { force: true });
    this.waiting.set(feed, files);
  }

  /** Seals and takes in what only this party gets, as far as it was sent by a day. */
  async takeOwn(until: IsoDate): Promise<void> {
    const files: WaitingFile[] = [];
    for (; this.next !== undefined && this.next.sentOn <= until; this.next = this.advance())
      files.push(await this.sealOwn(this.next));
    await this.take(files);
  }

  /** Makes the sums as of a day, and seals them. */
  async deliver(day: IsoDate): Promise<DeliveryOfParty[]> {
    await this.takeOwn(day);
    const files = [...this.waiting.values()].flat().sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1));
    await this.take(files);
    this.waiting.clear();
    this.delivered += 1;
    await this.close();
    const made: DeliveryOfParty[] = [];
    for (const feed of this.definition.makes) made.push(await this.makeSums(feed, day));
    return made;
  }

  private async makeSums(feed: string, day: IsoDate): Promise<DeliveryOfParty> {
    const lists = Object.keys(this.definition.lists);
    this.clock.set(day, endOfOffice);
    const sums = await makeSums({
      feed,
      dataFolder: this.folder,
      root: this.start.root,
      settings: readSettings(this.folder),
      clock: this.clock.now,
      lists: new Map(lists.map((name) => [name, join(this.folder, `${name}.csv`)])),
    });
    return this.sealSums(sums, day);
  }

  private async sealSums(sums: PlainSums, day: IsoDate): Promise<DeliveryOfParty> {
    const { supplier, feed } = sums.feed;
    const { referenceDate } = sums;
    const fileName = `${feed}_${referenceDate}.csv`;
    const { text } = sumsFile(sums, sums);
    writeFileSync(join(this.folder, 'out', fileName), text);
    const periodTo = addDays(parseISO(referenceDate), 1);
    const delivery = {
      ...{ supplier, feed, fileName, referenceDate, sentOn: day },
      periodFrom: isoDay(subYears(periodTo, 1)),
      periodTo: isoDay(periodTo),
    };
    const path = join(this.folder, 'out', `${feed}_${referenceDate}${sealedEnding}`);
    const rows = await this.sealer.seal({ ...delivery, bytes: Buffer.from(text) }, path);
    return { ...delivery, faults: [], path, rows };
  }

  private async sealOwn(delivery: SyntheticDelivery): Promise<WaitingFile> {
    const { supplier, feed, referenceDate, sentOn } = delivery;
    const folder = join(incomingFolder(this.folder), supplier, feed);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${feed}_${referenceDate}${sealedEnding}`);
    await this.sealer.seal(delivery, path);
    return { path, sentOn };
  }

  private async take(files: readonly WaitingFile[]): Promise<void> {
    for (const { path, sentOn } of files) {
      this.intake ??= await this.open();
      this.clock.set(sentOn, (this.taken += 1));
      const { outcome, problems, file } = await this.intake.take(path);
      if (outcome === 'refused')
        throw new Error(`${file} was refused: ${problems.map(({ code }) => code).join(', ')}`);
    }
  }

  private open(): Promise<Intake> {
    const { root } = this.start;
    const settings = readSettings(this.folder);
    return Intake.open({ dataFolder: this.folder, root, settings, clock: this.clock.now });
  }

  /** Closes the data folder, so that sums can be made in it. */
  private async close(): Promise<void> {
    await this.intake?.close();
    this.intake = undefined;
  }

  /** Whether the next sums need a file, whatever comes after it. */
  private isNeeded(feed: string, sentOn: IsoDate): boolean {
    const { definition } = this.sealer.feedOf(feed);
    if (definition.delivery === 'changes') return true;
    const twoLater = addMonths(parseISO(sentOn), 2 * monthsOf[definition.calendar.every]);
    return isoDay(subDays(twoLater, earlyDays)) > (this.start.days[this.delivered] ?? '');
  }

  private advance(): SyntheticDelivery | undefined {
    const next = this.own.next();
    return next.done ? undefined : next.value;
  }
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** A file comes at most so many days sooner after the one before than its calendar says. */
const earlyDays = 10;

/** Seconds from nine o'clock to six, when all of a day's files have come. */
const endOfOffice = 9 * 3600;

const isoDay = (day: Date): IsoDate => formatISO(day, { representation: 'date' });

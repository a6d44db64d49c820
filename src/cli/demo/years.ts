// One pilot year after another: deliveries until all that the year needs has been sent, the sums of third parties last, then
// the snapshot as the province would build it that day, then the draft report, signed with test keys and released.

import { type Diagnostic, type RowFate, rowFates } from '../../diagnostics/index.js';
import { type Draft, draftEdition } from '../../edition/index.js';
import { type IngestResult, Intake } from '../../intake/index.js';
import { build } from '../../model/index.js';
import type { Settings } from '../../settings/index.js';
import { type Language, languages, type World } from '../../vocabulary/index.js';
import { type DeliverOptions, deliverUntil } from './deliver.js';
import type { Mail } from './mail.js';
import type { Outside } from './outside.js';
import type { Phases } from './phases.js';
import { releaseAsTest, type TestSigners } from './signers.js';
import type { SimulatedClock } from './simulated-clock.js';
import { phaseTitles } from './titles.js';

export interface DemoParts {
  readonly dataFolder: string;
  readonly root: string;
  readonly settings: Settings;
  readonly outside: Outside;
  readonly mail: Mail;
  readonly signers: TestSigners;
  readonly clock: SimulatedClock;
  readonly phases: Phases;
}

export class DemoYears {
  deliveries = 0;
  readonly fates = Object.fromEntries(rowFates.map((fate) => [fate, 0])) as Record<RowFate, number>;
  /** Drafts that were not released. */
  readonly pages: Readonly<Record<Language, string[]>> = { nl: [], en: [] };
  readonly releasedPages: Readonly<Record<Language, string[]>> = { nl: [], en: [] };
  /** What builds and reports said that someone must look at; the last year says it all. */
  warnings: readonly Diagnostic[] = [];

  constructor(private readonly parts: DemoParts) {}

  /** Everything of one pilot year. */
  async year({ year, completeOn }: World['years'][number]): Promise<void> {
    const { phases, clock } = this.parts;
    await phases.run(`deliver-${year}`, phaseTitles.deliver(year), (detail) =>
      this.deliver(completeOn, detail),
    );
    clock.set(completeOn, endOfOffice);
    await phases.run(`build-${year}`, phaseTitles.build(year), (detail) => this.build(detail));
    await phases.run(`report-${year}`, phaseTitles.report(year), (detail) => this.report(year, detail));
  }

  private async deliver(completeOn: string, detail: (text: string) => void): Promise<void> {
    const { dataFolder, root, settings, outside, mail, clock } = this.parts;
    const intake = await Intake.open({ dataFolder, root, settings, clock: clock.now });
    const onTaken: DeliverOptions['onTaken'] = (delivery, result) => {
      this.count(result);
      detail(`${delivery.supplier}/${delivery.feed} ${delivery.referenceDate}`);
    };
    try {
      await deliverUntil(completeOn, intake, { outside, mail, clock, onTaken });
    } finally {
      await intake.close();
    }
  }

  private count(result: IngestResult): void {
    this.deliveries += 1;
    for (const fate of rowFates) this.fates[fate] += result.fates[fate];
  }

  private async build(detail: (text: string) => void): Promise<void> {
    const { dataFolder, root, settings, clock } = this.parts;
    const onProgress = ({ relation }: { readonly relation: string }) => detail(relation);
    const { warnings } = await build({ dataFolder, root, settings, clock: clock.now, onProgress });
    this.warnings = warnings;
  }

  private async report(year: number, detail: (text: string) => void): Promise<void> {
    const { dataFolder, root, clock } = this.parts;
    const made = { dataFolder, root, year, by: maker, account: maker, clock: clock.now, onLanguage: detail };
    const draft = await draftEdition(made);
    this.warnings = [...this.warnings, ...draft.warnings];
    const released = await this.release(draft);
    const pages = released === null ? this.pages : this.releasedPages;
    for (const language of languages)
      pages[language].push(`${released ?? draft.folder}/index.${language}.html`);
  }

  /** The folder of the released edition; null where the gate has not tested its cells together. */
  private async release({ year, revision, record }: Draft): Promise<string | null> {
    const { dataFolder, clock, signers } = this.parts;
    if (!record.audited) return null;
    return releaseAsTest(signers, { dataFolder, edition: { year, revision }, clock: clock.now });
  }
}

/** Who makes the editions of a demonstration. */
const maker = 'demo';

/** Seconds from nine o'clock to six, when all of a day's deliveries have come. */
const endOfOffice = 9 * 3600;

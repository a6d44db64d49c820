// One pilot year after another: deliveries until all that the year needs has been sent, the sums of third parties last, then
// the snapshot as the province would build it that day, then the draft report, signed with test keys and released.

import { type Diagnostic, type RowFate, rowFates } from '../../diagnostics/index.js';
import { type IngestResult, Intake } from '../../intake/index.js';
import { build } from '../../model/index.js';
import type { Settings } from '../../settings/index.js';
import { type Language, languages, type World } from '../../vocabulary/index.js';
import { type DeliverOptions, deliverUntil } from './deliver.js';
import type { Mail } from './mail.js';
import { makeReport } from './make-report.js';
import type { Outside } from './outside.js';
import type { Phases } from './phases.js';
import type { ReportMade } from './report-messages.js';
import type { SimulatedClock } from './simulated-clock.js';
import { phaseTitles } from './titles.js';

export interface DemoParts {
  readonly dataFolder: string;
  readonly root: string;
  readonly settings: Settings;
  readonly outside: Outside;
  readonly mail: Mail;
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

  /** The report that is being made. */
  private report: { readonly year: number; readonly made: Promise<ReportMade> } | undefined;

  constructor(private readonly parts: DemoParts) {}

  /** One pilot year after another. The report of a year is made while the next year comes in. */
  async play(years: World['years']): Promise<void> {
    for (const { year, completeOn } of years) {
      await this.parts.phases.run(`deliver-${year}`, phaseTitles.deliver(year), (detail) =>
        this.deliver(completeOn, detail),
      );
      // The report of the year before reads the snapshot that is to be built anew.
      await this.finishReport();
      this.parts.clock.set(completeOn, endOfOffice);
      await this.parts.phases.run(`build-${year}`, phaseTitles.build(year), (detail) => this.build(detail));
      this.startReport(year);
    }
    await this.finishReport();
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
    this.warnings = [...warnings];
  }

  private startReport(year: number): void {
    const { dataFolder, root, clock } = this.parts;
    const made = makeReport({ root, dataFolder, year, now: clock.now().toISOString() });
    // Told where it is waited for.
    made.catch(() => undefined);
    this.report = { year, made };
  }

  private async finishReport(): Promise<void> {
    if (this.report === undefined) return;
    const { year, made } = this.report;
    this.report = undefined;
    const { phases } = this.parts;
    const { folder, isReleased, warnings, milliseconds } = await phases.run(
      `report-${year}`,
      phaseTitles.report(year),
      () => made,
    );
    phases.took(`report-${year}`, milliseconds);
    this.warnings = [...this.warnings, ...warnings];
    const pages = isReleased ? this.releasedPages : this.pages;
    for (const language of languages) pages[language].push(`${folder}/index.${language}.html`);
  }
}

/** Seconds from nine o'clock to six, when all of a day's deliveries have come. */
const endOfOffice = 9 * 3600;

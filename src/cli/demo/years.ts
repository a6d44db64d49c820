// One pilot year after another: deliveries until all that the year needs has been sent, the sums of third parties, then the
// snapshot as the province would build it that day, then the draft report.

import { type Diagnostic, type RowFate, rowFates } from '../../diagnostics/index.js';
import { makeEdition } from '../../edition/index.js';
import { type IngestResult, Intake } from '../../intake/index.js';
import { build } from '../../model/index.js';
import type { Settings } from '../../settings/index.js';
import { type Language, languages, type World } from '../../vocabulary/index.js';
import type { DeliverOptions, DeliveryLine } from './deliver.js';
import type { Parties } from './parties.js';
import type { Phases } from './phases.js';
import type { SimulatedClock } from './simulated-clock.js';
import type { Suppliers } from './suppliers.js';
import { phaseTitles } from './titles.js';

export interface DemoParts {
  readonly dataFolder: string;
  readonly root: string;
  readonly settings: Settings;
  readonly suppliers: Suppliers;
  readonly parties: Parties;
  readonly clock: SimulatedClock;
  readonly line: DeliveryLine;
  readonly phases: Phases;
}

export class DemoYears {
  deliveries = 0;
  readonly fates = Object.fromEntries(rowFates.map((fate) => [fate, 0])) as Record<RowFate, number>;
  readonly pages: Readonly<Record<Language, string[]>> = { nl: [], en: [] };
  /** What builds and reports said that someone must look at; the last year says it all. */
  warnings: readonly Diagnostic[] = [];

  constructor(private readonly parts: DemoParts) {}

  /** Everything of one pilot year. */
  async year({ year, completeOn }: World['years'][number]): Promise<void> {
    const { phases, clock } = this.parts;
    await phases.run(`deliver-${year}`, phaseTitles.deliver(year), (detail) =>
      this.deliver(detail, (line, intake, options) => line.deliverUntil(completeOn, intake, options)),
    );
    await phases.run(`sums-${year}`, phaseTitles.sums(year), (detail) =>
      this.deliver(detail, (line, intake, options) => line.deliverSums(completeOn, intake, options)),
    );
    clock.set(completeOn, endOfOffice);
    await phases.run(`build-${year}`, phaseTitles.build(year), (detail) => this.build(detail));
    await phases.run(`report-${year}`, phaseTitles.report(year), (detail) => this.report(year, detail));
  }

  /** Opens the intake for one part of the deliveries. */
  private async deliver(
    detail: (text: string) => void,
    part: (line: DeliveryLine, intake: Intake, options: DeliverOptions) => Promise<void>,
  ): Promise<void> {
    const { dataFolder, root, settings, suppliers, parties, clock, line } = this.parts;
    const intake = await Intake.open({ dataFolder, root, settings, clock: clock.now });
    const onTaken: DeliverOptions['onTaken'] = (delivery, result) => {
      this.count(result);
      detail(`${delivery.supplier}/${delivery.feed} ${delivery.referenceDate}`);
    };
    try {
      await part(line, intake, { suppliers, parties, clock, onTaken });
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
    const { dataFolder, root } = this.parts;
    const { folder, warnings } = await makeEdition({ dataFolder, root, year, onLanguage: detail });
    this.warnings = [...this.warnings, ...warnings];
    for (const language of languages) this.pages[language].push(`${folder}/index.${language}.html`);
  }
}

/** Seconds from nine o'clock to six, when all of a day's deliveries have come. */
const endOfOffice = 9 * 3600;

// Runs a demonstration from nothing to draft editions: make the world, and for each pilot year let the suppliers send,
// take in, build, report. Every phase is timed, and what was made is said at the end.

import { newKey } from '../../crypto/index.js';
import { type ExitCode, exitCodes, type RowFate, rowFates } from '../../diagnostics/index.js';
import { Intake, loadContracts } from '../../intake/index.js';
import { readSettings } from '../../settings/index.js';
import type { Localised, World } from '../../vocabulary/index.js';
import type { CommandContext } from '../command.js';
import { DeliveryLine, SimulatedClock } from './deliver.js';
import { type DemoFolders, makeDemoFolders } from './folders.js';
import { loadWorld, versionsNotInForce } from './load-world.js';
import { Phases } from './phases.js';
import { type DemoResult, summary } from './summary.js';
import { Suppliers } from './suppliers.js';

/** Runs the command. */
export async function runDemo(context: CommandContext): Promise<ExitCode> {
  const { dataFolder, root, options } = context;
  const acceptedRules = await versionsNotInForce(root);
  const folders = await makeDemoFolders(dataFolder, { language: context.language, acceptedRules });
  const phases = new Phases(context);
  const size = { seed: wholeOr(options.seed, 1), residents: wholeOr(options.residents, 1500) };
  const world = await phases.run('world', texts.world, async () =>
    loadWorld({ root, ...size, acceptedRules }),
  );
  const made = await runYears(context, { folders, phases, world });
  const result: DemoResult = {
    ...size,
    ...made,
    dataFolder: folders.data,
    suppliersFolder: folders.suppliers,
    phases: phases.done,
    milliseconds: phases.total(),
  };
  if (context.json) context.out.json(result);
  else for (const text of summary(result, context.language, process.cwd())) context.out.line(text);
  return exitCodes.ok;
}

const wholeOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

interface Stage {
  readonly folders: DemoFolders;
  readonly phases: Phases;
  readonly world: World;
}

async function runYears(
  context: CommandContext,
  { folders, phases, world }: Stage,
): Promise<Pick<DemoResult, 'deliveries' | 'fates' | 'pages'>> {
  const { feeds } = await loadContracts(context.root);
  const suppliers = new Suppliers(folders, feeds, newKey());
  const clock = new SimulatedClock();
  const line = new DeliveryLine(world.deliveries()[Symbol.iterator]());
  const fates = Object.fromEntries(rowFates.map((fate) => [fate, 0])) as Record<RowFate, number>;
  let deliveries = 0;
  for (const { year, completeOn } of world.years) {
    await phases.run(`deliver-${year}`, texts.deliver(year), async (detail) => {
      const settings = readSettings(folders.data);
      const intake = await Intake.open({
        dataFolder: folders.data,
        settings,
        clock: clock.now,
        root: context.root,
      });
      try {
        await line.deliverUntil(completeOn, intake, {
          suppliers,
          clock,
          onTaken: (delivery, result) => {
            deliveries += 1;
            for (const fate of rowFates) fates[fate] += result.fates[fate];
            detail(`${delivery.supplier}/${delivery.feed} ${delivery.referenceDate}`);
          },
        });
      } finally {
        await intake.close();
      }
    });
  }
  suppliers.keepTruth(world.truth);
  return { deliveries, fates, pages: [] };
}

const texts = {
  world: { nl: 'Wereld maken', en: 'Make the world' },
  deliver: (year: number): Localised => ({
    nl: `Leveren, verzegelen en innemen tot en met pilotjaar ${year}`,
    en: `Deliver, seal and take in up to pilot year ${year}`,
  }),
} as const;

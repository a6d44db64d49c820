// What the two runs of the kill tests share. A crash loses nothing and repeats nothing. The intake runs in a process of its own and is killed, first inside each of
// its windows, then at random moments while a delivery is in progress. Right after each kill, before anything is started
// again, no plain number may stand in any file but the one the supplier put in incoming; after a restart the register
// must be as if nothing had happened. Every kill is counted, and the counts are printed.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Delivered, KillFolder } from './killing.js';
import { randomFrom } from './random.js';

/** The windows: the step after which the process waits to be killed, and how often the step must have come. */
const windows = [
  { name: 'while sealing', step: 'reading', times: [2, 3, 4] },
  { name: 'rows normalised', step: 'read', times: [1, 1, 1] },
  { name: 'archive written', step: 'archived', times: [1, 1, 1] },
  { name: 'before the commit', step: 'before_commit', times: [1, 1, 1] },
  { name: 'after the commit', step: 'committed', times: [1, 1, 1] },
  { name: 'before the incoming file goes', step: 'status_written', times: [1, 1, 1] },
] as const;

/** How many kills a run makes: in each window (at most three), and at random moments by a seed. */
export interface KillPlan {
  readonly perWindow: number;
  readonly random: number;
  readonly seed: number;
}

/** Rows of a delivery; while sealing, so many that the file passes in several parts and some of them are on disk. */
const rowsOf = (step: string): number => (step === 'reading' ? 12_000 : 800);

/** Describes the kills of a plan; each is counted, and the counts are printed. */
export function describeKills(plan: KillPlan): void {
  describe('an intake that is killed', () => {
    const counted: Record<string, number> = {};
    let folder: KillFolder;

    beforeEach(async () => {
      folder = await KillFolder.create();
    });

    afterEach(() => folder.folder.remove());

    afterAll(() => {
      const lines = Object.entries(counted).map(([name, kills]) => `  ${kills} × ${name}`);
      process.stdout.write(
        `\nkilled, and nothing lost or doubled (seed ${plan.seed}):\n${lines.join('\n')}\n`,
      );
    });

    const count = async (delivered: Delivered, output: string, name: string) => {
      await expectNothingLost(folder, delivered, output);
      counted[name] = (counted[name] ?? 0) + 1;
    };

    for (const { name, step, times } of windows) {
      it(`${name} loses nothing, repeats nothing and leaves no plain number behind`, async () => {
        for (const time of times.slice(0, plan.perWindow)) {
          const delivered = await folder.deliver(rowsOf(step));
          const running = folder.start(step, time);
          expect(await running.says('in the window'), running.output).toBe(true);
          expect(await running.kill()).toBe(true);
          await count(delivered, running.output, name);
        }
        expect(counted[name]).toBe(plan.perWindow);
      }, 150_000);
    }

    it('at a random moment loses nothing, repeats nothing and leaves no plain number behind', async () => {
      const random = randomFrom(plan.seed);
      let longest = 400;
      while ((counted['at a random moment'] ?? 0) < plan.random) {
        const delivered = await folder.deliver(rowsOf('any'));
        const running = folder.start();
        expect(await running.says('in progress'), running.output).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, random() * longest));
        if (await running.kill()) await count(delivered, running.output, 'at a random moment');
        else longest *= 0.9;
      }
      expect(counted['at a random moment']).toBe(plan.random);
    }, 600_000);
  });
}

/** What must hold right after a kill and after the restart. */
async function expectNothingLost(folder: KillFolder, delivered: Delivered, output: string): Promise<void> {
  const found = await folder.search();
  expect(found.hits).toEqual([]);
  expect(output).not.toMatch(/99999[0-9]{4}|027[0-9]{7}/);
  await folder.restart();
  expect(await folder.faults(delivered)).toEqual([]);
}

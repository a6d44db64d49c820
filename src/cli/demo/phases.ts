// The phases of a demonstration: shown while they run, and timed.

import type { Localised } from '../../vocabulary/index.js';
import type { CommandContext } from '../command.js';

export interface Phase {
  readonly name: string;
  readonly title: Localised;
  readonly milliseconds: number;
}

export class Phases {
  readonly done: Phase[] = [];
  private readonly started: number;

  constructor(private readonly context: Pick<CommandContext, 'progress' | 'clock'>) {
    this.started = context.clock().getTime();
  }

  /** Runs one phase and keeps how long it took. */
  async run<T>(
    name: string,
    title: Localised,
    work: (detail: (text: string) => void) => Promise<T>,
  ): Promise<T> {
    const { progress, clock } = this.context;
    const start = clock().getTime();
    const result = await progress.step(title, work);
    this.done.push({ name, title, milliseconds: clock().getTime() - start });
    return result;
  }

  /** Says how long a phase took that went on beside others: what was run is only the wait for its end. */
  took(name: string, milliseconds: number): void {
    const index = this.done.findIndex((phase) => phase.name === name);
    const phase = this.done[index];
    if (phase !== undefined) this.done[index] = { ...phase, milliseconds };
  }

  /** Milliseconds since the first phase began. */
  total(): number {
    return this.context.clock().getTime() - this.started;
  }
}

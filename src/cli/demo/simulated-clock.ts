// The clock of a demonstration: deliveries come on the days of the made-up world, not on that of the machine.

/** A clock that stands still until it is set. */
export class SimulatedClock {
  private time = new Date(0);

  /** Sets it to nine o'clock UTC on a day, some seconds on for each delivery so that no two come at once. */
  set(day: string, seconds = 0): void {
    this.time = new Date(Date.parse(`${day}T09:00:00Z`) + seconds * 1000);
  }

  readonly now = (): Date => this.time;
}

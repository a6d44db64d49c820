// How long solvers may work on one question. The seconds are those that the solver itself reports, so nothing here asks
// the machine for the time. A budget that is used up refuses; it never lets anything pass.

export class Budget {
  private usedSeconds = 0;
  private solveCount = 0;

  /** `seconds` of solver time over all solves together. */
  constructor(readonly seconds: number) {}

  /** Seconds that are left; zero when there are none. */
  get left(): number {
    return Math.max(0, this.seconds - this.usedSeconds);
  }

  /** Solves so far, for the record. */
  get solves(): number {
    return this.solveCount;
  }

  spend(seconds: number): void {
    this.usedSeconds += seconds;
    this.solveCount += 1;
  }
}

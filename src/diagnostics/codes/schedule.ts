// Codes of problems that src/schedule reports, each with the parameters that its texts need. Codes never change once released.

export type ScheduleParams = Record<never, never>;

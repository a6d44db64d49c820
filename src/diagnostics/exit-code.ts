// One exit code per class of failure, so that an operator knows why a job failed without reading the log.

export const exitCodes = {
  ok: 0,
  bug: 1,
  usage: 2,
  contractBroken: 10,
  checkFailed: 11,
  disclosureRefused: 12,
  deliveryMissing: 13,
  busy: 14,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

// Decisions about a released edition, by a person and with a reason: it is withdrawn, or it has an error that matters and
// that a new revision will mend. Nothing that was published is changed; the log says from when it does not hold any more.

import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { type EditionName, nameOf } from './edition-name.js';
import { asOnlyPublisher } from './lock.js';
import { type DecidedEvent, openReleases } from './release-log.js';
import { standingOf } from './standing.js';

export interface DecideOptions {
  readonly dataFolder: string;
  readonly edition: EditionName;
  readonly decision: DecidedEvent['event'];
  readonly by: string;
  readonly because: string;
  readonly clock: () => Date;
}

export interface Decided extends DecidedEvent {
  /** Head of the log of releases, for safekeeping elsewhere. */
  readonly head: string;
}

/** Logs a decision. @throws UserError (exit 2) where the edition is not released, or was withdrawn before */
export const decide = ({
  dataFolder,
  edition,
  decision,
  by,
  because,
  clock,
}: DecideOptions): Promise<Decided> =>
  asOnlyPublisher(dataFolder, decision, async () => {
    const log = await openReleases(dataFolder);
    const { status } = standingOf(log.events, edition);
    if (status !== 'released') throw notReleased(edition, status);
    const event = { event: decision, at: clock().toISOString(), ...edition, by, because };
    await log.append(event);
    return { ...event, head: log.head };
  });

const notReleased = (edition: EditionName, status: 'draft' | 'checked' | 'withdrawn'): UserError => {
  const params = { edition: nameOf(edition), status };
  return new UserError([diagnostic('EDITION_NOT_RELEASED', 'error', {}, params)], exitCodes.usage);
};

// How an edition stands by the log of releases: draft, checked, released or withdrawn, and by whom.

import { type EditionName, isSameEdition } from './edition-name.js';
import type { DecidedEvent, DraftedEvent, ReleaseEvent, SignedEvent } from './release-log.js';

export type EditionStatus = 'draft' | 'checked' | 'released' | 'withdrawn';

export interface Standing {
  readonly status: EditionStatus;
  /** Absent where an edition was put into its folder by something else than `report`. */
  readonly drafted: DraftedEvent | undefined;
  readonly checked: SignedEvent | undefined;
  readonly released: SignedEvent | undefined;
  /** What was decided after the release, in order. */
  readonly decisions: readonly DecidedEvent[];
}

/** The standing of one edition; that of an edition that the log does not know is a draft of nobody. */
export function standingOf(events: readonly ReleaseEvent[], edition: EditionName): Standing {
  const own = events.filter((each) => isSameEdition(each, edition));
  const drafted = own.find((each) => each.event === 'drafted');
  const checked = own.find((each): each is SignedEvent => each.event === 'checked');
  const released = own.find((each): each is SignedEvent => each.event === 'released');
  const decisions = own.filter(
    (each): each is DecidedEvent => each.event === 'withdrawn' || each.event === 'erratum',
  );
  const status = statusOf({ checked, released, decisions });
  return { status, drafted, checked, released, decisions };
}

function statusOf({
  checked,
  released,
  decisions,
}: Pick<Standing, 'checked' | 'released' | 'decisions'>): EditionStatus {
  if (decisions.some(({ event }) => event === 'withdrawn')) return 'withdrawn';
  if (released !== undefined) return 'released';
  return checked === undefined ? 'draft' : 'checked';
}

// Signing: first the checker, then the commissioner, neither of them the maker, each once, over files that are still what
// was made. The commissioner's signature is the release.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SigningKey, signText } from '../crypto/index.js';
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  diagnostic,
  type ExitCode,
  exitCodes,
  UserError,
} from '../diagnostics/index.js';
import type { Signer } from '../settings/index.js';
import { type EditionName, folderOf, isSameEdition, nameOf } from './edition-name.js';
import { asOnlyPublisher } from './lock.js';
import { finishReleases, type OnReleaseStep, readSound, type SoundEdition } from './publish.js';
import { openReleases, publishedFolder, type ReleaseEvent, type SignedEvent } from './release-log.js';
import { readPublishedCells, refuseStale } from './remember.js';
import { signedText } from './signature.js';
import { type EditionStatus, type Standing, standingOf } from './standing.js';

export interface SignOptions {
  readonly dataFolder: string;
  readonly edition: EditionName;
  readonly key: SigningKey;
  readonly signers: readonly Signer[];
  readonly clock: () => Date;
  /** Called at each step of a release; for tests. */
  readonly onStep?: OnReleaseStep;
}

export interface Signed extends EditionName {
  readonly by: string;
  readonly status: EditionStatus;
  /** Head of the log of releases, for safekeeping elsewhere. */
  readonly head: string;
  /** Where the released edition lies; null until it is released. */
  readonly published: string | null;
}

/**
 * Signs an edition as the person whose key it is; finishes first what earlier releases left undone.
 * @throws UserError for a person, an order or a key that does not fit (exit 2), files that changed (11), an edition that
 *   was not audited or that was made before another was released (12), another process at work (14)
 */
export const signEdition = (options: SignOptions): Promise<Signed> =>
  asOnlyPublisher(options.dataFolder, 'sign', async () => {
    const { dataFolder, edition, key, onStep } = options;
    const log = await openReleases(dataFolder);
    const finished = await finishReleases(dataFolder, log.events, onStep);
    const resumed = finished.find((each) => isSameEdition(each, edition));
    if (resumed?.publicKey !== key.publicKey) {
      await log.append(await signature(options, log.events));
      await finishReleases(dataFolder, log.events, onStep);
    }
    return signedOf(options, log.events, log.head);
  });

function signedOf(
  { dataFolder, edition, key, signers }: SignOptions,
  events: readonly ReleaseEvent[],
  head: string,
) {
  const { status } = standingOf(events, edition);
  const by = signers.find(({ publicKey }) => publicKey === key.publicKey)?.name ?? '';
  const published = status === 'released' ? folderOf(publishedFolder(dataFolder), edition) : null;
  return { ...edition, by, status, head, published };
}

/** The event of a signature that may be given. */
async function signature(options: SignOptions, events: readonly ReleaseEvent[]): Promise<SignedEvent> {
  const { edition, key, dataFolder, clock } = options;
  const folder = folderOf(dataFolder, edition);
  if (!existsSync(folder)) refuse('EDITION_UNKNOWN', { edition: nameOf(edition) });
  const standing = standingOf(events, edition);
  const signer = signerOf(options);
  refuseOrder(signer, edition, standing);
  const drafted = standing.drafted ?? refuse('EDITION_MAKER_UNKNOWN', { edition: nameOf(edition) });
  refuseSamePerson(signer, standing);
  const sound = await readSound(folder, drafted.manifest);
  await refuseUnfit(signer, sound, { dataFolder, folder, edition: nameOf(edition) });
  const event = signer.role === 'checker' ? ('checked' as const) : ('released' as const);
  const { name: by, publicKey, isTest } = signer;
  const at = clock().toISOString();
  const signed = { event, at, ...edition, manifest: drafted.manifest, by, publicKey, isTest };
  return { ...signed, signature: signText(signedText(signed), key) };
}

const signerOf = ({ signers, key: { publicKey } }: SignOptions): Signer =>
  signers.find((each) => each.publicKey === publicKey) ?? refuse('EDITION_KEY_UNKNOWN', { publicKey });

function refuseOrder({ role }: Signer, edition: EditionName, { status, checked, released }: Standing): void {
  const isTurn = released === undefined && (role === 'checker') === (checked === undefined);
  if (!isTurn) refuse('EDITION_ORDER', { edition: nameOf(edition), role, status });
}

function refuseSamePerson(signer: Signer, { drafted, checked }: Standing): void {
  const { name } = signer;
  const own = [name, ...(signer.account === undefined ? [] : [signer.account])].map(plainName);
  const is = (other: string | undefined) => other !== undefined && own.includes(plainName(other));
  if (is(drafted?.by) || is(drafted?.account)) refuse('EDITION_SAME_PERSON', { name, other: 'maker' });
  if (is(checked?.by)) refuse('EDITION_SAME_PERSON', { name, other: 'checker' });
}

/** Two ways to write one name count as one. */
const plainName = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');

interface Place {
  readonly dataFolder: string;
  readonly folder: string;
  readonly edition: string;
}

async function refuseUnfit(
  { isTest }: Signer,
  { manifest, files }: SoundEdition,
  place: Place,
): Promise<void> {
  const { isSynthetic, memoryHead } = manifest;
  if (!isAudited(files.get('disclosure.json')))
    refuse(
      'EDITION_NOT_AUDITED',
      { edition: place.edition },
      exitCodes.disclosureRefused,
      join(place.folder, 'disclosure.json'),
    );
  if (isTest !== isSynthetic) refuse('EDITION_KEY_KIND', { isTest });
  const { head } = await readPublishedCells(publishedFolder(place.dataFolder));
  refuseStale(head, { ...place, memoryHead });
}

/** Whether the record says that all cells together were tested. */
function isAudited(record: Uint8Array | undefined): boolean {
  const parsed: unknown = record === undefined ? undefined : JSON.parse(Buffer.from(record).toString('utf8'));
  return parsed instanceof Object && 'audited' in parsed && parsed.audited === true;
}

function refuse<Code extends DiagnosticCode>(
  code: Code,
  params: DiagnosticParams[Code],
  exitCode: ExitCode = exitCodes.usage,
  file?: string,
): never {
  const problem: Diagnostic = diagnostic(code, 'error', file === undefined ? {} : { file }, params);
  throw new UserError([problem], exitCode);
}

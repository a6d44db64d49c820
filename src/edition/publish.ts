// Carries out what the log of releases says was released. The line in the log is the release; the memory of cells and the
// published folder follow from it and from the frozen draft, so that what a kill cut short is done by the next command.

import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Diagnostic, diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { makePrivateFolder, renameDurably } from '../files/index.js';
import { folderOf, nameOf } from './edition-name.js';
import { type Manifest, manifestFile, type ReadManifest, readManifest } from './read-manifest.js';
import { publishedFolder, type ReleaseEvent, type SignedEvent } from './release-log.js';
import { isRemembered, remember } from './remember.js';
import { signaturesText } from './signature.js';
import { type Standing, standingOf } from './standing.js';
import { published, signaturesFile, type VerifiedFiles, verifyDraft } from './verify-files.js';
import { writeFolder } from './write-edition.js';

/** Moments between which a kill may fall. */
export type ReleaseStep = 'logged' | 'remembered' | 'written' | 'published';

export type OnReleaseStep = (step: ReleaseStep) => Promise<void>;

/**
 * Does what is left of every release in the log, in order.
 * @returns the releases of which something was left
 * @throws UserError (exit 11) where a file of such an edition is not what was signed
 */
export async function finishReleases(
  dataFolder: string,
  events: readonly ReleaseEvent[],
  onStep: OnReleaseStep = async () => undefined,
): Promise<SignedEvent[]> {
  const finished: SignedEvent[] = [];
  await sweep(dataFolder);
  for (const event of events)
    if (event.event === 'released' && (await finish(dataFolder, event, standingOf(events, event), onStep)))
      finished.push(event);
  return finished;
}

/**
 * False where nothing was left: the folder comes last, so where it stands all is done. An edition that was withdrawn since
 * is remembered and not put out again.
 */
async function finish(
  dataFolder: string,
  event: SignedEvent,
  standing: Standing,
  onStep: OnReleaseStep,
): Promise<boolean> {
  const target = folderOf(publishedFolder(dataFolder), event);
  const place = { dataFolder, folder: folderOf(dataFolder, event), edition: nameOf(event) };
  if (existsSync(target)) return false;
  const { memoryHead } = await readManifest(place.folder);
  const isWithdrawn = standing.status === 'withdrawn';
  if (isWithdrawn && (await isRemembered({ ...place, memoryHead }))) return false;
  const { manifest, files } = await readSound(place.folder, event.manifest);
  await onStep('logged');
  await remember({ ...place, memoryHead });
  await onStep('remembered');
  if (!isWithdrawn) await publish(dataFolder, target, releasedFiles(manifest, files, standing), onStep);
  await onStep('published');
  return true;
}

export interface SoundEdition {
  readonly manifest: ReadManifest;
  readonly files: VerifiedFiles['files'];
}

/**
 * The manifest and files of a draft.
 * @throws UserError (exit 11) with every file that is not as listed, or where the manifest is not the one of this hash
 */
export async function readSound(folder: string, hash: string): Promise<SoundEdition> {
  const manifest = await readManifest(folder);
  const { files, problems } = await verifyDraft(folder, manifest);
  const [first, ...rest] = [...manifestProblems(folder, manifest, hash), ...problems];
  if (first !== undefined) throw new UserError([first, ...rest], exitCodes.checkFailed);
  return { manifest, files };
}

/** What is wrong where the manifest in a folder is not the one of this hash. */
export const manifestProblems = (folder: string, manifest: ReadManifest, hash: string): Diagnostic[] =>
  manifest.hash === hash
    ? []
    : [diagnostic('EDITION_MANIFEST', 'error', { file: join(folder, manifestFile) }, { problem: 'changed' })];

function releasedFiles(
  { files: listed, bytes }: Manifest & Pick<ReadManifest, 'bytes'>,
  files: VerifiedFiles['files'],
  standing: Standing,
): Map<string, string | Uint8Array> {
  const shown = listed.filter(({ released }) => released !== null);
  return new Map<string, string | Uint8Array>([
    ...shown.map(({ path }) => [path, published(path, files.get(path) ?? Buffer.of())] as const),
    [manifestFile, bytes],
    [signaturesFile, signaturesText(standing)],
  ]);
}

async function publish(
  dataFolder: string,
  target: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  onStep: OnReleaseStep,
): Promise<void> {
  const aside = join(await makePrivateFolder(dataFolder, 'tmp'), `${asidePrefix}${randomUUID()}`);
  await writeFolder(aside, files);
  await onStep('written');
  await makePrivateFolder(dirname(target));
  await renameDurably(aside, target);
}

const asidePrefix = 'release-';

/** What a kill left beside: whoever runs this is alone. */
async function sweep(dataFolder: string): Promise<void> {
  const temporary = join(dataFolder, 'tmp');
  const names = existsSync(temporary) ? readdirSync(temporary) : [];
  for (const name of names.filter((each) => each.startsWith(asidePrefix)))
    await rm(join(temporary, name), { recursive: true, force: true });
}

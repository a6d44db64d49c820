// Verifies an edition: every hash, both signatures, the chains of both logs. The published folder and the public keys suffice,
// so that anyone can do it; where the draft lies there too, it is held against the same manifest.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSignedBy } from '../crypto/index.js';
import { type Diagnostic, diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import type { ChainedEvents } from '../files/index.js';
import type { Signer } from '../settings/index.js';
import { type EditionName, folderOf, nameOf } from './edition-name.js';
import { manifestProblems } from './publish.js';
import { type ReadManifest, readManifest } from './read-manifest.js';
import { type ReleaseEvent, readReleases, type SignedEvent } from './release-log.js';
import { readPublishedCells } from './remember.js';
import { roleOf, signaturesText, signedText } from './signature.js';
import { type EditionStatus, type Standing, standingOf } from './standing.js';
import { signaturesFile, type VerifiedFiles, verifyDraft, verifyPublished } from './verify-files.js';

/** A public key that is trusted; without a role it may have signed in any. */
export type TrustedKey = Pick<Signer, 'publicKey'> & Partial<Pick<Signer, 'role'>>;

export interface VerifyOptions {
  readonly edition: EditionName;
  /** The published folder. */
  readonly published: string;
  /** The data folder with the drafts; null for who has only the published folder. */
  readonly dataFolder: string | null;
  readonly keys: readonly TrustedKey[];
  /** A head of the log that was kept elsewhere. */
  readonly head?: string | undefined;
}

export interface Verified extends EditionName {
  readonly status: EditionStatus;
  /** Files whose hash was compared and is right. */
  readonly files: number;
  readonly signatures: readonly Pick<SignedEvent, 'event' | 'at' | 'by' | 'publicKey' | 'isTest'>[];
  /** Head of the log as it lies there. */
  readonly head: string;
  /** Errors: what does not hold. Warnings: decisions about the edition. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Looks at everything and reports all that does not hold.
 * @throws UserError (exit 11) where a log is broken or a manifest cannot be read, (2) where there is no such edition
 */
export async function verifyEdition(options: VerifyOptions): Promise<Verified> {
  const { edition, published, dataFolder, keys, head } = options;
  const log = await readReleases(published);
  await readPublishedCells(published);
  const standing = standingOf(log.events, edition);
  const looked = [
    ...(await lookAtDraft(dataFolder, edition, standing)),
    ...(await lookAtPublished(published, edition, standing)),
  ];
  if (looked.length === 0 && standing.released === undefined) throw unknown(edition);
  const signed = [standing.checked, standing.released].filter((each) => each !== undefined);
  return {
    ...edition,
    status: standing.status,
    files: looked.reduce((sum, { files }) => sum + files.size, 0),
    signatures: signed.map(({ event, at, by, publicKey, isTest }) => ({ event, at, by, publicKey, isTest })),
    head: log.head,
    problems: [
      ...headProblems(head, log),
      ...looked.flatMap(({ problems }) => problems),
      ...signed.flatMap((each) => signatureProblems(each, keys)),
      ...twoPersonsProblems(standing),
      ...decisions(edition, standing),
    ],
  };
}

async function lookAtDraft(
  dataFolder: string | null,
  edition: EditionName,
  standing: Standing,
): Promise<VerifiedFiles[]> {
  const folder = dataFolder === null ? null : folderOf(dataFolder, edition);
  if (folder === null || !existsSync(folder)) return [];
  const manifest = await readManifest(folder);
  const { files, problems } = await verifyDraft(folder, manifest);
  return [{ files, problems: [...loggedProblems(folder, manifest, standing), ...problems] }];
}

async function lookAtPublished(
  top: string,
  edition: EditionName,
  standing: Standing,
): Promise<VerifiedFiles[]> {
  const folder = folderOf(top, edition);
  if (standing.status !== 'released' && !existsSync(folder)) return [];
  const manifest = await readManifest(folder);
  const { files, problems } = await verifyPublished(folder, manifest);
  const written = await readFile(join(folder, signaturesFile), 'utf8').catch(() => undefined);
  const isWritten = standing.released !== undefined && written === signaturesText(standing);
  const signatures = isWritten
    ? []
    : [signatureProblem('commissioner', 'missing', join(folder, signaturesFile))];
  return [{ files, problems: [...loggedProblems(folder, manifest, standing), ...problems, ...signatures] }];
}

/** The manifest is the one that was made, and the one that each signed. */
function loggedProblems(folder: string, manifest: ReadManifest, standing: Standing): Diagnostic[] {
  const { drafted, checked, released } = standing;
  const hashes = [drafted, checked, released].map((event) => event?.manifest);
  const other = hashes.find((hash) => hash !== undefined && hash !== manifest.hash);
  return other === undefined ? [] : manifestProblems(folder, manifest, other);
}

function signatureProblems(event: SignedEvent, keys: readonly TrustedKey[]): Diagnostic[] {
  const { publicKey, signature } = event;
  const role = roleOf(event);
  const isTrusted = keys.some((key) => key.publicKey === publicKey && (key.role ?? role) === role);
  return [
    ...(isTrusted ? [] : [signatureProblem(role, 'unknown_key')]),
    ...(isSignedBy(signedText(event), signature, publicKey) ? [] : [signatureProblem(role, 'wrong')]),
  ];
}

/** A release rests on two signatures with two keys. */
function twoPersonsProblems({ checked, released }: Standing): Diagnostic[] {
  if (released === undefined) return [];
  if (checked === undefined) return [signatureProblem('checker', 'missing')];
  if (checked.publicKey !== released.publicKey) return [];
  return [diagnostic('EDITION_SAME_PERSON', 'error', {}, { name: released.by, other: 'checker' })];
}

function signatureProblem(
  role: 'checker' | 'commissioner',
  problem: 'missing' | 'wrong' | 'unknown_key',
  file?: string,
): Diagnostic {
  const place = file === undefined ? {} : { file };
  return diagnostic('EDITION_SIGNATURE', 'error', place, { role, problem });
}

const headProblems = (head: string | undefined, { heads }: ChainedEvents<ReleaseEvent>): Diagnostic[] =>
  head === undefined || heads.includes(head) ? [] : [diagnostic('EDITION_HEAD', 'error', {}, { head })];

const decisions = (edition: EditionName, standing: Standing): Diagnostic[] =>
  standing.decisions.map(({ event, by, at, because }) => {
    const params = { edition: nameOf(edition), decision: event, by, on: at.slice(0, 10), because };
    return diagnostic('EDITION_DECIDED', 'warning', {}, params);
  });

const unknown = (edition: EditionName): UserError =>
  new UserError([diagnostic('EDITION_UNKNOWN', 'error', {}, { edition: nameOf(edition) })], exitCodes.usage);

// pilotmonitor.json: what an operator decides and code must not. It lies in the data folder, every field is optional,
// and a field that does not exist is an error, so that a typing error in a legal basis is never silently ignored.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { publicKeyPattern } from '../crypto/index.js';
import { type Diagnostic, diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { languages } from '../vocabulary/index.js';
import { lineOf } from './json-line.js';

export const settingsFileName = 'pilotmonitor.json';

/** Where a key comes from: a file (relative to the data folder) or an environment variable that holds it in hex. */
const keySource = z.union([
  z.strictObject({ file: z.string().min(1) }),
  z.strictObject({ environment: z.string().min(1) }),
]);

/** Why plain identifiers of one supplier may be received, since when and by whose decision; `feed` narrows it. */
const legalBasis = z.strictObject({
  supplier: z.string().min(1),
  feed: z.string().min(1).optional(),
  basis: z.string().min(1),
  date: z.iso.date(),
  decidedBy: z.string().min(1),
});

/** Who may sign editions. A test key signs nothing but made-up data. */
const signer = z.strictObject({
  name: z.string().trim().min(1),
  role: z.enum(['checker', 'commissioner']),
  /** As `report key` prints it. */
  publicKey: z.string().regex(publicKeyPattern),
  isTest: z.boolean().default(false),
  /** The user name of this person on this machine, so that who made an edition is known as the same person. */
  account: z.string().min(1).optional(),
});

const schema = z.strictObject({
  $schema: z.string().optional(),
  language: z.enum(languages).default('nl'),
  /** Plain deliveries are refused unless one of these covers the feed. */
  legalBases: z.array(legalBasis).default([]),
  /** Rule versions that are not in force but are applied all the same, as `<rule>/<id>`. */
  acceptedRules: z.array(z.string().regex(/^[a-z0-9_-]+\/[A-Za-z0-9_.-]+$/)).default([]),
  /** The master key that wraps the key of each archived delivery. */
  keySource: keySource.default({ file: 'keys/master.key' }),
  /** The pseudonym key; only where a legal basis for plain deliveries is recorded. */
  pseudonymKeySource: keySource.optional(),
  /** First month from which deliveries are expected, `yyyy-mm`; absent: the month of a feed's first delivery. */
  calendarStart: z
    .string()
    .regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  /** Persons by their keys: a checker from outside the making, and the commissioner. */
  signers: z.array(signer).superRefine(refuseRepeatedKeys).default([]),
  /** A file in incoming to which something was written less than this many seconds ago is still being sent. */
  quietSeconds: z.int().min(0).max(86_400).default(10),
  memoryLimitMb: z.int().min(100).default(500),
  threads: z.int().min(1).default(2),
});

export type Settings = z.infer<typeof schema>;
export type LegalBasis = Settings['legalBases'][number];
export type Signer = Settings['signers'][number];
export type KeySource = Settings['keySource'];

/** One key, one person, one role. */
function refuseRepeatedKeys(
  signers: readonly { readonly publicKey: string }[],
  context: z.RefinementCtx,
): void {
  for (const [index, { publicKey }] of signers.entries()) {
    if (signers.findIndex((each) => each.publicKey === publicKey) === index) continue;
    context.addIssue({
      code: 'custom',
      path: [index, 'publicKey'],
      message: 'one key for one person and one role',
    });
  }
}

/** The settings of an installation that has decided nothing. */
export const defaultSettings: Settings = schema.parse({});

/** JSON Schema of the file, for editors. */
export const settingsJsonSchema = (): Record<string, unknown> => z.toJSONSchema(schema, { io: 'input' });

/**
 * Reads pilotmonitor.json of a data folder; the defaults where there is none.
 * @throws UserError (exit 2) that locates every wrong field
 */
export function readSettings(dataFolder: string): Settings {
  const path = join(dataFolder, settingsFileName);
  const text = readIfThere(path);
  if (text === undefined) return defaultSettings;
  const parsed = schema.safeParse(parseJson(path, text));
  if (parsed.success) return parsed.data;
  fail(parsed.error.issues.map((issue) => fieldProblem(path, text, issue)));
}

/** The basis that lets plain deliveries of this feed in on this day, if any. */
export function legalBasisFor(
  settings: Settings,
  feed: { readonly supplier: string; readonly feed: string },
  day: string,
): LegalBasis | undefined {
  const covers = (each: LegalBasis) =>
    each.supplier === feed.supplier && (each.feed === undefined || each.feed === feed.feed);
  return settings.legalBases.find((each) => covers(each) && each.date <= day);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail([
      diagnostic('SETTINGS_NOT_JSON', 'error', { file: path, line: lineOf(text, undefined) }, {}),
    ]);
  }
}

function fieldProblem(file: string, text: string, issue: z.core.$ZodIssue): Diagnostic {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknown].map(String);
  const place = { file, line: lineOf(text, path) };
  return diagnostic('SETTINGS_FIELD', 'error', place, { field: path.join('.'), expected: issue.message });
}

function fail(problems: readonly Diagnostic[]): never {
  const [first, ...rest] = problems;
  if (first === undefined) throw new Error('no problem to report');
  throw new UserError([first, ...rest], exitCodes.usage);
}

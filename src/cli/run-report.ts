// What `report` does: makes a draft, or does to an edition what stands behind `report`. Each action takes its own options.

import { diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import type { EditionName } from '../edition/index.js';
import type { Language, Localised } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';

export interface ReportOptions {
  readonly year: number | undefined;
  readonly by: string | undefined;
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly file: string | undefined;
  readonly in: string | undefined;
  readonly 'public-key': readonly string[];
  readonly head: string | undefined;
  readonly because: string | undefined;
  readonly revise: readonly string[];
  readonly 'decided-by': string | undefined;
}

export type ReportContext = Omit<CommandContext, 'options'> & { readonly options: ReportOptions };

interface Action {
  readonly needs: readonly (keyof ReportOptions)[];
  readonly takes: readonly (keyof ReportOptions)[];
  readonly run: (context: ReportContext) => Promise<ExitCode>;
}

const draft: Action = {
  needs: ['year'],
  takes: ['by', 'revise', 'because', 'decided-by'],
  run: async (context) => (await import('./editions/draft.js')).runDraft(context),
};

const decision = (kind: 'withdrawn' | 'erratum'): Action => ({
  needs: ['because', 'by'],
  takes: [],
  run: async (context) =>
    (await import('./editions/decide.js')).runDecide(context, await editionOf(context), kind),
});

const actions: Readonly<Record<string, Action>> = {
  key: {
    needs: ['name', 'role', 'file'],
    takes: [],
    run: async (context) => (await import('./editions/key.js')).runKey(context),
  },
  sign: {
    needs: ['key'],
    takes: [],
    run: async (context) => (await import('./editions/sign.js')).runSign(context, await editionOf(context)),
  },
  verify: {
    needs: [],
    takes: ['in', 'public-key', 'head'],
    run: async (context) =>
      (await import('./editions/verify.js')).runVerify(context, await editionOf(context)),
  },
  withdraw: decision('withdrawn'),
  erratum: decision('erratum'),
};

/** Runs the command. @throws UserError for an action, argument or option that does not fit, and as src/edition does */
export async function runReport(context: ReportContext): Promise<ExitCode> {
  const [name, edition] = context.args;
  const action = name === undefined ? draft : Object.hasOwn(actions, name) ? actions[name] : undefined;
  const takesEdition = name !== undefined && name !== 'key';
  if (action === undefined || takesEdition !== (edition !== undefined)) return refuseArguments(context);
  refuseOptions(action, context);
  return action.run(context);
}

function refuseArguments({ args, language }: ReportContext): never {
  const usage: Localised = {
    nl: 'report --year N | report key … | report sign|verify|erratum|withdraw EDITIE …',
    en: 'report --year N | report key … | report sign|verify|erratum|withdraw EDITION …',
  };
  const params = { command: 'report', usage: usage[language], count: args.length };
  throw new UserError([diagnostic('CLI_ARGUMENTS', 'error', {}, params)], exitCodes.usage);
}

/** An option of another action is a mistake, and one without which there is nothing to do is asked for. */
function refuseOptions({ needs, takes }: Action, { options, language }: ReportContext): void {
  const given = (name: keyof ReportOptions) => {
    const value = options[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  };
  const missing = needs.find((name) => !given(name));
  if (missing !== undefined) throw optionProblem(missing, expected.value[language], true);
  const known: readonly string[] = [...needs, ...takes];
  const foreign = everyOption(options).find((name) => given(name) && !known.includes(name));
  if (foreign === undefined) return;
  const own = known.map((name) => `--${name}`).join(', ');
  throw optionProblem(foreign, expected.only(own)[language], false);
}

const everyOption = (options: ReportOptions): (keyof ReportOptions)[] =>
  (Object.keys(options) as string[]).filter((name): name is keyof ReportOptions => reportOptions.has(name));

const reportOptions: ReadonlySet<string> = new Set([
  ...draft.needs,
  ...draft.takes,
  ...Object.values(actions).flatMap(({ needs, takes }) => [...needs, ...takes]),
]);

const expected = {
  value: { nl: 'een waarde', en: 'a value' },
  only: (own: string): Record<Language, string> => ({
    nl: `hier alleen: ${own}`,
    en: `here only: ${own}`,
  }),
};

/** The problem of an option of `report`. */
export const optionProblem = (option: string, expects: string, isMissing = false): UserError => {
  const params = { command: 'report', option: `--${option}`, expected: expects, isMissing };
  return new UserError([diagnostic('CLI_OPTION', 'error', {}, params)], exitCodes.usage);
};

async function editionOf({ args }: ReportContext): Promise<EditionName> {
  const { parseEditionName } = await import('../edition/index.js');
  const found = args[1] ?? '';
  const edition = parseEditionName(found);
  if (edition !== undefined) return edition;
  throw new UserError([diagnostic('EDITION_NAME', 'error', {}, { found })], exitCodes.usage);
}

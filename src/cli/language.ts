// Which language the user reads: --lang, else the settings in the data folder, else LANG. Read without the schema of
// the settings, because also --help and a message about broken settings need a language.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../vocabulary/index.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Dutch where the first source that says something says so, else English. */
export function languageOf(line: readonly string[], dataFolder: string, env: Environment): Language {
  const said = [valueAfter(line, '--lang'), fromSettings(dataFolder), env.LC_ALL, env.LC_MESSAGES, env.LANG];
  return said.find((each) => each)?.startsWith('nl') ? 'nl' : 'en';
}

/** The value of an option in a line that has not been parsed yet: `--name value` or `--name=value`. */
export function valueAfter(line: readonly string[], option: string): string | undefined {
  const joined = line.find((each) => each.startsWith(`${option}=`));
  const place = line.indexOf(option);
  return joined?.slice(option.length + 1) ?? (place < 0 ? undefined : line[place + 1]);
}

function fromSettings(dataFolder: string): string | undefined {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(dataFolder, 'pilotmonitor.json'), 'utf8'));
    const language = settings instanceof Object && 'language' in settings ? settings.language : undefined;
    return typeof language === 'string' ? language : undefined;
  } catch {
    return undefined;
  }
}

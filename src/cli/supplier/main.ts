// The program that suppliers get: check and seal, and nothing that they do not need. The build makes one folder of it that
// runs with Node alone; the definitions stand beside this file there.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command as check } from '../commands/check.js';
import { command as seal } from '../commands/seal.js';
import { overview } from '../help.js';
import { lineProgress } from '../log-progress.js';
import { type Program, runProgram } from '../program.js';
import { start } from '../start.js';

const commands = [check, seal];

const atSupplier: Program = {
  overview: async (language) => `${overview(commands, language)}\n`,
  find: async (name) => commands.find((each) => each.name === name),
  names: () => commands.map((each) => each.name),
  root: async () => dirname(fileURLToPath(import.meta.url)),
  progress: async (options) => lineProgress(options),
};

await start((line, around) => runProgram(line, around, atSupplier));

// English texts of the codes of src/cli.

import type { CliParams } from '../codes/cli.js';
import type { Texts } from '../text.js';

export const cli: Texts<CliParams> = {
  CLI_UNKNOWN_COMMAND: ({ command, similar }) => ({
    what: `There is no command "${command}".`,
    remedy: similar
      ? `Did you mean "${similar}"? "pilotmonitor --help" lists all commands.`
      : '"pilotmonitor --help" lists all commands.',
  }),
  CLI_OPTION: ({ command, option, expected, isMissing }) => ({
    what: `The option ${option} of "${command}" is ${isMissing === true ? 'missing' : 'not right'}.`,
    expected,
    remedy: `"pilotmonitor ${command} --help" shows an example.`,
  }),
  CLI_ARGUMENTS: ({ command, usage, count }) => ({
    what: `"${command}" does not take ${count} ${count === 1 ? 'argument' : 'arguments'} here.`,
    expected: `pilotmonitor ${usage}`,
    remedy: `"pilotmonitor ${command} --help" shows an example.`,
  }),
  CLI_DEMO_FOLDER: () => ({
    what: 'This folder holds data that are not from a demonstration.',
    expected: 'an empty folder, a folder that does not exist yet, or one with the file SYNTHETIC',
    data: 'Nothing was changed.',
    remedy: 'Choose another folder, for instance with --data demo.',
  }),
  CLI_DISK_FULL: () => ({
    what: 'The disk is full.',
    data: 'What had been taken in or made is kept. What was under way did not happen; deliveries still lie in incoming.',
    remedy: 'Make room on the disk of the data folder and give the command again.',
  }),
};

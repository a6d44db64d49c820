// Dutch texts of the codes of src/cli.

import type { CliParams } from '../codes/cli.js';
import type { Texts } from '../text.js';

export const cli: Texts<CliParams> = {
  CLI_UNKNOWN_COMMAND: ({ command, similar }) => ({
    what: `De opdracht "${command}" bestaat niet.`,
    remedy: similar
      ? `Bedoelde u "${similar}"? Met "pilotmonitor --help" ziet u alle opdrachten.`
      : 'Met "pilotmonitor --help" ziet u alle opdrachten.',
  }),
  CLI_OPTION: ({ command, option, expected, isMissing }) => ({
    what: `De optie ${option} van "${command}" ${isMissing === true ? 'ontbreekt' : 'klopt niet'}.`,
    expected,
    remedy: `Met "pilotmonitor ${command} --help" ziet u een voorbeeld.`,
  }),
  CLI_ARGUMENTS: ({ command, usage, count }) => ({
    what: `"${command}" kan hier niet met ${count} ${count === 1 ? 'argument' : 'argumenten'} werken.`,
    expected: `pilotmonitor ${usage}`,
    remedy: `Met "pilotmonitor ${command} --help" ziet u een voorbeeld.`,
  }),
  CLI_DEMO_FOLDER: () => ({
    what: 'In deze map staan gegevens die niet van een demonstratie zijn.',
    expected: 'een lege map, een map die nog niet bestaat, of een map met het bestand SYNTHETIC',
    data: 'Er is niets veranderd.',
    remedy: 'Kies een andere map, bijvoorbeeld met --data demo.',
  }),
  CLI_DISK_FULL: () => ({
    what: 'De schijf is vol.',
    data: 'Wat al was ingelezen of gemaakt, is gebleven. Wat bezig was, is niet gebeurd; leveringen liggen nog in incoming.',
    remedy: 'Maak ruimte op de schijf van de gegevensmap en geef de opdracht opnieuw.',
  }),
};

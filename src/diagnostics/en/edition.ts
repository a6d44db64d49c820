// English texts of the codes of src/edition about signing, releasing and verifying.

import type { EditionParams } from '../codes/edition.js';
import type { Texts } from '../text.js';

const roles = { checker: 'the checker', commissioner: 'the commissioner' } as const;
const stands = {
  draft: 'still a draft',
  checked: 'checked and not yet released',
  released: 'released already',
  withdrawn: 'withdrawn',
} as const;

const unsigned = 'Nothing was signed.';

export const edition: Texts<EditionParams> = {
  EDITION_NAME: ({ found }) => ({
    what: `"${found}" does not name an edition.`,
    expected: 'pilot year/revision, for instance 2/1',
    remedy: '"pilotmonitor status" shows which editions there are.',
  }),
  EDITION_UNKNOWN: ({ edition }) => ({
    what: `There is no edition ${edition} here.`,
    remedy: '"pilotmonitor status" shows which editions there are; "report --year N" makes a draft.',
  }),
  EDITION_BUSY: ({ pid, purpose }) => ({
    what: `Another process (${pid}, ${purpose}) writes to the published folder.`,
    data: 'Nothing was changed.',
    remedy: 'Wait until it is done and give the command again.',
  }),
  EDITION_LOG: () => ({
    what: 'This line of the log was changed or removed: it does not follow from the line before it.',
    data: 'Nothing was changed.',
    remedy: 'Put the file back from the backup. The log is only ever added to.',
  }),
  EDITION_FILE: ({ problem }) => ({
    what: {
      missing: 'This file of the edition is missing.',
      changed: 'This file is not the one that the manifest lists.',
      unlisted: 'This file lies in the folder of the edition and is not in the manifest.',
      released_otherwise: 'The form of this file to be released is not the one that the manifest lists.',
    }[problem],
    expected: 'the files of manifest.json, byte by byte',
    data: 'An edition never changes once it was made.',
    remedy:
      problem === 'released_otherwise'
        ? 'The program has changed since: make the draft again with "report --year N".'
        : 'Put the folder of the edition back from the backup, or make a new draft.',
  }),
  EDITION_MANIFEST: ({ problem }) => ({
    what:
      problem === 'changed'
        ? 'This manifest is not the one that the log knows.'
        : 'This manifest is missing or cannot be read.',
    expected: 'the manifest as it was made; its hash is what is signed',
    data: 'An edition never changes once it was made.',
    remedy: 'Put the folder of the edition back from the backup, or make a new draft.',
  }),
  EDITION_NOT_AUDITED: ({ edition }) => ({
    what: `The cells of edition ${edition} together were not tested for disclosure.`,
    expected: '"audited": true in the record of the gate',
    data: `${unsigned} This edition stays a draft.`,
    remedy: 'Make the draft again with "report --year N".',
  }),
  EDITION_STALE: ({ edition }) => ({
    what: `Something else was published since edition ${edition} was made.`,
    expected: 'an audit that reckons with everything ever published',
    data: `${unsigned} This edition stays a draft.`,
    remedy: 'Make the draft again with "report --year N" and have that one checked.',
  }),
  EDITION_MAKER_UNKNOWN: ({ edition }) => ({
    what: `The log does not say who made edition ${edition}.`,
    expected: 'an edition that "report --year N" made',
    data: unsigned,
    remedy: 'Make the draft again with "report --year N".',
  }),
  EDITION_KEY_FILE: ({ problem }) => ({
    what: {
      absent: 'There is no such key file.',
      malformed: 'This file holds no ed25519 key.',
      readable_by_others: 'This key file can be read by others.',
      exists: 'This file exists already.',
    }[problem],
    expected:
      problem === 'exists'
        ? 'a name that is still free'
        : 'a key file of "report key" that only you can read',
    data: problem === 'exists' ? 'The file was not changed and no key was made.' : unsigned,
    remedy:
      problem === 'readable_by_others'
        ? 'Give the file mode 0600 (chmod 600). If someone may have read it, make a new key.'
        : 'Name another file.',
  }),
  EDITION_KEY_UNKNOWN: ({ publicKey }) => ({
    what: 'This key belongs to nobody who may sign.',
    found: publicKey,
    data: unsigned,
    remedy: 'Put the person with this public key under signers in pilotmonitor.json.',
  }),
  EDITION_KEY_KIND: ({ isTest }) => ({
    what: isTest
      ? 'A test key cannot sign an edition about real people.'
      : 'An edition of made-up data is signed with test keys only.',
    expected: isTest ? 'a key without isTest' : 'a key with "isTest": true',
    data: unsigned,
    remedy: 'Sign with another key.',
  }),
  EDITION_ORDER: ({ edition, role, status }) => ({
    what: `Edition ${edition} is ${stands[status]}: ${roles[role]} cannot sign now.`,
    expected: 'first the checker once, then the commissioner once',
    data: unsigned,
    remedy:
      status === 'draft'
        ? 'Let the checker sign first.'
        : 'For a correction: make a new revision with "report --year N".',
  }),
  EDITION_SAME_PERSON: ({ name, other }) => ({
    what:
      other === 'maker' ? `${name} made this edition.` : `${name} signed this edition as checker already.`,
    expected: 'three persons: one who makes, one who checks, one who releases',
    data: unsigned,
    remedy: 'Let someone else sign.',
  }),
  EDITION_SIGNATURE: ({ role, problem }) => ({
    what: {
      missing: `The signature of ${roles[role]} is missing, or another one than in the log.`,
      wrong: `The signature of ${roles[role]} is not right.`,
      unknown_key: `The key of ${roles[role]} is not known here.`,
    }[problem],
    expected: 'a signature under the hash of manifest.json, with a public key that is known',
    data: 'Nothing was changed.',
    remedy:
      problem === 'unknown_key'
        ? 'Ask the publisher for the public key, by another way than this folder, and give it with --public-key.'
        : 'Do not trust this edition. Get it again, or put it back from the backup.',
  }),
  EDITION_HEAD: ({ head }) => ({
    what: 'The head that you kept elsewhere is not in the log.',
    found: head,
    expected: 'a log that still holds every head that was ever shown',
    data: 'Nothing was changed.',
    remedy: 'The log was cut or written anew, or the head was copied wrongly. Put it back from the backup.',
  }),
  EDITION_NOT_RELEASED: ({ edition, status }) => ({
    what: `Edition ${edition} is ${stands[status]}.`,
    expected: 'a released edition',
    data: 'Nothing was logged.',
    remedy: '"pilotmonitor status" shows how each edition stands.',
  }),
  EDITION_DECIDED: ({ edition, decision, by, on, because }) => ({
    what:
      decision === 'withdrawn'
        ? `Edition ${edition} was withdrawn on ${on} by ${by}: ${because}`
        : `Edition ${edition} has an error, established on ${on} by ${by}: ${because}`,
    remedy: 'Use the newest released revision of this pilot year.',
  }),
};

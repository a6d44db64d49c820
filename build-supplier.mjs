// Makes the folder that suppliers get, from what was compiled: check and seal in one program, the contracts and kinds of
// identifiers beside it, and the licences of the libraries within. It runs with Node alone, wherever it is copied to.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

/** Programs of the folder by the name of their file, without ending. Code that runs in a process of its own is one more line here. */
const programs = {
  pilotmonitor: 'src/cli/supplier/main.js',
  'code/table-child': 'src/seal/table-child.js',
};

/** Definitions that are found by their path: they keep it. */
const definitions = ['pipelines/sources', 'pipelines/identifiers'];

/** Licences under which a library may be handed on with its text beside it. */
const licences = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'EUPL-1.2'];

/**
 * @param compiled where tsc wrote the code; the folder is made below it
 * @param root the checkout
 */
export async function writeSupplierFolder(compiled, root) {
  const folder = join(compiled, 'supplier');
  const entries = [
    ...Object.entries(programs).map(([out, path]) => ({ in: join(compiled, path), out })),
    ...definitions.flatMap((each) => modulesUnder(compiled, each)),
  ];
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    chunkNames: 'code/[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const about = {
    name: 'pilotmonitor-supplier',
    version,
    private: true,
    license: 'EUPL-1.2',
    type: 'module',
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
  cpSync(join(compiled, 'pipelines/needed-columns.json'), join(folder, 'pipelines/needed-columns.json'));
  cpSync(join(root, 'src/cli/supplier/README.md'), join(folder, 'README.md'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'NOTICE'), noticeOf(librariesIn(metafile), root));
}

function modulesUnder(compiled, folder) {
  return readdirSync(join(compiled, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      in: path,
      out: path
        .slice(compiled.length + 1, -'.js'.length)
        .split(sep)
        .join('/'),
    }));
}

/** Folders of the libraries of which code was taken in, below the checkout. */
function librariesIn({ inputs }) {
  const found = Object.keys(inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(found.filter((each) => each !== undefined))].sort();
}

function noticeOf(libraries, root) {
  const own = 'Pilotmonitor\nLicensed under the EUPL, version 1.2. See LICENSE.\n';
  const parts = libraries.map((library) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, library, 'package.json'), 'utf8'));
    if (!licences.includes(license)) throw new Error(`${name} is under ${license}: it may not be handed on`);
    return `The program holds code of ${name} ${version} (${license}):\n\n${licenceText(root, library, name)}`;
  });
  return [own, ...parts].join('\n\n');
}

/** The text that lies in the library, or for one that comes without, that of its repository, kept here. */
function licenceText(root, library, name) {
  const folder = join(root, library);
  const own = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  const path = own === undefined ? join(root, 'src/cli/supplier/licences', `${name}.txt`) : join(folder, own);
  if (!existsSync(path)) throw new Error(`${folder} has no licence text`);
  return readFileSync(path, 'utf8').trim();
}

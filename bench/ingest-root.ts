// A root under which the intake finds the feed of the bench beside the real ones, as if it were one of them.

import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installedRoot } from '../src/locate/index.js';

/** Makes the root in a new folder. */
export function benchRoot(folder: string): string {
  const root = join(folder, 'root');
  const sources = join(root, 'pipelines', 'sources');
  mkdirSync(join(sources, 'bench'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  const real = join(installedRoot, 'pipelines');
  for (const part of ['pilot.js', 'identifiers', 'sources/ind'])
    cpSync(join(real, part), join(root, 'pipelines', part), { recursive: true });
  symlinkSync(join(installedRoot, 'src'), join(root, 'src'));
  symlinkSync(join(installedRoot, '..', 'node_modules'), join(root, 'node_modules'));
  const feed = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'check-feed.js'));
  const contract = `export { definition as default } from '${feed.href}';\n`;
  writeFileSync(join(sources, 'bench', 'permits.contract.js'), contract);
  return root;
}

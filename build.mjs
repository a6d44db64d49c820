// Makes a clean dist/: the compiled TypeScript, and beside it everything else that a run reads from
// pipelines, queries and reports. Built aside and swapped in, so that a renamed contract cannot live on
// and a running process never sees half a build.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeSupplierFolder } from './build-supplier.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const aside = join(root, `dist.${process.pid}.tmp`);
const target = join(root, 'dist');
const old = join(root, `dist.${process.pid}.old.tmp`);

rmSync(aside, { recursive: true, force: true });
mkdirSync(aside, { recursive: true });

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '--outDir', aside], { cwd: root, stdio: 'inherit' });

for (const folder of ['pipelines', 'queries', 'reports', 'test']) copyAssets(join(root, folder));
writeFileSync(join(aside, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);

await writeNeededColumns();
await writeOverview();
await writeSupplierFolder(aside, root);
// npm marks the command as executable when it installs; a later build makes the file anew.
chmodSync(join(aside, 'src', 'cli', 'main.js'), 0o755);
swapIn();

/** Copies every file that tsc does not compile, keeping its place under the root. */
function copyAssets(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.name.endsWith('.ts')) continue;
    const copy = join(aside, relative(root, path));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(path, copy);
  }
}

/** What a module exports of the code that was just compiled. */
function load(...path) {
  return import(pathToFileURL(join(aside, 'src', ...path)).href);
}

/** Writes which columns of each feed something needs beside the contracts, so that a supplier knows it without a database. */
async function writeNeededColumns() {
  const { findNeededColumns } = await load('model', 'index.js');
  const { neededColumnsPath, neededColumnsText } = await load('locate', 'index.js');
  const needs = await findNeededColumns(aside).catch(explain);
  writeFileSync(join(aside, neededColumnsPath), neededColumnsText(needs));
}

/** A definition that is wrong is told as any command would tell it, and nothing is built. */
async function explain(error) {
  const { render, UserError } = await load('diagnostics', 'index.js');
  if (!(error instanceof UserError)) throw error;
  for (const problem of error.diagnostics) console.error(render(problem, 'en'));
  rmSync(aside, { recursive: true, force: true });
  process.exit(error.exitCode);
}

/** Writes the list of commands beside the program, so that `--help` need not load every command to print it. */
async function writeOverview() {
  const folder = join(aside, 'src', 'cli');
  const [{ allCommands }, { overview }] = await Promise.all([
    load('cli', 'catalogue.js'),
    load('cli', 'help.js'),
  ]);
  for (const language of ['nl', 'en']) {
    writeFileSync(join(folder, `overview.${language}.txt`), `${overview(await allCommands(), language)}\n`);
  }
}

function swapIn() {
  try {
    renameSync(target, old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(aside, target);
  rmSync(old, { recursive: true, force: true });
}

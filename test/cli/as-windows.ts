// What the supplier's program meets on Windows, for a test on any system: paths with a drive letter and backslashes, no
// bits that say who may read a file, no opening of folders. The text is loaded into the process before the program.

/** The text of a module for `node --import`. Files of `C:\` are those of the root of this system. */
export const asWindows = `
import processes from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import url from 'node:url';
import { syncBuiltinESMExports } from 'node:module';

const native = (name) =>
  typeof name === 'string' ? name.replace(/^C:/i, '').replaceAll('\\\\', '/') : name;
const wrap = (holder, name, places = 1) => {
  const original = holder[name];
  holder[name] = (...args) => original.apply(holder, args.map((each, index) => (index < places ? native(each) : each)));
};
for (const name of ['existsSync', 'statSync', 'readFileSync', 'createReadStream', 'createWriteStream'])
  wrap(fs, name);
for (const name of ['readFile', 'mkdir', 'rm']) wrap(fs.promises, name);
wrap(fs.promises, 'rename', 2);
wrap(processes, 'fork');
const asWindows = (name) => (name.startsWith('/') ? 'C:' : '') + name.replaceAll('/', '\\\\');
const { readdirSync } = fs;
fs.readdirSync = (name, options) =>
  readdirSync(native(name), options).map((entry) => Object.assign(entry, { parentPath: asWindows(entry.parentPath) }));
const { stat, open } = fs.promises;
fs.promises.stat = async (name) => Object.assign(await stat(native(name)), { mode: 0o100666 });
fs.promises.open = async (name, ...rest) => {
  if (fs.statSync(name, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  return open(native(name), ...rest);
};
const { pathToFileURL, fileURLToPath } = url;
url.pathToFileURL = (name) => pathToFileURL(native(name));
url.fileURLToPath = (address) => asWindows(fileURLToPath(address));
const own = { ...path };
Object.assign(path, path.win32);
Object.defineProperty(process, 'platform', { value: 'win32' });
syncBuiltinESMExports();
// Node itself still runs on this system.
Object.assign(path, own);
`;

/** The text of a module for \`node --import\` that lets no connection be made. */
export const withoutNetwork = `
import net from 'node:net';
import dns from 'node:dns';

const refuse = () => {
  throw new Error('no network here');
};
net.Socket.prototype.connect = refuse;
for (const name of ['lookup', 'resolve']) {
  dns[name] = refuse;
  dns.promises[name] = refuse;
}
globalThis.fetch = refuse;
`;

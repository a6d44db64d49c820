// Finds commands by the names of their files, from source and built alike, and imports only the one that is called.

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from './command.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'commands');

/** Names of all commands, sorted. */
export const commandNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => /\.(js|ts)$/.test(file))
    .map((file) => parse(file).name)
    .sort();

/** The command of that name, or undefined. */
export async function findCommand(name: string): Promise<Command | undefined> {
  if (!/^[a-z][a-z-]*$/.test(name)) return undefined;
  const path = ['.js', '.ts'].map((ending) => join(folder, name + ending)).find((each) => existsSync(each));
  if (path === undefined) return undefined;
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { command: Command };
  return module.command;
}

/** Every command, in the order of their names. */
export async function allCommands(): Promise<Command[]> {
  const found = await Promise.all(commandNames().map(findCommand));
  return found.filter((each) => each !== undefined);
}

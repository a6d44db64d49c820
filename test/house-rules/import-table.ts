// Who may import whom, as DESIGN has it: each module of src with what it may import besides what every module may.

const leaves = ['files', 'crypto', 'mail', 'spreadsheet', 'parquet', 'format', 'vocabulary'];

/** Modules below all others, and what each of them may import. */
const foundation: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(leaves.map((leaf) => [leaf, []])),
  diagnostics: ['vocabulary'],
  locate: ['diagnostics', ...leaves],
  settings: ['diagnostics', 'locate', ...leaves],
};

/** What each room may import besides the foundation, and with it all that stands below that. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  statistics: [],
  simulation: [],
  schedule: [],
  odata: [],
  seal: ['contract'],
  warehouse: ['contract'],
  intake: ['warehouse', 'seal', 'statistics'],
  model: ['warehouse'],
  disclosure: ['statistics'],
  sums: ['model', 'disclosure'],
  report: ['disclosure'],
  edition: ['report', 'model'],
  analysis: ['model', 'disclosure'],
  workbench: ['analysis'],
};

/** The module that a file belongs to: `src/seal/...` is seal; outside src its folder, the synthetic world apart. */
export function moduleOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (first === 'src') return second;
  return path.startsWith('pipelines/synthetic/') ? 'pipelines/synthetic' : first;
}

/** Modules that a module may import, itself included; undefined where the table does not know it. */
export function mayImport(module: string): ReadonlySet<string> | undefined {
  if (module === 'cli') return new Set([...all, 'cli']);
  if (module === 'test' || module === 'bench') return new Set([...all, 'cli', 'test', 'bench', ...declared]);
  if (module === 'pipelines') return new Set(['pipelines', 'vocabulary']);
  if (module === 'pipelines/synthetic')
    return new Set(['pipelines', 'pipelines/synthetic', 'vocabulary', 'simulation']);
  if (module === 'queries' || module === 'reports') return new Set([module, 'vocabulary']);
  const low = foundation[module];
  if (low !== undefined) return new Set([module, ...low]);
  return rooms[module] === undefined ? undefined : new Set([...Object.keys(foundation), ...below(module)]);
}

/** What is declared for the engine; src finds it by path and never imports it. */
const declared = ['pipelines', 'pipelines/synthetic', 'queries', 'reports'];

const below = (module: string): string[] => [module, ...(rooms[module] ?? []).flatMap(below)];

const all = [...Object.keys(foundation), ...Object.keys(rooms)];

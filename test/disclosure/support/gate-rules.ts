// House rules about the gate: what may stand in which file. Used on the tree and on planted sources.

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Paths where the pattern may stand. */
  readonly allowed: RegExp;
}

const rules: readonly Rule[] = [
  {
    name: 'only src/disclosure makes a disclosed value',
    pattern: /\bdisclose\s*\(|\bdisclose\b(?=[^'"\n]*from)/g,
    allowed: /^src\/disclosure\//,
  },
  {
    name: 'nothing is cast to a disclosed value',
    pattern: /\bas\s+(?:unknown\s+as\s+)?Disclosed\w*|<Disclosed\w*(?:<[^>]*>)?>\s*[({[]/g,
    allowed: /^$/,
  },
  {
    name: 'src/disclosure is imported through its index',
    pattern: /from '[^']*\/disclosure\/(?!index\.js')[^']+'/g,
    allowed: /^(?:src\/disclosure|test\/disclosure)\//,
  },
  {
    name: 'counts about the data go through the gate in src/edition',
    pattern: /\bprotect(?:Rows|Share|Things)?\s*\(/g,
    allowed: /^(?:src\/disclosure|src\/edition)\/|^test\//,
  },
  {
    name: 'only print.ts turns a number of the report into text',
    pattern: /\bformat(?:Number|Percentage|Range)\b|\.toFixed\(|\.toLocaleString\(|\bIntl\./g,
    allowed: /^(?!src\/(?:report|edition)\/)|^src\/report\/print\.ts$/,
  },
  {
    name: 'the report never sees a raw cell',
    pattern: /\bRawCell\b|\breadCells\b/g,
    allowed: /^(?!src\/report\/|reports\/)/,
  },
  {
    name: 'the report does not read the snapshot',
    pattern: /\bopenSnapshot\b|from '[^']*\/(?:model|warehouse|analysis)\/[^']+'/g,
    allowed: /^(?!src\/report\/|reports\/)/,
  },
  {
    name: 'what renders or exports a publication takes no bare number',
    pattern: /^export (?:const|function) [^;{]*?[(,]\s*\w+\??:\s*(?:readonly\s+)?number\b/gm,
    allowed: /^(?!src\/report\/html\/|src\/report\/tables\/|src\/edition\/[^/]*csv[^/]*$)/,
  },
];

/** What a source breaks, as `path:line rule`. */
export const gateViolations = (path: string, source: string): string[] =>
  rules
    .filter((rule) => !rule.allowed.test(path))
    .flatMap((rule) =>
      [...source.matchAll(rule.pattern)].map((match) => {
        const line = source.slice(0, match.index).split('\n').length;
        return `${path}:${line} ${rule.name}`;
      }),
    );

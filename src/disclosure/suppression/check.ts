// What a suppression problem must fulfil before it is solved: the true values keep all relations, lie within what is said
// of them, and hiding a cell never tells more than printing it.

import type { Diagnostic } from '../../diagnostics/index.js';
import { checkTruth } from '../knowledge/truth.js';
import type { Range } from '../solver/program.js';
import type { SuppressionCell, SuppressionProblem } from './problem.js';

/** Relations that the true values break. Throws where the problem itself is put wrongly, which is a bug. */
export function checkProblem({ cells, relations, aims }: SuppressionProblem): Diagnostic[] {
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  if (values.size < cells.length) throw new Error('two cells have one name');
  for (const cell of cells) refuseUnfit(cell);
  for (const { source, terms } of relations)
    if (terms.length < 2) throw new Error(`a relation of ${source} is about one cell`);
  for (const { terms } of [...relations, ...aims.map(({ target }) => target)])
    for (const { cell } of terms) if (!values.has(cell)) throw new Error(`there is no cell ${cell}`);
  return checkTruth(relations, values);
}

function refuseUnfit({ id, value, weight, printed, hidden }: SuppressionCell): void {
  if (!(weight >= 0)) throw new Error(`the weight of ${id} is negative or no number`);
  if (!isIn(value, printed) || !isIn(value, hidden)) throw new Error(`${id} lies outside what is said of it`);
  if (hidden.least > printed.least || hidden.most < printed.most)
    throw new Error(`hiding ${id} would tell more than printing it`);
}

const isIn = (value: number, { least, most }: Range): boolean => value >= least && value <= most;

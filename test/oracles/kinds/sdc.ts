// Disclosure control: attacks on suppressed and rounded tables, complementary suppression, and the rules for single cells.
// A case with relations is a table; one whose expected is a list is about the rules.

import { loadSolver, type Solver } from '../../../src/disclosure/index.js';
import type { Findings } from '../findings.js';
import type { GoldenCase } from '../golden-case.js';
import { checkRules } from './sdc/rules.js';
import { checkTable } from './sdc/table.js';

let solver: Promise<Solver> | undefined;

export async function checkDisclosure(golden: GoldenCase, findings: Findings): Promise<void> {
  if (Array.isArray(golden.json.expected)) checkRules(golden, findings);
  else if (Array.isArray(golden.json.relations)) {
    solver ??= loadSolver();
    checkTable(golden, await solver, findings);
  } else findings.notUnderstood('a case with neither relations nor a list of cells');
}

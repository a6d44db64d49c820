// A located problem as a value. Expected problems are collected and returned, so that a supplier hears all faults at
// once; only src/cli decides to stop. One union over the codes of all areas: a code cannot carry the wrong parameters.

import type { AnalysisParams } from './codes/analysis.js';
import type { CliParams } from './codes/cli.js';
import type { CompletenessParams } from './codes/completeness.js';
import type { ContractParams } from './codes/contract.js';
import type { DisclosureParams } from './codes/disclosure.js';
import type { EditionParams } from './codes/edition.js';
import type { IntakeParams } from './codes/intake.js';
import type { ModelParams } from './codes/model.js';
import type { ODataParams } from './codes/odata.js';
import type { ReportParams } from './codes/report.js';
import type { ScheduleParams } from './codes/schedule.js';
import type { SealParams } from './codes/seal.js';
import type { WarehouseParams } from './codes/warehouse.js';

export interface DiagnosticParams
  extends ContractParams,
    SealParams,
    IntakeParams,
    CompletenessParams,
    WarehouseParams,
    ModelParams,
    DisclosureParams,
    EditionParams,
    ODataParams,
    ReportParams,
    AnalysisParams,
    ScheduleParams,
    CliParams {}

export type DiagnosticCode = keyof DiagnosticParams & string;

/** error: the delivery, model or edition is refused. warning: it goes on, someone must look. remark: for the record. */
export type Severity = 'error' | 'warning' | 'remark';

/** Where the problem is. `line` is the physical line that an editor shows, the first being 1. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  /** Number of the column in the file, the first being 1, and its name. */
  readonly columnNumber?: number;
  readonly column?: string;
}

export type Diagnostic = {
  readonly [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly at: Place;
    readonly params: DiagnosticParams[Code];
    /** Further lines with the same fault, the first few; `more` counts the rest. */
    readonly otherLines?: readonly number[];
    readonly more?: number;
  };
}[DiagnosticCode];

/** Makes a diagnostic; the code fixes the parameters. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  severity: Severity,
  at: Place,
  params: DiagnosticParams[Code],
): Diagnostic {
  return { code, severity, at, params } as unknown as Diagnostic;
}

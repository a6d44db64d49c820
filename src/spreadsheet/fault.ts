// Why a workbook is not read. A leaf knows no messages: whoever opens the workbook puts it in words.

/**
 * password: encrypted. old: a workbook of Excel before 2007. binary: an .xlsb. open_document: such as .ods. other: a zip
 * file of something else. too_large: unpacks to more than the limits allow. damaged: cut off, or not as its own directory
 * and sums say.
 */
export type WorkbookFault =
  | 'password'
  | 'old'
  | 'binary'
  | 'open_document'
  | 'other'
  | 'too_large'
  | 'damaged';

/** Thrown while a workbook is opened or its rows are read; holds nothing of what stands in it. */
export class UnreadableWorkbook extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault);
  }
}

export const damaged = (): UnreadableWorkbook => new UnreadableWorkbook('damaged');

// Receipts for suppliers: a page and a CSV in both languages for every delivery, made from the ledger alone.

export { type ReceiptFacts, receiptFacts } from './facts.js';
export { receiptFindings, receiptText } from './text.js';
export { type ReceiptPlace, receiptPaths, restoreReceipts, writeReceipts } from './write.js';

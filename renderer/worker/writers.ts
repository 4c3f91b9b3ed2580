// One door to the writers, so that the worker loads them as one piece and only when they are wanted.
export { comparisonFormat } from '../../shared/output/comparison-formats.ts';
export { comparisonSource } from '../../shared/output/comparison-source.ts';
export { outputFormat } from '../../shared/output/formats.ts';
export { boardTable, sheetFormat, verbTable } from '../../shared/output/operative/index.ts';
export { printedWarnings, receiptLine, receiptWarnings } from '../../shared/output/receipt-line.ts';
export { outputTree } from '../../shared/output/tree.ts';
export { DEFAULT_COMPARISON_OPTIONS } from '../../shared/output/types.ts';

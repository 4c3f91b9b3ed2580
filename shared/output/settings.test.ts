import { describe, expect, it } from 'vitest';
import { labelDocument } from '../numbering/index.ts';
import { sketchDocument } from '../numbering/test-document.ts';
import {
  DEFAULT_SETTINGS,
  isComparisonFormat,
  MAX_BANNER,
  numberedPair,
  type OutputSettings,
  readOutputSettings,
} from './settings.ts';

describe('readOutputSettings', () => {
  it('keeps what fits, value by value', () => {
    const settings: OutputSettings = {
      ...DEFAULT_SETTINGS,
      format: 'table-docx',
      numbers: 'clean',
      banner: '取扱注意',
      table: { ...DEFAULT_SETTINGS.table, newSide: 'right', codes: true },
      together: ['pdf', 'redline'],
    };
    expect(readOutputSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['foreign values', { format: 'exe', paper: 'A5', table: 7, together: 'pdf', pattern: '', dated: 'yes', banner: 3 }],
    ['names of the prototype', { format: 'constructor', __proto__: { paper: 'Letter' } }],
  ])('is the default for %s', (_, kept) => {
    expect(readOutputSettings(kept)).toEqual(DEFAULT_SETTINGS);
  });

  it('bounds what is free', () => {
    expect(readOutputSettings({ banner: 'x'.repeat(1000) }).banner).toHaveLength(MAX_BANNER);
    expect(readOutputSettings({ together: ['pdf', 'pdf', 'none'] }).together).toEqual(['pdf']);
  });
});

describe('numberedPair', () => {
  const doc = sketchDocument(
    [
      ['p', [1, 1, 0]],
      ['p', [1, 2, 0]],
      ['p', [2, 1, 0]],
    ],
    { frozen: true },
  );
  const labels = (settings: Partial<OutputSettings>) => {
    const pair = numberedPair(doc, doc, { ...DEFAULT_SETTINGS, ...settings });
    return [labelDocument(pair.old).labels.join(' '), labelDocument(pair.new).labels.join(' ')];
  };
  it.each<[string, Partial<OutputSettings>, readonly string[]]>([
    ['as the texts are', {}, ['(1) (1 bis) (2)', '(1) (1 bis) (2)']],
    ['clean numbers for the new text only', { numbers: 'clean' }, ['(1) (1 bis) (2)', '(1) (2) (3)']],
    ['one style for both', { paragraph: '1.' }, ['1. 1 bis. 2.', '1. 1 bis. 2.']],
  ])('%s', (_, settings, wanted) => {
    expect(labels(settings)).toEqual(wanted);
  });
});

it('isComparisonFormat', () => {
  expect([isComparisonFormat('redline'), isComparisonFormat('docx')]).toEqual([true, false]);
});

import { describe, expect, it } from 'vitest';
import { createDossier, withExtra } from '../dossier/index.ts';
import { sketchDocument } from '../numbering/test-document.ts';
import {
  BUILT_IN_PRESETS,
  BUILT_IN_SETTINGS,
  cleanPresetName,
  findPreset,
  keepPresets,
  MAX_PRESETS,
  readPresets,
  withPreset,
} from './presets.ts';
import { DEFAULT_SETTINGS, readOutputSettings } from './settings.ts';

const dossier = createDossier(sketchDocument('p'), { title: 'x', createdAt: '2026-01-01T00:00:00Z' });
const mine = { name: '次官室用', settings: { ...DEFAULT_SETTINGS, banner: '取扱注意' } };

describe('presets of a dossier', () => {
  it('come back as they were kept', () => {
    expect(readPresets(keepPresets(dossier, [mine]))).toEqual([mine]);
    expect(keepPresets(keepPresets(dossier, [mine]), []).extras).toEqual({});
  });

  it.each<[string, unknown]>([
    ['no list', { name: 'x' }],
    ['entries without a name', [{ settings: {} }, null, 7, { name: ' \n ' }]],
  ])('%s: none', (_, kept) => {
    expect(readPresets(withExtra(dossier, 'presets', kept))).toEqual([]);
  });

  it('are bounded, and one name is one preset', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ name: `n${i % 80}`, settings: {} }));
    expect(readPresets(withExtra(dossier, 'presets', many))).toHaveLength(MAX_PRESETS);
    expect(withPreset([mine], { ...mine, settings: DEFAULT_SETTINGS })).toHaveLength(1);
  });

  it.each([
    ['  a\nb ', 'a b'],
    ['', null],
    [3, null],
  ])('the name %j is %j', (name, clean) => {
    expect(cleanPresetName(name)).toBe(clean);
  });
});

describe('findPreset', () => {
  it.each([
    ['次官室用', mine.settings],
    ['web', BUILT_IN_SETTINGS.web],
    ['公表用', BUILT_IN_SETTINGS.web],
    ['Ministry circular', BUILT_IN_SETTINGS.circular],
    ['constructor', null],
  ])('%s', (name, settings) => {
    expect(findPreset(name, [mine])).toBe(settings);
  });

  it.each(BUILT_IN_PRESETS)('%s passes its own check', (id) => {
    expect(readOutputSettings(BUILT_IN_SETTINGS[id])).toEqual(BUILT_IN_SETTINGS[id]);
  });
});

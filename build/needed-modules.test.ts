import { dirname, resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { neededModules } from './needed-modules.ts';

const FILES: Readonly<Record<string, string>> = {
  '/soan/renderer/main.tsx': `
    import { open, type Dossier } from '../shared/dossier/index.ts';
    import './main.css';
    import * as verbs from '../shared/verbs/index.ts';
    export const start = () => open(verbs);`,
  '/soan/shared/dossier/index.ts': `
    export { open as default, openOne as open } from './open.ts';
    export { history } from './history.ts';
    export * from './types.ts';
    export * from '../model/index.ts';`,
  '/soan/shared/dossier/open.ts': `import { block } from '../model/index.ts'; export const openOne = () => block;`,
  '/soan/shared/dossier/history.ts': `import { compare } from '../compare/index.ts'; export const history = compare;`,
  '/soan/shared/dossier/types.ts': 'export const KINDS = [];',
  '/soan/shared/model/index.ts': `export { block } from './block.ts'; export { sheet } from './sheet.ts';`,
  '/soan/shared/model/block.ts': 'export const block = 1;',
  '/soan/shared/model/sheet.ts': 'export const sheet = 1;',
  '/soan/shared/compare/index.ts': 'export const compare = 1;',
  '/soan/shared/verbs/index.ts': `export { rows } from './rows.ts'; export * from './rungs.ts';`,
  '/soan/shared/verbs/rows.ts': 'export const rows = 1;',
  '/soan/shared/verbs/rungs.ts': 'export const rungs = 1;',
  '/soan/renderer/kinds.ts': `import { KINDS } from '../shared/dossier/index.ts'; export const kinds = KINDS;`,
  '/soan/renderer/index.ts': `export { room } from './room.ts';`,
  '/soan/renderer/room.ts': 'export const room = 1;',
};
const bundler = {
  getModuleInfo: (id: string) =>
    ({
      code: FILES[id] ?? null,
      importedIds: [...(FILES[id] ?? '').matchAll(/'(\.[^']+)'/g)].map(([, to]) => resolve(dirname(id), to!)),
    }) as Rolldown.ModuleInfo,
};
const needed = (first: string) =>
  [...neededModules(first, bundler)].map((id) => id.replace('/soan/', '')).sort((a, b) => (a < b ? -1 : 1));

describe('of an index of the core', () => {
  it('what a name comes from is needed, by whatever name it is handed on; all of it where all is asked for', () => {
    expect(needed('/soan/renderer/main.tsx')).toEqual([
      'renderer/main.css',
      'renderer/main.tsx',
      'shared/dossier/index.ts',
      'shared/dossier/open.ts',
      'shared/model/block.ts',
      'shared/model/index.ts',
      'shared/verbs/index.ts',
      'shared/verbs/rows.ts',
      'shared/verbs/rungs.ts',
    ]);
  });
  it('a name that it does not say itself is sought where it hands on all', () => {
    expect(needed('/soan/renderer/kinds.ts')).toEqual([
      'renderer/kinds.ts',
      'shared/dossier/index.ts',
      'shared/dossier/types.ts',
      'shared/model/index.ts',
    ]);
  });
});

it('an index outside the core is a module like others: importing it may do something', () => {
  expect(needed('/soan/renderer/index.ts')).toEqual(['renderer/index.ts', 'renderer/room.ts']);
});

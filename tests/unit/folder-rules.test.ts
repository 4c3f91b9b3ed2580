import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// The arrows between the folders are kept by the linter. Here the linter is given files that break them: were a rule
// lost from biome.json, these would pass and the test fail.
const root = join(import.meta.dirname, '../..');
// Inside the checkout, so that biome.json applies, under a name that no other run shares.
const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function lint(file: string, source: string): string {
  const folder = mkdtempSync(join(root, dirname(file), 'folder-rule-'));
  made.push(folder);
  const path = join(folder, 'probe.ts');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--colors=off', path], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test.each([
  ['shared/model/x', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
  ['shared/model/x', "import { readFile } from 'node:fs/promises';\nexport const x = readFile;\n"],
  ['shared/output/x', "import { app } from 'electron';\nexport const x = app;\n"],
  ['shared/compare/x', "import { useState } from 'react';\nexport const x = useState;\n"],
  ['shared/model/x', "import { EditorView } from 'prosemirror-view';\nexport const x = EditorView;\n"],
  ['shared/host/x', "import { host } from '../../renderer/host.ts';\nexport const x = host;\n"],
  ['shared/host/x', "import { files } from '../../electron/services/files.ts';\nexport const x = files;\n"],
  ['shared/model/x', "import { x as y } from '../../numbering/index.ts';\nexport const x = y;\n"],
  ['shared/numbering/x', "import { x as y } from '../../compare/index.ts';\nexport const x = y;\n"],
  ['shared/compare/x', "import { x as y } from '../../dossier/index.ts';\nexport const x = y;\n"],
  ['shared/dossier/x', "import { x as y } from '../../output/formats.ts';\nexport const x = y;\n"],
  ['shared/model/x', "import { x as y } from '../../dates/index.ts';\nexport const x = y;\n"],
  ['shared/dates/x', "import { x as y } from '../../compare/index.ts';\nexport const x = y;\n"],
  ['shared/countries/x', "import { x as y } from '../../checks/index.ts';\nexport const x = y;\n"],
  ['shared/model/x', "import { x as y } from '../../countries/index.ts';\nexport const x = y;\n"],
  ['shared/dossier/x', "import { x as y } from '../../carry-over/index.ts';\nexport const x = y;\n"],
  ['shared/carry-over/x', "import { x as y } from '../../checks/index.ts';\nexport const x = y;\n"],
  ['shared/compare/x', "import { x as y } from '../../operative/index.ts';\nexport const x = y;\n"],
  ['shared/operative/x', "import { x as y } from '../../dossier/index.ts';\nexport const x = y;\n"],
  ['shared/operative/x', "import { x as y } from '../../output/index.ts';\nexport const x = y;\n"],
  ['renderer/app/x', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
  ['renderer/app/x', "import { ipcRenderer } from 'electron';\nexport const x = ipcRenderer;\n"],
  ['renderer/app/x', "import { start } from '../../../electron/server.ts';\nexport const x = start;\n"],
  ['electron/services/x', "import { app } from 'electron';\nexport const x = app;\n"],
  ['electron/services/x', "import { x as y } from '../../../renderer/app/desk.ts';\nexport const x = y;\n"],
])('a forbidden import in %s is caught: %s', (file, source) => {
  expect(lint(file, source)).toContain('noRestrictedImports');
});

test.each([
  ['shared/operative/x', "import { x as y } from '../../compare/index.ts';\nexport const x = y;\n"],
  ['shared/compare/x', "import { schema } from '../../model/schema.ts';\nexport const x = schema;\n"],
  ['shared/carry-over/x', "import { findDates } from '../../dates/index.ts';\nexport const x = findDates;\n"],
  ['electron/services/x', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
  ['renderer/app/x', "import { schema } from '../../../shared/model/schema.ts';\nexport const x = schema;\n"],
])('an import along the arrows in %s passes', (file, source) => {
  expect(lint(file, source)).not.toContain('noRestrictedImports');
});

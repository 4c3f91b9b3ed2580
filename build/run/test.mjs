// npm test: installs what is missing, then type check, lint, and all suites; the last line counts them together.
// Arguments go to vitest: `npm test -- --project unit shared/numbering`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { installPackages } from './packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const total = { passed: 0, failed: 0, skipped: 0 };

function runTool(name, script, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) total.passed++;
  else {
    total.failed++;
    console.log(`${name}: failed`);
  }
}

function runSuites(args) {
  console.log('\n== tests');
  const folder = mkdtempSync(join(tmpdir(), 'soan-test-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  let counted = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  try {
    counted = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log('The test runner left no report.');
  }
  rmSync(folder, { recursive: true, force: true });
  // A file that could not even be loaded has no tests to count: it is one failure.
  const unloadable = counted.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  total.passed += counted.numPassedTests;
  total.failed += counted.numFailedTests + unloadable;
  total.skipped += counted.numPendingTests + counted.numTodoTests;
  if (status !== 0 && counted.numFailedTests + unloadable === 0) total.failed++;
}

installPackages();
ensureInstalled();
const args = process.argv.slice(2);
if (args.length === 0) {
  runTool('types', 'typescript/bin/tsc', ['-p', '.']);
  runTool('types of the core (no platform)', 'typescript/bin/tsc', ['-p', 'shared']);
  runTool('lint and folder rules', '@biomejs/biome/bin/biome', ['check', '.']);
}
runSuites(args);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

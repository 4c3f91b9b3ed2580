import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Seven suites. `unit` needs nothing but Node; `oracles` asks other people's programs (LibreOffice, pandoc, qpdf …) and
 * says so where one is absent; `acceptance` reads the shared reference data beside the project and skips without it;
 * `crash` kills programs and looks at what is left; `fuzz` puts strange input to every border; `e2e` drives the built bundle in a real Chromium through the loopback host, one file at a time;
 * `visual` compares pictures of the rooms with the kept ones.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: [
            '{shared,electron,renderer,build}/**/*.test.{ts,tsx}',
            'tests/unit/**/*.test.ts',
            'tests/bench/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'oracles',
          include: ['tests/oracles/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: { name: 'acceptance', include: ['tests/acceptance/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        root,
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-bundle.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        root,
        test: {
          name: 'e2e',
          // A busy machine is no failure: what is waited for may take its time, what never comes still fails.
          expect: { poll: { timeout: 20_000 } },
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-bundle.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
      {
        root,
        test: {
          name: 'visual',
          include: ['tests/visual/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-bundle.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

import { expect, it } from 'vitest';
import { windowFlags } from './chromium-window.ts';
import { quietFlags } from './services/chromium.ts';

it('asks a browser for our page to be quiet, and says each thing once', () => {
  const flags = windowFlags();
  expect(flags).toEqual(expect.arrayContaining([...quietFlags()]));
  // Chromium goes by the last of two flags of one name.
  const names = flags.map((flag) => flag.split('=')[0]);
  expect(new Set(names).size).toBe(names.length);
});

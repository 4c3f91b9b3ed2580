import type { Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { firstViewOf } from './first-view.ts';

const WINDOW = '/soan/renderer/main.tsx';

/** Module → what it imports outright; a room that is imported when it is opened stands for itself. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [WINDOW]: ['/soan/renderer/window.tsx', '/soan/renderer/host.ts', '/soan/node_modules/react/index.js'],
  '/soan/renderer/window.tsx': ['/soan/shared/model/schema.ts', WINDOW],
  '/soan/shared/model/schema.ts': ['/soan/node_modules/prosemirror-model/dist/index.js'],
  '/soan/renderer/room.tsx': ['/soan/shared/model/schema.ts', '/soan/shared/output/formats.ts'],
};
const bundler = {
  getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [], code: 'export const one = 1;' }),
} as unknown as Rolldown.ChunkingContext;

/** The file that a module goes to; null: its own, as the bundler thinks best. */
function fileOf(id: string): string | null {
  for (const { name, test } of firstViewOf(WINDOW)) {
    if (typeof test === 'function' && !test(id)) continue;
    const file = typeof name === 'function' ? name(id, bundler) : name;
    if (file) return file;
  }
  return null;
}

it.each([
  [WINDOW, null],
  ['/soan/renderer/window.tsx', 'window'],
  ['/soan/shared/model/schema.ts', 'window'],
  ['/soan/node_modules/react/index.js', 'packages'],
  ['/soan/node_modules/prosemirror-model/dist/index.js', 'model'],
  ['/soan/node_modules/saxes/index.js', null],
  ['/soan/renderer/host.ts', 'host'],
  ['/soan/renderer/app/first-question.ts', 'host'],
  ['/soan/renderer/app/refusal.ts', 'host'],
  ['/soan/shared/host/codec.ts', 'host'],
  ['/soan/shared/messages/host.ts', 'host'],
  ['/soan/shared/model/shape.ts', 'host'],
  ['/soan/renderer/room.tsx', null],
  ['/soan/shared/output/formats.ts', null],
])('%s goes to %s', (id, file) => {
  expect(fileOf(id)).toBe(file);
});

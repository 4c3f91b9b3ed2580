import { join } from 'node:path';
import type { Settings } from '../../shared/host/api.ts';
import { argumentShapes } from '../../shared/host/shapes.ts';
import type { FileSystem } from './file-system.ts';
import { type StoredJson, storedJson } from './stored-json.ts';

function isSettings(value: unknown): value is Settings {
  return argumentShapes.writeSettings(value);
}

export function createSettings(fs: FileSystem, stateFolder: string): StoredJson<Settings> {
  return storedJson<Settings>(fs, join(stateFolder, 'settings.json'), isSettings, {});
}

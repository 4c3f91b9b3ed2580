import { PLACE_SETTING, readWindowPlace, type WindowPlace } from '../../shared/host/window-place.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { createSettings } from './settings.ts';

/** Where the window stood when it was last looked at; null where that is not known, or cannot be read. */
export async function lastPlace(stateFolder: string, fs: FileSystem = nodeFileSystem): Promise<WindowPlace | null> {
  try {
    return readWindowPlace((await createSettings(fs, stateFolder).read())[PLACE_SETTING]);
  } catch {
    return null;
  }
}

import { basename, join } from 'node:path';
import type { FileHandle, RecentFile } from '../../shared/host/api.ts';
import { isRecord } from '../../shared/model/shape.ts';
import type { FileSystem } from './file-system.ts';
import { folderName } from './files.ts';
import type { Handles } from './handles.ts';
import { storedJson } from './stored-json.ts';

const MAX_RECENT = 20;

interface Visit {
  readonly path: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
}

/** Files opened or saved lately, newest first. */
export interface Recent {
  list(): Promise<readonly RecentFile[]>;
  note(file: FileHandle): Promise<void>;
  /** One file, or all of them. */
  forget(file: FileHandle | null): Promise<void>;
}

function isVisit(value: unknown): value is Visit {
  return isRecord(value) && typeof value.path === 'string' && typeof value.openedAt === 'string';
}

function isVisits(value: unknown): value is readonly Visit[] {
  return Array.isArray(value) && value.length <= MAX_RECENT && value.every(isVisit);
}

export function createRecent(
  fs: FileSystem,
  handles: Handles,
  stateFolder: string,
  now: () => Date = () => new Date(),
): Recent {
  const stored = storedJson<readonly Visit[]>(fs, join(stateFolder, 'recent.json'), isVisits, []);
  return {
    async list() {
      const visits = await stored.read();
      const present = await Promise.all(
        visits.map(({ path }) =>
          fs.facts(path).then(
            (facts) => facts.kind === 'file',
            () => false,
          ),
        ),
      );
      return visits
        .filter((_, index) => present[index])
        .map(({ path, openedAt }) => ({
          file: handles.files.handleOf(path),
          name: basename(path),
          folder: folderName(path),
          openedAt,
        }));
    },
    async note(file) {
      const path = handles.files.pathOf(file);
      const others = (await stored.read()).filter((visit) => visit.path !== path);
      await stored.write([{ path, openedAt: now().toISOString() }, ...others].slice(0, MAX_RECENT));
    },
    async forget(file) {
      const path = file === null ? null : handles.files.pathOf(file);
      await stored.write(path === null ? [] : (await stored.read()).filter((visit) => visit.path !== path));
    },
  };
}

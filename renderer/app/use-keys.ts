import { keysNow } from '../settings/shortcut-changes.ts';
import { printShortcut } from '../ui/shortcut.ts';
import { findCommand } from './commands.ts';
import { useDeskState } from './desk.ts';
import { usePlatform } from './use-platform.ts';

/** The keys of a command as this person has them, printed; the first is the one that is shown. */
export function useKeys(id: string): readonly string[] {
  const changes = useDeskState((state) => state.shortcuts);
  const platform = usePlatform();
  return keysNow(findCommand(id), changes).map((key) => printShortcut(key, platform));
}

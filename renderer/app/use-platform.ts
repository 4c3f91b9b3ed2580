import { type Platform, platformOf } from '../ui/shortcut.ts';
import { useDeskState } from './desk.ts';

/** Whose signs the keys are printed with. */
export function usePlatform(): Platform {
  return useDeskState((state) => platformOf(state.info?.platform ?? ''));
}

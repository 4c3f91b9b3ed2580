import type { HostApi, HostInfo, Settings } from '../../shared/host/api.ts';
import { LOCALES } from '../../shared/messages/table.ts';
import { printCompareView, readCompareView } from '../compare/compare-view.ts';
import { type DeskState, THEMES, ZOOM_STEPS } from './desk-state.ts';
import type { Store } from './store.ts';

type Kept = Pick<
  DeskState,
  'theme' | 'locale' | 'zoom' | 'autosave' | 'outlineShown' | 'panelShown' | 'verbsShown' | 'compareView'
>;

const KEYS = [
  'theme',
  'locale',
  'zoom',
  'autosave',
  'outlineShown',
  'panelShown',
  'verbsShown',
  'compareView',
] as const satisfies (keyof Kept)[];

const oneOf = <T>(value: unknown, choices: readonly T[], fallback: T): T =>
  choices.includes(value as T) ? (value as T) : fallback;
const flag = (value: unknown, fallback: boolean) => (typeof value === 'boolean' ? value : fallback);

/** What a person chose about the window; whatever does not fit is the default. */
export function readPreferences(settings: Settings, info: HostInfo): Kept {
  return {
    theme: oneOf(settings.theme, THEMES, 'system'),
    locale: oneOf(settings.locale, LOCALES, info.locale),
    zoom: oneOf(settings.zoom, ZOOM_STEPS as readonly number[], 1),
    autosave: flag(settings.autosave, true),
    outlineShown: flag(settings.outlineShown, true),
    panelShown: flag(settings.panelShown, true),
    verbsShown: flag(settings.verbsShown, false),
    compareView: readCompareView(settings.compareView),
  };
}

const WRITE_DELAY_MS = 300;

/** Shows theme, language and zoom on the page, and remembers what changes. */
export function followPreferences(state: Store<DeskState>, host: HostApi, settings: Settings): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  let shown: Kept | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    const now = state.get();
    const { theme, locale, zoom } = now;
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.lang = locale;
    root.style.setProperty('--zoom', String(zoom));
    const before = shown;
    shown = now;
    if (before === null || KEYS.every((key) => before[key] === now[key])) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { theme, locale, zoom, autosave, outlineShown, panelShown, verbsShown, compareView } = state.get();
      const view = printCompareView(compareView);
      const kept = { theme, locale, zoom, autosave, outlineShown, panelShown, verbsShown, compareView: view };
      // A setting that cannot be remembered is not worth a word to the person: it holds for this window.
      host.writeSettings({ ...settings, ...kept }).catch(() => undefined);
    }, WRITE_DELAY_MS);
  };

  show();
  const stop = state.subscribe(show);
  dark.addEventListener('change', show);
  return () => {
    stop();
    dark.removeEventListener('change', show);
  };
}

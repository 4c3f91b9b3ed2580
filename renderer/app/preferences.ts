import type { HostApi, HostInfo, Settings } from '../../shared/host/api.ts';
import { readWindowPlace } from '../../shared/host/window-place.ts';
import { LOCALES } from '../../shared/messages/table.ts';
import { TEXT_LANGUAGES } from '../../shared/model/settings.ts';
import { NUMBERING_FAMILIES } from '../../shared/numbering/index.ts';
import { printCompareView, readCompareView } from '../compare/compare-view.ts';
import { printShortcutChanges, readShortcutChanges } from '../settings/shortcut-changes.ts';
import {
  AUTOSAVE_IDLE,
  AUTOSAVE_LONGEST,
  type DeskState,
  INTERFACE_SIZES,
  PAGE_FONTS,
  PAGE_SIZES,
  THEMES,
  ZOOM_STEPS,
} from './desk-state.ts';
import { printRecentCommands, readRecentCommands } from './recent-commands.ts';
import type { Store } from './store.ts';

type Stored = Settings[string];

/** How one choice of a person is read from the stored settings (whatever does not fit is the default) and written there. */
interface Preference<T> {
  readonly read: (stored: unknown, info: HostInfo) => T;
  readonly print: (value: T) => Stored;
}

const asIs = <T extends Stored>(value: T): Stored => value;

function choice<T extends string | number>(
  choices: readonly T[],
  fallback: T | ((info: HostInfo) => T),
): Preference<T> {
  return {
    read: (stored, info) => {
      if (choices.includes(stored as T)) return stored as T;
      return typeof fallback === 'function' ? fallback(info) : fallback;
    },
    print: asIs,
  };
}

function flag(fallback: boolean): Preference<boolean> {
  return { read: (stored) => (typeof stored === 'boolean' ? stored : fallback), print: asIs };
}

/** Everything that is remembered about the window; a new choice is one line here and one field of `DeskState`. */
const PREFERENCES = {
  theme: choice(THEMES, 'system'),
  locale: choice(LOCALES, (info) => info.locale),
  zoom: choice<number>(ZOOM_STEPS, 1),
  interfaceSize: choice<number>(INTERFACE_SIZES, 1),
  pageFont: choice(PAGE_FONTS, 'mincho'),
  pageSize: choice<number>(PAGE_SIZES, 16.5),
  newLanguage: choice(TEXT_LANGUAGES, (info) => info.locale),
  newNumbering: choice(NUMBERING_FAMILIES, 'declaration'),
  autosave: flag(true),
  autosaveIdle: choice<number>(AUTOSAVE_IDLE, 4),
  autosaveLongest: choice<number>(AUTOSAVE_LONGEST, 30),
  shortcuts: { read: readShortcutChanges, print: printShortcutChanges },
  recentCommands: { read: readRecentCommands, print: printRecentCommands },
  typewriter: flag(false),
  focusMode: flag(false),
  windowPlace: {
    read: (stored) => (readWindowPlace(stored) === null ? '' : (stored as string)),
    print: asIs,
  } satisfies Preference<string>,
  tourDone: flag(false),
  outlineShown: flag(true),
  panelShown: flag(true),
  verbsShown: flag(false),
  compareView: { read: readCompareView, print: printCompareView },
} satisfies { readonly [K in keyof DeskState]?: Preference<DeskState[K]> };

type Kept = Pick<DeskState, keyof typeof PREFERENCES>;

const KEYS = Object.keys(PREFERENCES) as (keyof Kept)[];

/** What a person chose about the window. */
export function readPreferences(settings: Settings, info: HostInfo): Kept {
  return Object.fromEntries(KEYS.map((key) => [key, PREFERENCES[key].read(settings[key], info)])) as unknown as Kept;
}

/** The stored form of every choice. */
function printPreferences(kept: Kept): Settings {
  const print = <K extends keyof Kept>(key: K) => (PREFERENCES[key] as unknown as Preference<Kept[K]>).print(kept[key]);
  return Object.fromEntries(KEYS.map((key) => [key, print(key)]));
}

/** Writes of the settings are this far apart; the first of a row, and what is left when the window closes, go at once. */
const WRITE_PAUSE_MS = 300;

/** Shows theme, language, fonts and sizes on the page, and remembers what changes. */
export function followPreferences(state: Store<DeskState>, host: HostApi, settings: Settings): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  let shown: Kept | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let unwritten = false;

  const write = () => {
    unwritten = false;
    // A setting that cannot be remembered is not worth a word to the person: it holds for this window.
    host.writeSettings({ ...settings, ...printPreferences(state.get()) }).catch(() => undefined);
    pause = setTimeout(() => {
      pause = undefined;
      writeRest();
    }, WRITE_PAUSE_MS);
  };
  const writeRest = () => {
    if (unwritten) write();
  };

  const show = () => {
    const now = state.get();
    const before = shown;
    shown = now;
    // Nearly every change of the desk is a key press in the text, which is none of these.
    if (before !== null && KEYS.every((key) => before[key] === now[key])) return;
    draw();
    if (before === null) return;
    unwritten = true;
    if (pause === undefined) write();
  };

  const draw = () => {
    const { theme, locale, zoom, interfaceSize, pageFont, pageSize, typewriter, focusMode } = state.get();
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.lang = locale;
    root.dataset.pageFont = pageFont;
    root.toggleAttribute('data-typewriter', typewriter);
    root.toggleAttribute('data-focus', focusMode);
    root.style.setProperty('--zoom', String(zoom));
    root.style.setProperty('--interface', String(interfaceSize));
    root.style.setProperty('--page-size', String(pageSize));
  };

  show();
  const stop = state.subscribe(show);
  dark.addEventListener('change', draw);
  addEventListener('pagehide', writeRest);
  return () => {
    stop();
    removeEventListener('pagehide', writeRest);
    dark.removeEventListener('change', draw);
  };
}

import { type NumberingSettings, REGIMES, type Regime } from '../../shared/model/settings.ts';
import {
  LABEL_STYLES,
  labelStyle,
  NUMBERING_FAMILIES,
  NUMBERING_PRESETS,
  type NumberingFamily,
} from '../../shared/numbering/index.ts';
import type { Arguments, OptionSpecs } from './arguments.ts';
import { errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';

/** Options that number a text in another way for one output, without touching it. */
export const NUMBERING_OPTIONS = { labels: 'value', regime: REGIMES } as const satisfies OptionSpecs;

/** Options that a preset has words for; what is given beside a preset wins over it. */
export const PRESET_OPTIONS = {
  preset: 'value',
  paper: ['A4', 'Letter'],
  strip: 'flag',
} as const satisfies OptionSpecs;

/** Options for several files in one call: the folder, which forms, and how the files are called. */
export const SEVERAL_OPTIONS = { into: 'value', formats: 'value', names: 'value' } as const satisfies OptionSpecs;

/** Whether another numbering than the texts' own may be asked for; nothing of it is looked at otherwise. */
export function hasOwnNumbering(given: Arguments): boolean {
  return ['to', 'into', 'preset', 'labels', 'regime'].some((name) => given.has(name));
}

const KINDS = ['part', 'theme', 'section', 'paragraph', 'preambular'] as const;

function demandStyle(name: string, terminal: Terminal): string {
  if (labelStyle(name)) return name;
  const known = LABEL_STYLES.map((style) => style.name).join('  ');
  throw new CommandFailure(EXIT.usage, errorText(terminal).unknownStyle(name, known));
}

/** "part=第1,paragraph=1,sub=(1)/ア": one style a kind, the levels of sub-paragraphs divided by "/". */
function readStyles(value: string, terminal: Terminal): Partial<NumberingSettings> {
  const styles: { -readonly [K in keyof NumberingSettings]?: NumberingSettings[K] } = {};
  for (const piece of value.split(',')) {
    const equals = piece.indexOf('=');
    const kind = piece.slice(0, equals).trim();
    const style = piece.slice(equals + 1).trim();
    const named = KINDS.find((candidate) => candidate === kind);
    if (named) styles[named] = demandStyle(style, terminal);
    else if (kind === 'sub') styles.subParagraph = style.split('/').map((level) => demandStyle(level.trim(), terminal));
    else
      throw new CommandFailure(
        EXIT.usage,
        errorText(terminal).badValue('--labels', piece, [...KINDS, 'sub'].join(' ')),
      );
  }
  return styles;
}

function readLabels(value: string, terminal: Terminal): Partial<NumberingSettings> {
  if ((NUMBERING_FAMILIES as readonly string[]).includes(value)) {
    const { frozen: _frozen, alternative: _alternative, ...family } = NUMBERING_PRESETS[value as NumberingFamily];
    return family;
  }
  // A style that is called as it stands comes first: some have "=" or "," nowhere, but names are free.
  if (labelStyle(value) || !value.includes('=')) return { paragraph: demandStyle(value, terminal) };
  return readStyles(value, terminal);
}

/** The document's numbering with `--labels` and `--regime` laid over it; `undefined` where neither was given. */
export function readNumbering(
  given: Arguments,
  own: NumberingSettings,
  terminal: Terminal,
): NumberingSettings | undefined {
  const labels = given.value('labels');
  const regime = given.value('regime') as Regime | null;
  if (labels === null && regime === null) return undefined;
  return { ...own, ...(labels === null ? {} : readLabels(labels, terminal)), ...(regime === null ? {} : { regime }) };
}

import type { Node } from 'prosemirror-model';
import { outputMessages } from '../../shared/messages/output.ts';
import type { NumberingSettings } from '../../shared/model/settings.ts';
import {
  BUILT_IN_PRESETS,
  DEFAULT_SETTINGS,
  findPreset,
  type OutputMeta,
  type OutputSettings,
  outputNumbering,
  readPresets,
  withNumbering,
} from '../../shared/output/index.ts';
import type { Arguments } from './arguments.ts';
import { errorText, type Terminal } from './command.ts';
import { CommandFailure, EXIT } from './exit.ts';
import { readNumbering } from './numbering-option.ts';
import { draftMeta, type Source } from './source.ts';

/** The preset that was named, of the dossier or built in, with what was given beside it; the defaults where none was. */
export function readSettings(given: Arguments, source: Source, terminal: Terminal): OutputSettings {
  const settings = namedPreset(given.value('preset'), source, terminal);
  const paper = given.value('paper') as OutputSettings['paper'] | null;
  return {
    ...settings,
    ...(paper === null ? {} : { paper }),
    ...(given.has('strip') ? { metadata: 'strip' as const } : {}),
  };
}

function namedPreset(name: string | null, { dossier }: Source, terminal: Terminal): OutputSettings {
  if (name === null) return DEFAULT_SETTINGS;
  const kept = dossier === null ? [] : readPresets(dossier);
  const preset = findPreset(name, kept);
  if (preset !== null) return preset;
  const known = [
    ...BUILT_IN_PRESETS.map((id) => outputMessages[terminal.locale].presets[id]),
    ...kept.map((own) => own.name),
  ];
  throw new CommandFailure(EXIT.usage, errorText(terminal).unknownPreset(name, known.join('  ')));
}

/** The numbering of this output: the preset's, with `--labels` and `--regime` over it; null where it is the text's own. */
export function settledNumbering(
  doc: Node,
  given: Arguments,
  settings: OutputSettings,
  terminal: Terminal,
): NumberingSettings | null {
  const own = doc.attrs.numbering as NumberingSettings;
  const preset = outputNumbering(own, settings);
  return readNumbering(given, preset ?? own, terminal) ?? preset;
}

/** Both sources of a comparison with the numbers that it is to speak of. */
export function numberedSources(
  older: Source,
  newer: Source,
  given: Arguments,
  settings: OutputSettings,
  terminal: Terminal,
): { readonly older: Source; readonly newer: Source } {
  const numbered = (source: Source, own: OutputSettings): Source => ({
    ...source,
    doc: withNumbering(source.doc, settledNumbering(source.doc, given, own, terminal)),
  });
  // Clean numbers are the new text's alone: the old one keeps those by which everybody knows it.
  return { older: numbered(older, { ...settings, numbers: 'own' }), newer: numbered(newer, settings) };
}

/** What is told about a draft, as the preset has it. */
export function settledMeta({ draft }: Source, { banner, named, dated }: OutputSettings): Partial<OutputMeta> {
  const meta = draftMeta(draft);
  return {
    ...meta,
    draftName: named ? (meta.draftName ?? null) : null,
    date: dated ? (meta.date ?? null) : null,
    banner: banner.trim() || null,
  };
}

import { ENCODINGS } from '../../shared/intake/types.ts';
import { TEXT_LANGUAGES } from '../../shared/model/settings.ts';
import type { OptionSpecs } from './arguments.ts';

/** Options of every command that reads a text. Apart from the reading itself, which takes long to load. */
export const SOURCE_OPTIONS = { encoding: ENCODINGS, lang: TEXT_LANGUAGES } as const satisfies OptionSpecs;

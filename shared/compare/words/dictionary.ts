import type { TextLanguage } from '../../model/settings.ts';

/**
 * The platform's segmenter takes time with the square of the length (168,000 characters: 30 s), so it is given runs of
 * kanji and hiragana only, none longer than this.
 */
const MAX_RUN = 120;
/** Runs remembered for each language; both sides of a pair, and paragraphs of one document, share most of theirs. */
const MAX_REMEMBERED = 32_768;

interface Memory {
  readonly segmenter: Intl.Segmenter;
  /** Run → ends of its words, relative to its start. */
  readonly ends: Map<string, readonly number[]>;
}

const memories = new Map<TextLanguage, Memory>();

function memoryOf(language: TextLanguage): Memory {
  let memory = memories.get(language);
  if (!memory) {
    // Kanji and kana are Japanese whatever the document's language says.
    memory = {
      segmenter: new Intl.Segmenter(language === 'ru' ? 'ru' : 'ja', { granularity: 'word' }),
      ends: new Map(),
    };
    memories.set(language, memory);
  }
  return memory;
}

/** Ends of the words in a run of kanji and hiragana, relative to its start, ascending; the last is its length. */
export function wordEnds(run: string, language: TextLanguage): readonly number[] {
  if (run.length === 1) return ONE;
  const memory = memoryOf(language);
  const known = memory.ends.get(run);
  if (known) return known;
  const ends: number[] = [];
  for (let from = 0; from < run.length; from += MAX_RUN) {
    for (const { index, segment } of memory.segmenter.segment(run.slice(from, from + MAX_RUN))) {
      ends.push(from + index + segment.length);
    }
  }
  if (memory.ends.size >= MAX_REMEMBERED) memory.ends.clear();
  if (run.length <= MAX_RUN) memory.ends.set(run, ends);
  return ends;
}

const ONE: readonly number[] = [1];

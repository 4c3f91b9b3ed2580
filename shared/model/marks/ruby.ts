import type { Mark, MarkSpec } from 'prosemirror-model';

/** Far more than any reading, far less than a paragraph that someone took for one. */
const MAX_READING = 100;

// What no file can carry or no line can hold: control characters, line ends, halves of surrogate pairs, non-characters.
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/u;

/** A reading as it may be kept: not empty, no space at its ends, on one line. */
export function isReading(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= MAX_READING &&
    value.trim() === value &&
    !UNFIT.test(value)
  );
}

/** What someone typed or pasted as a reading, white space folded; null where nothing of it can be one. */
export function cleanReading(typed: string): string | null {
  const reading = typed.replace(/\s+/gu, ' ').trim();
  return isReading(reading) ? reading : null;
}

/**
 * ルビ: the reading of the words that carry it. A mark and not a node: the words stay plain text for search, checks and
 * comparison, and a reading that was added is a change of formatting. It stands first in the schema, so that bold inside one
 * reading does not divide it. The interface draws the reading from the attribute; `<rt>` is for other programs.
 */
export const ruby: MarkSpec = {
  attrs: {
    reading: {
      validate: (value: unknown) => {
        if (!isReading(value)) throw new RangeError(`A reading is 1 to ${MAX_READING} characters on one line`);
      },
    },
  },
  inclusive: false,
  parseDOM: [
    {
      tag: 'ruby[data-soan-reading]',
      getAttrs: (element) => {
        const reading = (element as unknown as { getAttribute(name: string): string | null }).getAttribute(
          'data-soan-reading',
        );
        return isReading(reading) ? { reading } : false;
      },
    },
    { tag: 'rt, rp', ignore: true },
  ],
  toDOM: (mark) => ['ruby', { 'data-soan-reading': mark.attrs.reading as string }, 0],
};

/** The reading among the marks of a text, null where there is none. */
export function readingOf(marks: readonly Mark[]): string | null {
  const mark = marks.find(({ type }) => type.name === 'ruby');
  return mark === undefined ? null : (mark.attrs.reading as string);
}

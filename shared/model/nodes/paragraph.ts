import { choiceAttribute } from '../attributes.ts';
import { blockSpec } from './block.ts';

/** UN texts count preambular (PP) and operative (OP) paragraphs apart; everything else is operative. */
const PARAGRAPH_SERIES = ['operative', 'preambular'] as const;
export type ParagraphSeries = (typeof PARAGRAPH_SERIES)[number];

/** A numbered block; what people cite: 「(13)」. */
export const paragraph = blockSpec('paragraph', 'p', {
  series: choiceAttribute(PARAGRAPH_SERIES, 'operative'),
  /** An alternative version of the paragraph before it: it shares that number and prints "12 alt". */
  alternative: {
    default: false,
    validate: 'boolean',
  },
});

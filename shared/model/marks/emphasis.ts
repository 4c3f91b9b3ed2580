import type { MarkSpec } from 'prosemirror-model';
import { choiceAttribute } from '../attributes.ts';

/** italic and bold for Latin and Cyrillic text, bold and dots (圏点) for Japanese, underline for both. */
const EMPHASIS_STYLES = ['italic', 'bold', 'underline', 'dots'] as const;
export type EmphasisStyle = (typeof EMPHASIS_STYLES)[number];

export const emphasis: MarkSpec = {
  attrs: { style: choiceAttribute(EMPHASIS_STYLES, 'bold') },
  // The empty string lets the styles combine; equal marks still collapse into one.
  excludes: '',
  parseDOM: [
    { tag: 'em', attrs: { style: 'italic' } },
    { tag: 'i', attrs: { style: 'italic' } },
    { tag: 'strong', attrs: { style: 'bold' } },
    { tag: 'b', attrs: { style: 'bold' } },
    { tag: 'u', attrs: { style: 'underline' } },
    { tag: 'span[data-soan-dots]', attrs: { style: 'dots' } },
  ],
  toDOM: (mark) => {
    switch (mark.attrs.style as EmphasisStyle) {
      case 'italic':
        return ['em', 0];
      case 'bold':
        return ['strong', 0];
      case 'underline':
        return ['u', 0];
      case 'dots':
        return ['span', { 'data-soan-dots': '' }, 0];
    }
  },
};

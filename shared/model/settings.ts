import type { AttributeSpec } from 'prosemirror-model';
import { isRecord } from './shape.ts';

/** Language of the text (not of the interface). */
export const TEXT_LANGUAGES = ['ja', 'en', 'ru'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Where paragraph numbers start again. */
export const REGIMES = ['continuous', 'per-part', 'per-theme'] as const;
export type Regime = (typeof REGIMES)[number];

/**
 * A label style is named by its own first label ("(1)", "Ⅰ.", "第一条"), so that files, menus and the command line say
 * the same thing; the table of styles is `shared/numbering/styles.ts`. "none" prints nothing, "◆" is a bare sign.
 */
export type LabelStyleName = string;

/** How a document is numbered. Intent only: labels are derived from it and the blocks, never stored. */
export interface NumberingSettings {
  readonly regime: Regime;
  readonly part: LabelStyleName;
  readonly theme: LabelStyleName;
  readonly section: LabelStyleName;
  readonly paragraph: LabelStyleName;
  readonly preambular: LabelStyleName;
  /** One style for each level of sub-paragraph; deeper levels use the last. */
  readonly subParagraph: readonly LabelStyleName[];
  /** Kept numbers (`pin`) are printed, and new paragraphs become 12 bis, ter …; otherwise pins are ignored. */
  readonly frozen: boolean;
  /** How an alternative version of paragraph 12 prints: "12 alt" (live practice) or "12 bis" (UN Editorial Manual). */
  readonly alternative: 'alt' | 'bis';
}

export const DEFAULT_NUMBERING: NumberingSettings = {
  regime: 'continuous',
  part: '◆',
  theme: 'Ⅰ.',
  section: 'none',
  paragraph: '(1)',
  preambular: 'PP1',
  subParagraph: ['(a)', '(i)', 'ア', '(ア)'],
  frozen: false,
  alternative: 'alt',
};

const MAX_STYLE_NAME = 16;

function isStyleName(value: unknown): value is LabelStyleName {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_STYLE_NAME;
}

export function isNumberingSettings(value: unknown): value is NumberingSettings {
  return (
    isRecord(value) &&
    (REGIMES as readonly unknown[]).includes(value.regime) &&
    ['part', 'theme', 'section', 'paragraph', 'preambular'].every((key) => isStyleName(value[key])) &&
    Array.isArray(value.subParagraph) &&
    value.subParagraph.length > 0 &&
    value.subParagraph.every(isStyleName) &&
    typeof value.frozen === 'boolean' &&
    (value.alternative === 'alt' || value.alternative === 'bis')
  );
}

/** Attributes of the document node. */
export const documentAttributes: Readonly<Record<string, AttributeSpec>> = {
  language: {
    default: 'ja' satisfies TextLanguage,
    validate: (value: unknown) => {
      if (!(TEXT_LANGUAGES as readonly unknown[]).includes(value)) throw new RangeError('Unknown language of the text');
    },
  },
  numbering: {
    default: DEFAULT_NUMBERING,
    validate: (value: unknown) => {
      if (!isNumberingSettings(value)) throw new RangeError('The numbering settings do not have the right shape');
    },
  },
};

/**
 * Names of the repairs. The codes are those of the field's own list of defects (family letter and number), so that a
 * log can be laid beside such a list: S is structure, N numbers, C characters.
 */
export const REPAIRS = {
  /** Empty lines before the first text. */
  leadingLine: 'S1',
  /** The last line lacks its line feed. */
  finalLineFeed: 'S2',
  /** A list bullet in front of a numbered paragraph. */
  bullet: 'S3',
  /** A sign (◆) that marks a heading; the sign becomes the heading's label style. */
  headingSign: 'S4',
  /** A heading that carries no sign at all. */
  bareHeading: 'S5',
  /** A sentence cut in two by a page break. */
  pageBreak: 'S6',
  /** An empty line inside a sentence. */
  lineInSentence: 'S7',
  /** An exceptional empty line between two neighbours of one numbered run. */
  lineInRun: 'S8',
  /** A sentence wrapped at the edge of the page, without an empty line. */
  lineWrap: 'S10',
  /** Stray space inside a number. */
  spacedNumber: 'N1',
  /** A number in other characters than the others of its series. */
  numberForm: 'N2',
  /** Roman numbers in two alphabets (I and Ⅰ) made one series. */
  romanSeries: 'N3',
  /** Half-width parentheses round Japanese text. */
  parentheses: 'C1',
  /** One name written in two widths. */
  nameWidth: 'C4',
  /** One abbreviation written in two widths. */
  abbreviationWidth: 'C5',
  /** One number written in two widths. */
  digitWidth: 'C9',
  /** Half-width katakana in a text that writes katakana in full width. */
  katakanaWidth: 'C10',
  /** A character that cannot be seen, and that no file format can carry or that hid a label. */
  droppedCharacter: 'C11',
  /** Parentheses round an abbreviation, unlike the others in width. */
  abbreviationParentheses: 'C6',
} as const;

/** Names of what looks like a defect and is right, or is worth remembering. */
export const KEPT = {
  /** A full-width sign that NFKC would damage (＝ ／ ：). */
  wideSign: 'C8',
  /** An expression that points back inside its own paragraph. */
  anaphora: 'X2',
  /** The short form of a name given in full earlier in the paragraph. */
  shortForm: 'X3',
} as const;

/** Names of findings: what a person should look at. */
export const FINDINGS = {
  hardBreak: 'S9',
  unfinishedSentence: 'unfinished-sentence',
  numberSequence: 'number-sequence',
  unreadLabel: 'unread-label',
  controlCharacter: 'control-character',
  loneSurrogate: 'lone-surrogate',
  bidiMark: 'bidi-mark',
  invisibleCharacter: 'invisible-character',
  replacementCharacter: 'replacement-character',
  pageNumber: 'page-number',
  runningHead: 'running-head',
  frontMatter: 'front-matter',
  longBlock: 'long-block',
  listNumber: 'list-number',
  labelForm: 'label-form',
  brokenWord: 'broken-word',
  linkTarget: 'link-target',
  labelReading: 'label-reading',
  table: 'table',
  markupSource: 'markup-source',
} as const;

export type RepairRule = (typeof REPAIRS)[keyof typeof REPAIRS];
export type KeptRule = (typeof KEPT)[keyof typeof KEPT];
export type FindingRule = (typeof FINDINGS)[keyof typeof FINDINGS];

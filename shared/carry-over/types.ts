import type { CalendarDate } from '../dates/index.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';

/** What a proposal is about; the groups of the walk, in its order. */
export const PROPOSAL_KINDS = [
  'place',
  'date',
  'host',
  'participants',
  'leader',
  'ordinal',
  'elapsed',
  'count',
  'relative-date',
  'planned-event',
  'reported-event',
  'commitment',
  'next-host',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** How participants follow one another in the opening of a declaration. */
export const ORDER_RULES = ['host-first', 'protocol', 'english', 'kana', 'source'] as const;
export type OrderRule = (typeof ORDER_RULES)[number];

/**
 * `computed` follows from the answers by arithmetic or by the text's own rule; `likely` also rests on how the words are
 * read; `unknown` has no `after`: only a person can know.
 */
export type Confidence = 'computed' | 'likely' | 'unknown';

/** Every reason there is; the messages make a sentence of each. */
export type ReasonCode =
  | 'place-of-meeting'
  | 'place-inflected'
  | 'place-missing'
  | 'place-in-name'
  | 'date-of-meeting'
  | 'date-missing'
  | 'date-too-coarse'
  | 'date-again'
  | 'host-of-meeting'
  | 'host-inflected'
  | 'host-missing'
  | 'order-host-first'
  | 'order-protocol'
  | 'order-english'
  | 'order-kana'
  | 'order-source'
  | 'order-unknown'
  | 'leader-confirm'
  | 'ordinal-next'
  | 'ordinal-inflected'
  | 'ordinal-dated'
  | 'elapsed-years'
  | 'elapsed-same-number'
  | 'elapsed-before-day'
  | 'elapsed-day-open'
  | 'elapsed-inflected'
  | 'elapsed-unclear'
  | 'elapsed-date-missing'
  | 'count-unknown'
  | 'relative-year'
  | 'relative-inflected'
  | 'relative-source-unknown'
  | 'planned-past'
  | 'planned-past-unsure'
  | 'planned-this-year'
  | 'planned-undated'
  | 'reported-before'
  | 'deadline-past'
  | 'deadline-this-year'
  | 'term-over'
  | 'term-running'
  | 'next-host-rule'
  | 'next-host-unknown'
  | 'next-host-named';

export interface Reason {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One thing to decide. Offsets are UTF-16 units into the block's text in the source (`blockText` without labels). */
export interface Proposal {
  /** The same for the same source and place, whatever the answers: block, kind and offset in the source. */
  readonly id: string;
  readonly kind: ProposalKind;
  readonly block: BlockId;
  readonly label: string | null;
  readonly from: number;
  readonly to: number;
  readonly before: string;
  /** Null: a question. What cannot be computed is asked, never guessed. */
  readonly after: string | null;
  readonly reason: Reason;
  readonly confidence: Confidence;
}

/** A leader as the opening names one. */
export interface Participant {
  /** The whole entry as written: name, country, office in the order of its language. */
  readonly text: string;
  readonly name: string;
  readonly office: string;
  /** Region code of ISO 3166 where the country is known, otherwise null. */
  readonly country: string | null;
  /** The country as the entry writes it; empty where it was not recognised. */
  readonly countryName: string;
}

/** What a person says about one participant of the next meeting. */
export interface ParticipantAnswer {
  /** Place in the source's list, counted from 0. */
  readonly index: number;
  readonly name: string;
  readonly office: string;
  /** True once a person has said that name and office are right. */
  readonly confirmed: boolean;
}

export interface CarryOverAnswers {
  readonly place: string | null;
  readonly date: CalendarDate | null;
  /** A country, as the person names it in any of the three languages. */
  readonly host: string | null;
  /** Day of the source where its own text does not tell it. */
  readonly sourceDate: CalendarDate | null;
  readonly order: OrderRule | null;
  readonly participants: readonly ParticipantAnswer[];
}

export const NO_ANSWERS: CarryOverAnswers = {
  place: null,
  date: null,
  host: null,
  sourceDate: null,
  order: null,
  participants: [],
};

/** What is wrong with the answers, taken together or against the source. */
export type AnswerProblemCode =
  | 'date-before-source'
  | 'date-same-as-source'
  | 'date-perhaps-not-after'
  | 'date-before-1900'
  | 'source-date-unknown'
  | 'source-date-in-text'
  | 'host-not-participant'
  | 'host-unknown'
  | 'host-not-next'
  | 'no-participants';

export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  /** A contradiction stops what would be computed from it; a remark stops nothing. */
  readonly level: 'contradiction' | 'remark';
  readonly values: Readonly<Record<string, string | number>>;
}

/** A block of the source as the rules see it. */
export interface CarryBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly label: string | null;
  readonly text: string;
}

/** The list of participants in the opening. */
export interface ParticipantList {
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Participant[];
  /** What stands between entries; the last one is the "and". */
  readonly separators: readonly string[];
}

/** Who is next, as the declaration itself says. */
export interface HostRule {
  readonly block: BlockId;
  /** The country that the rule names: the next one, or where the order begins. */
  readonly from: number;
  readonly to: number;
  readonly country: string;
  readonly order: 'english' | 'kana' | null;
}

/** What the source says about itself. */
export interface Survey {
  readonly language: TextLanguage;
  readonly date: CalendarDate | null;
  readonly place: { readonly block: BlockId; readonly from: number; readonly to: number; readonly text: string } | null;
  /** "the n-th <name>", from the opening or the title. */
  readonly meeting: { readonly ordinal: number; readonly name: string } | null;
  readonly list: ParticipantList | null;
  /** Region code of the country that held the source's meeting. */
  readonly host: string | null;
  readonly hostRule: HostRule | null;
}

import type { TextLanguage } from '../model/settings.ts';

/**
 * Rungs of the ladder, weak to strong: 1 records, 2 recognises, 3 appreciates, 4 affirms, 5 urges, 6 undertakes,
 * 7 decides. What stands on which rung is in `ladder/`; a dossier may say otherwise.
 */
export const RUNGS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Rung = (typeof RUNGS)[number];

/** What stands between the subject and the verb: "shall cooperate" is another act than "may cooperate". */
const MODALITIES = ['shall', 'must', 'should', 'will', 'would', 'may', 'can', 'wish'] as const;
export type Modality = (typeof MODALITIES)[number];

/** A stretch of the text: UTF-16 offsets, `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A verb as it stands in the text. Adverbs inside the span ("note with concern") are not part of the dictionary form. */
export interface Verb extends Span {
  /** As written, auxiliaries included: 期待を表明した, "will cooperate", выразили признательность. */
  readonly surface: string;
  /** Dictionary form: 期待を表明する, "cooperate", выразить признательность. */
  readonly lemma: string;
  /** Null: not on the ladder, or denied: what was not agreed binds to nothing. */
  readonly rung: Rung | null;
  readonly modality: Modality | null;
  /** Denied: 支持しない, "did not agree", «не согласились», "failed to agree"; a verb denied twice is affirmed. */
  readonly negated: boolean;
}

export interface Subject extends Span {
  readonly text: string;
}

/** One sentence: who does what. */
export interface Statement extends Span {
  /** Null where the sentence names none. */
  readonly subject: Subject | null;
  /** The governing verb; null where grammar finds none. */
  readonly verb: Verb | null;
  /** Verbs of the ladder that stand beside the governing one (歓迎し、…確認した; "noted … and agreed"), in text order. */
  readonly beside: readonly Verb[];
  /** Head of what the verb is about: 重要性, 協力の推進, "progress", "to cooperate"; null where there is none. */
  readonly object: string | null;
}

/** Reads the sentences of one paragraph. One for each language that has rules. */
export type Grammar = (text: string, ladder: Ladder) => readonly Statement[];

/** The verbs a reader knows by name, with their strength. */
export interface Ladder {
  /**
   * The rung of the first lemma that the ladder knows: a passive, then its active verb. Null where that one was taken off, or
   * none was ever heard of.
   */
  rungOf(language: TextLanguage, ...lemmas: readonly string[]): Rung | null;
  /** Whether the lemma is a known verb of drafting, on the ladder or taken off it. */
  knows(language: TextLanguage, lemma: string): boolean;
  lemmas(language: TextLanguage): readonly string[];
}

import type { Node } from 'prosemirror-model';
import { countryName } from '../countries/index.ts';
import { type CalendarDate, parseIsoDate, printIsoDate } from '../dates/index.ts';
import { type Dossier, withExtra } from '../dossier/index.ts';
import { type BlockId, type DraftId, isBlockId } from '../model/ids.ts';
import { isRecord } from '../model/shape.ts';
import { expectedHost } from './answers.ts';
import { surveyDocument } from './propose.ts';
import { NO_MARKS, type WalkMarks } from './track.ts';
import { type CarryOverAnswers, NO_ANSWERS, ORDER_RULES, type OrderRule, type ParticipantAnswer } from './types.ts';
import { WALK_KEY } from './walk-key.ts';

/** What is to become of a paragraph of the source. */
export const PARAGRAPH_DECISIONS = ['keep', 'update', 'drop', 'new'] as const;
export type ParagraphDecision = (typeof PARAGRAPH_DECISIONS)[number];

/** The walk as a dossier keeps it; leaving and coming back loses nothing. */
export interface WalkState extends WalkMarks {
  /** The draft that the working text was carried over from. */
  readonly source: DraftId;
  readonly answers: CarryOverAnswers;
  readonly decisions: Readonly<Record<BlockId, ParagraphDecision>>;
}

const MAX_TEXT = 200;
const MAX_ENTRIES = 20_000;

/** A walk from a draft, with the answers that its text gives by itself: the host that its own rule names. */
export function newWalk(source: DraftId, doc: Node): WalkState {
  const { survey } = surveyDocument(doc);
  const expected = expectedHost(survey);
  const host = expected === null ? null : countryName(expected, survey.language);
  return { source, answers: { ...NO_ANSWERS, host }, ...NO_MARKS, decisions: {} };
}

/** The dossier with the walk in it; null ends the walk and leaves drafts and text as they are. */
export function withWalk(dossier: Dossier, walk: WalkState | null): Dossier {
  if (walk === null) return withExtra(dossier, WALK_KEY, undefined);
  const { answers } = walk;
  const day = (date: CalendarDate | null) => (date === null || date.year === null ? null : printIsoDate(date));
  const stored = {
    source: walk.source,
    answers: { ...answers, date: day(answers.date), sourceDate: day(answers.sourceDate) },
    refused: walk.refused,
    accepted: walk.accepted,
    decisions: walk.decisions,
  };
  return withExtra(dossier, WALK_KEY, stored);
}

/** The walk of a dossier; null where none was begun, or where its source is no longer there. Parts that do not fit are left out. */
export function walkOf(dossier: Dossier): WalkState | null {
  const stored = dossier.extras[WALK_KEY];
  if (!isRecord(stored)) return null;
  const source = stored.source as DraftId;
  if (!dossier.drafts.some((draft) => draft.id === source)) return null;
  const refused = Array.isArray(stored.refused) ? stored.refused : [];
  return {
    source,
    answers: readAnswers(stored.answers),
    refused: refused.filter((id) => typeof id === 'string').slice(0, MAX_ENTRIES),
    accepted: readAccepted(stored.accepted),
    decisions: readDecisions(stored.decisions),
  };
}

function readAnswers(stored: unknown): CarryOverAnswers {
  if (!isRecord(stored)) return NO_ANSWERS;
  const participants = Array.isArray(stored.participants) ? stored.participants : [];
  return {
    place: readText(stored.place),
    date: readDay(stored.date),
    host: readText(stored.host),
    sourceDate: readDay(stored.sourceDate),
    order: (ORDER_RULES as readonly unknown[]).includes(stored.order) ? (stored.order as OrderRule) : null,
    participants: participants.slice(0, MAX_ENTRIES).flatMap((entry) => readParticipant(entry) ?? []),
  };
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_TEXT ? value : null;
}

function readDay(value: unknown): CalendarDate | null {
  return typeof value === 'string' ? parseIsoDate(value) : null;
}

function readParticipant(stored: unknown): ParticipantAnswer | null {
  if (!isRecord(stored) || !Number.isSafeInteger(stored.index) || (stored.index as number) < 0) return null;
  const { index, confirmed } = stored;
  const [name, office] = [readText(stored.name), readText(stored.office)];
  return { index: index as number, name: name ?? '', office: office ?? '', confirmed: confirmed === true };
}

function readAccepted(stored: unknown): WalkState['accepted'] {
  if (!isRecord(stored)) return {};
  const known = Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(known.slice(0, MAX_ENTRIES));
}

function readDecisions(stored: unknown): WalkState['decisions'] {
  if (!isRecord(stored)) return {};
  const known = Object.entries(stored).filter(
    ([id, decision]) => isBlockId(id) && (PARAGRAPH_DECISIONS as readonly unknown[]).includes(decision),
  );
  return Object.fromEntries(known.slice(0, MAX_ENTRIES)) as WalkState['decisions'];
}

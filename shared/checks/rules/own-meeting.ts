import type { Rule, Spot } from '../rule.ts';
import { spotsOf } from '../rule.ts';

/** The meeting that adopts the text: "the N-th <name>", from chapeau or title. */
interface OwnMeeting {
  readonly ordinal: number;
  readonly name: string;
}
type Facts = OwnMeeting | null;

const MEETING = /第([0-9０-９]+)回([\p{sc=Han}\p{sc=Katakana}ー]{2,12})/gu;
const OPENING = new Set(['title', 'subtitle', 'chapeau']);

/** The text's own meeting named like a past event with its year, and the next one named by its ordinal. */
export const ownMeeting: Rule<Facts> = {
  id: 'own-meeting',
  level: 'notice',
  languages: ['ja'],
  source: 'carry-over',
  survey: (blocks) => {
    for (const { kind, text } of blocks) {
      const match = OPENING.has(kind) ? [...text.matchAll(MEETING)][0] : undefined;
      if (match) return { ordinal: numberOf(match[1]!), name: nameOf(match[2]!) };
    }
    return null;
  },
  check: ({ kind, text }, own) => {
    if (!own || OPENING.has(kind)) return [];
    return spotsOf(text, MEETING, (match) => (nameOf(match[2]!) === own.name ? {} : null)).flatMap((spot) =>
      describe(spot, text, own),
    );
  },
};

function describe(spot: Spot, text: string, own: OwnMeeting): readonly Spot[] {
  const match = text.slice(spot.from).match(/^第([0-9０-９]+)回/);
  const ordinal = numberOf(match?.[1] ?? '');
  const to = spot.from + (match?.[0].length ?? 0) + own.name.length;
  if (ordinal > own.ordinal) return [{ from: spot.from, to, detail: { case: 'ahead' } }];
  const year = text.slice(0, spot.from).match(/[0-9０-９]{4}年の$/);
  return ordinal === own.ordinal && year ? [{ from: spot.from - year[0].length, to, detail: { case: 'itself' } }] : [];
}

function numberOf(digits: string): number {
  return Number(digits.normalize('NFKC'));
}

/** A run of kanji goes on into what is said about the meeting (首脳会合結果): up to 会合, 会議, サミット is its name. */
function nameOf(run: string): string {
  return run.match(/^.*?(?:会合|会議|サミット|総会|対話)/u)?.[0] ?? run;
}

import type { Node } from 'prosemirror-model';
import { findCountry } from '../countries/index.ts';
import { type CalendarDate, isFullDate } from '../dates/index.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { labelDocument } from '../numbering/index.ts';
import { findHostRule } from './host-rule.ts';
import { meetingName } from './meeting.ts';
import { findParticipants } from './participants.ts';
import { timesOf } from './times.ts';
import type { CarryBlock, ParticipantList, Survey } from './types.ts';

/** Blocks that speak of the meeting itself: who met, where and when. */
const OPENING: ReadonlySet<BlockKind> = new Set(['title', 'subtitle', 'note', 'chapeau']);

export function isOpening(block: Pick<CarryBlock, 'kind'>): boolean {
  return OPENING.has(block.kind);
}

/** The blocks of a text as the rules read them. */
export function carryBlocks(doc: Node): readonly CarryBlock[] {
  const labels = labelDocument(doc);
  return doc.children.map((block) => {
    const id = block.attrs.id as BlockId;
    return { id, kind: block.type.name as BlockKind, label: labels.of(id), text: blockText(block) };
  });
}

/** Reads from a text what it says about its own meeting. Whatever it does not say is null and will be asked. */
export function surveyBlocks(blocks: readonly CarryBlock[], language: TextLanguage): Survey {
  // A text without a chapeau may open with its first paragraph.
  const opening = [...blocks.filter(isOpening)].sort(
    (a, b) => Number(b.kind === 'chapeau') - Number(a.kind === 'chapeau'),
  );
  const list = firstOf(opening, (block) => findParticipants(block, language));
  return {
    language,
    date: firstOf(opening, (block) => ownDate(block, language)),
    place: firstOf(opening, (block) => findPlace(block, language)),
    meeting: firstOf(opening, (block) => ownMeeting(block, language)),
    list,
    host: findSourceHost(blocks, list, language),
    hostRule: findHostRule(blocks, language),
  };
}

function firstOf<T>(blocks: readonly CarryBlock[], find: (block: CarryBlock) => T | null): T | null {
  for (const block of blocks) {
    const found = find(block);
    if (found !== null) return found;
  }
  return null;
}

function ownDate(block: CarryBlock, language: TextLanguage): CalendarDate | null {
  const found = timesOf(block, language).dates.find(({ date, problem }) => problem === null && isFullDate(date));
  return found?.date ?? null;
}

const PLACES: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /(?:^|[、，。日])(?<place>[^、，。「」（）0-9０-９]{1,20}?)(?:において|にて|で)(?:[、，]|開催)/u,
  en: /\b(?:in|at) (?<place>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})/u,
  ru: /(?<!\p{L})[Вв] (?:г(?:ороде|\.) ?)?(?<place>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2})/u,
};

/** The place stands beside the date; without a date in the block there is no telling what a name is the name of. */
function findPlace(block: CarryBlock, language: TextLanguage): Survey['place'] {
  if (!ownDate(block, language)) return null;
  const match = PLACES[language].exec(block.text);
  const text = match?.groups?.place;
  if (!match || text === undefined) return null;
  const from = match.index + match[0].indexOf(text, match[0].length > text.length ? 1 : 0);
  const start = block.text.startsWith(text, from) ? from : match.index;
  return { block: block.id, from: start, to: start + text.length, text };
}

function ownMeeting(block: CarryBlock, language: TextLanguage): Survey['meeting'] {
  for (const ordinal of timesOf(block, language).ordinals) {
    const name = meetingName(block.text.slice(ordinal.to), language);
    if (name !== null) return { ordinal: ordinal.value, name };
  }
  return null;
}

const HOSTED: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /(?<host>[^、。「」]{1,20})が[^。]{0,60}?(?:会合|会議|サミット)を(?:主催|開催)した/u,
  en: /\b(?:hosted by|to) (?<host>(?:the )?\p{Lu}[\p{L} ’'-]*?)(?: for (?:hosting|having hosted|organi[sz]ing)|[.,;])/u,
  ru: /(?<host>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) за (?:проведение|организацию)/u,
};

const HOSTED_HINT = /主催|開催した|host|organi[sz]|проведение|организацию/i;

/** Who held the meeting, from the thanks; otherwise whoever stands first in the list. */
function findSourceHost(
  blocks: readonly CarryBlock[],
  list: ParticipantList | null,
  language: TextLanguage,
): string | null {
  const countries = new Set(list?.entries.map(({ country }) => country) ?? []);
  for (const { text } of blocks) {
    if (!HOSTED_HINT.test(text)) continue;
    const named = HOSTED[language].exec(text)?.groups?.host;
    const found = named === undefined ? null : findCountry(named, language);
    if (found && (countries.size === 0 || countries.has(found.code))) return found.code;
  }
  return list?.entries[0]?.country ?? null;
}

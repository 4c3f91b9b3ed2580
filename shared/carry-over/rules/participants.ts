import { countryName } from '../../countries/index.ts';
import { entryText } from '../participants.ts';
import type { CarryContext, CarryRule, Spot } from '../rule.ts';
import type { OrderRule, Participant, ParticipantList, ReasonCode } from '../types.ts';

const ORDER_REASON: Readonly<Record<OrderRule, ReasonCode>> = {
  'host-first': 'order-host-first',
  protocol: 'order-protocol',
  english: 'order-english',
  kana: 'order-kana',
  source: 'order-source',
};

/** The list of leaders: its order for the next host, and the names and offices that a person gave. */
export const participantsRule: CarryRule = (block, context) => {
  const { list } = context.survey;
  if (list === null || list.block !== block.id) return [];
  return [...listSpots(list, block.text, context), ...leaderSpots(list, block.text, context)];
};

function listSpots(list: ParticipantList, text: string, { survey, settled }: CarryContext): readonly Spot[] {
  const { from, to, entries, separators } = list;
  const base = { kind: 'participants', from, to } as const;
  const { sequence, order, host } = settled;
  const values = { host: host === null ? '' : countryName(host, survey.language) };
  if (sequence === null) return [{ ...base, after: null, confidence: 'unknown', reason: 'order-unknown', values }];
  if (host === null && order === 'host-first' && settled.meetings !== 0) {
    return [{ ...base, after: null, confidence: 'unknown', reason: 'host-missing' }];
  }
  const written = sequence.map((index) =>
    entryText(
      entries[index]!,
      settled.participants.find((answer) => answer.index === index),
    ),
  );
  const after = written.map((entry, i) => `${i === 0 ? '' : separators[i - 1]!}${entry}`).join('');
  if (after === text.slice(from, to)) return [];
  return [{ ...base, after, confidence: 'computed', reason: ORDER_REASON[order], values }];
}

/** Whether each is still in office no text can tell; a participant that a person has confirmed is asked no more. */
function leaderSpots(list: ParticipantList, text: string, { settled }: CarryContext): readonly Spot[] {
  const confirmed = new Set(settled.participants.filter((answer) => answer.confirmed).map(({ index }) => index));
  let at = list.from;
  return list.entries.flatMap((entry, index): readonly Spot[] => {
    const from = text.indexOf(entry.text, at);
    at = from + entry.text.length;
    if (confirmed.has(index) || settled.meetings === 0) return [];
    const values = { name: nameOf(entry), office: entry.office };
    return [{ kind: 'leader', from, to: at, after: null, confidence: 'unknown', reason: 'leader-confirm', values }];
  });
}

function nameOf(entry: Participant): string {
  return entry.name === '' ? entry.text : entry.name;
}

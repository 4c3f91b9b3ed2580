import type { CarryRule, Spot } from '../rule.ts';
import { isOpening } from '../survey.ts';

/** A document is called after the place where it was adopted: 東京宣言, Tokyo Declaration. */
const DOCUMENT =
  /^(?:宣言|共同宣言|声明|共同声明|コミュニケ| (?:Joint )?(?:Declaration|Statement|Communiqué|Communique))/;
/** Russian names of places that no case changes. */
const INDECLINABLE = /[еиоуэюы]$/;
const ADJECTIVAL_TITLE = /(?<!\p{L})\p{Lu}\p{L}+ск(?:ая|ий|ое|ой)(?= (?:декларац|заявлен|коммюнике))/gu;

/** The place in the opening and in the titles; in names further on it is asked. */
export const placeRule: CarryRule = (block, { survey, settled }) => {
  const { place, language } = survey;
  const spots: Spot[] = [];
  if (language === 'ru' && isOpening(block) && block.kind !== 'chapeau') {
    for (const match of block.text.matchAll(ADJECTIVAL_TITLE)) {
      const place = { from: match.index, to: match.index + match[0].length };
      spots.push({ kind: 'place', ...place, after: null, confidence: 'unknown', reason: 'place-inflected' });
    }
  }
  if (place === null) return spots;
  for (let from = block.text.indexOf(place.text); from >= 0; from = block.text.indexOf(place.text, from + 1)) {
    const to = from + place.text.length;
    const own = block.id === place.block && from === place.from;
    const names = DOCUMENT.test(block.text.slice(to));
    const titled = isOpening(block) && block.kind !== 'chapeau' && names;
    if (own || titled) spots.push(answered({ from, to, before: place.text }, settled.place, language === 'ru'));
    else if (names) {
      spots.push({ kind: 'place', from, to, after: null, confidence: 'unknown', reason: 'place-in-name' });
    }
  }
  return spots;
};

function answered(at: { from: number; to: number; before: string }, typed: string | null, inflects: boolean): Spot {
  const { from, to, before } = at;
  const base = { kind: 'place', from, to } as const;
  if (typed === null) return { ...base, after: null, confidence: 'unknown', reason: 'place-missing' };
  if (inflects && !(INDECLINABLE.test(typed) && INDECLINABLE.test(before))) {
    return { ...base, after: null, confidence: 'unknown', reason: 'place-inflected', values: { place: typed } };
  }
  return { ...base, after: typed, confidence: 'computed', reason: 'place-of-meeting' };
}

import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../../model/settings.ts';
import { find, say } from '../test-check.ts';
import { ownThanks } from './own-thanks.ts';
import { participantsMissing } from './participants-missing.ts';
import { participantsOrder } from './participants-order.ts';

/** A chapeau by the countries' names; the first is the host. */
const chapeau = (...names: string[]) =>
  `c: ${names.map((name) => `某・${name}大統領`).join('、')}（以下「首脳」という。）は、協議した。`;
const EUROPE = ['フランス', 'オーストリア', 'ベルギー', 'ドイツ', 'イタリア', 'スペイン'];
const english = (...names: string[]) =>
  `c: The leaders met: ${names.map((name) => `President of ${name}`).join(', ')}.`;

describe('participants', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['English alphabet after the host', [chapeau(...EUROPE)], []],
    [
      'one out of it',
      [chapeau('フランス', 'オーストリア', 'ドイツ', 'イタリア', 'スペイン', 'ベルギー')],
      ['ベルギー'],
    ],
    ['Japanese syllabary', [chapeau('フランス', 'イタリア', 'オーストリア', 'スペイン', 'ドイツ')], []],
    ['protocol of its own', [chapeau('フランス', 'スペイン', 'オーストリア', 'イタリア', 'ベルギー', 'ドイツ')], []],
    ['too few to tell', [chapeau('フランス', 'スペイン', 'オーストリア')], []],
    [
      'a list in another order',
      [chapeau(...EUROPE), 'ドイツ、ベルギー及びスペインは'],
      ['ドイツ、ベルギー及びスペイン'],
    ],
    ['a list in the same order', [chapeau(...EUROPE), 'ベルギー、ドイツ及びスペインは、フランスと'], []],
    ['no chapeau', ['ドイツ、ベルギー及びスペインは'], []],
  ])('order: %s', (_, lines, found) => expect(say(participantsOrder, lines)).toEqual(found));

  test('order in an English text', () => {
    const lines = [english('France', 'Austria', 'Germany', 'Italy', 'Spain', 'Belgium')];
    expect(say(participantsOrder, lines, 'en')).toEqual(['Belgium']);
    expect(say(participantsOrder, [english('France', 'Austria', 'Belgium', 'Germany', 'Spain')], 'en')).toEqual([]);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['all but one', [chapeau(...EUROPE), 'フランス、オーストリア、ベルギー、ドイツ及びイタリアは'], ['スペイン']],
    ['all', [chapeau(...EUROPE), `${EUROPE.join('、')}は`], []],
    ['the guests', [chapeau(...EUROPE), `${EUROPE.slice(1).join('、')}は`], []],
    ['some', [chapeau(...EUROPE), 'フランス、ドイツ及びイタリアは'], []],
  ])('missing in a list: %s', (_, lines, names) =>
    expect(find(participantsMissing, lines).map(({ detail }) => detail?.name)).toEqual(names),
  );

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['named', ['フランス', 'ドイツ'], []],
    ['one is not', ['フランス', 'ポルトガル'], ['ポルトガル']],
    ['two are not', ['フランス', 'ポルトガル', 'オランダ'], ['ポルトガル、オランダ']],
    ['in another language', ['France', 'Germany'], []],
    ['none in the dossier', [], []],
  ])('missing in the chapeau: %s', (_, participants, names) =>
    expect(
      find(participantsMissing, [chapeau(...EUROPE)], 'ja', { participants }).map(({ detail }) => detail?.name),
    ).toEqual(names),
  );

  test.each<readonly [string, readonly string[]]>([
    ['首脳は、フランスの支援に謝意を表明した。', ['フランスの支援に謝意']],
    ['首脳は、オランダの支援に謝意を表明した。', []],
    ['招待国の首脳は、フランスの支援に謝意を表明した。', []],
    ['首脳は、フランスの支援を歓迎した。', []],
  ])('thanks: %s', (line, found) => expect(say(ownThanks, [chapeau(...EUROPE), line])).toEqual(found));

  test('a text in a language without rules for it', () => {
    expect(say(ownThanks, [english('France', 'Austria', 'Belgium')], 'en' satisfies TextLanguage)).toEqual([]);
  });
});

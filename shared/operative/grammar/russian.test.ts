import { describe, expect, test } from 'vitest';
import { DEFAULT_LADDER } from '../ladder/ladder.ts';
import { readRussian } from './russian.ts';

// Invented sentences: sentence | subject | verb | dictionary form | rung | object
const CASES = `
Лидеры приветствовали прогресс в области водных ресурсов.|Лидеры|приветствовали|приветствовать|3|прогресс
Они также отметили важность диалога.|Они|отметили|отметить|1|важность
Стороны договорились провести встречу весной.|Стороны|договорились|договориться|6|провести
В этой связи лидеры подчеркнули необходимость усилий.|лидеры|подчеркнули|подчеркнуть|4|необходимость
Министры выразили глубокую признательность за гостеприимство.|Министры|выразили глубокую признательность|выразить признательность|3|гостеприимство
Лидеры приняли к сведению предложение, которое представили эксперты.|Лидеры|приняли к сведению|принять к сведению|1|предложение
Ссылаясь на свою резолюцию от 16 сентября 2005 года,|-|Ссылаясь|ссылаться|1|свою резолюцию
Вновь подтверждая свою приверженность целям Устава,|-|подтверждая|подтверждать|4|свою приверженность
Приветствует доклад Генерального секретаря;|-|Приветствует|приветствовать|3|доклад
Постановляет продолжать рассмотрение вопроса.|-|Постановляет|постановлять|7|продолжать
Норвегия, Исландия и Мальта решительно осудили нападение.|Норвегия, Исландия и Мальта|осудили|осудить|5|нападение
Лидеры, отмечая значение диалога, подтвердили готовность к сотрудничеству.|Лидеры|подтвердили|подтвердить|4|готовность
Мы готовы продолжать сотрудничество.|Мы|готовы|быть готовым|6|продолжать
Лидеры расширили программу обменов.|Лидеры|расширили|расширить|-|программу
Форум состоялся в столице.|Форум|состоялся|состояться|-|столице
Будучи глубоко обеспокоена ростом числа жертв,|-|обеспокоена|быть обеспокоенным|4|ростом
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

describe('who does what', () => {
  test.each(CASES)('%s', (sentence, subject, surface, lemma, rung, object) => {
    const statements = readRussian(sentence!, DEFAULT_LADDER);
    expect(statements).toHaveLength(1);
    const [{ subject: found, verb, object: head }] = statements as [(typeof statements)[number]];
    expect(
      [found?.text, verb?.surface, verb?.lemma, verb?.rung ?? '-', head].map((part) => String(part ?? '-')),
    ).toEqual([subject, surface, lemma, rung, object]);
  });
});

describe('mood', () => {
  test.each([
    ['Стороны не поддержали данный план.', null, true],
    ['Участники должны соблюдать условия соглашения.', 'must', false],
    ['Стороны могут предложить поправки.', 'can', false],
  ])('%s', (sentence, modality, negated) => {
    expect(readRussian(sentence, DEFAULT_LADDER)[0]?.verb).toMatchObject({ modality, negated });
  });
});

test('verbs of the ladder beside the governing one', () => {
  const [statement] = readRussian('Лидеры высоко оценили усилия и призвали к диалогу.', DEFAULT_LADDER);
  expect(statement?.verb?.surface).toBe('оценили');
  expect(statement?.beside.map((verb) => verb.surface)).toEqual(['призвали']);
});

test.each(['Торговля и инвестиции', '', 'Цели и роли отраслей', '12'])('%j has no governing verb', (text) => {
  expect(readRussian(text, DEFAULT_LADDER).every(({ verb }) => verb === null)).toBe(true);
});

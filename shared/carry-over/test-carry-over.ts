import type { Node } from 'prosemirror-model';
import { parseIsoDate } from '../dates/index.ts';
import { type IdSource, seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import type { TextLanguage } from '../model/settings.ts';
import { proposeCarryOver } from './propose.ts';
import { type CarryOverAnswers, NO_ANSWERS } from './types.ts';

/** A chapeau and paragraphs; the first text is the chapeau. */
export function declaration(
  language: TextLanguage,
  [opening, ...paragraphs]: readonly string[],
  ids: IdSource = seededIds('carry-over'),
): Node {
  const text = (words: string) => (words === '' ? [] : [schema.text(words)]);
  return schema.topNodeType.create({ language }, [
    schema.nodes.chapeau.create({ id: ids() }, text(opening ?? '')),
    ...paragraphs.map((words) => schema.nodes.paragraph.create({ id: ids() }, text(words))),
  ]);
}

export const OPENINGS: Readonly<Record<TextLanguage, string>> = {
  ja: '2025年6月3日、ヘルシンキにおいて、第1回首脳会合が開催され、アンナ・ベルグ・フィンランド共和国大統領、ヨハン・リンド・スウェーデン王国首相及びペール・ハンセン・ノルウェー王国首相（以下「首脳」という。）は、議論した。',
  en: 'On 3 June 2025 in Helsinki, at the first Summit, Anna Berg, President of the Republic of Finland, Johan Lind, Prime Minister of the Kingdom of Sweden, and Per Hansen, Prime Minister of Norway, met.',
  ru: '3 июня 2025 года в Токио состоялся первый саммит, в котором приняли участие Президент Финляндии Анна Берг, Премьер-министр Швеции Юхан Линд и Премьер-министр Норвегии Пер Хансен.',
};

export const HOST: Readonly<Record<TextLanguage, string>> = { ja: 'スウェーデン', en: 'Sweden', ru: 'Швеция' };

/** Answers for a meeting in Sweden on 10 September 2027, which may be replaced. */
export function answers(language: TextLanguage, more: Partial<CarryOverAnswers> = {}): CarryOverAnswers {
  const place = { ja: 'マルメ', en: 'Malmö', ru: 'Осло' }[language];
  return { ...NO_ANSWERS, place, host: HOST[language], date: parseIsoDate('2027-09-10'), ...more };
}

/** What is proposed for one paragraph behind the usual opening: "before→after reason". */
export function proposedFor(
  language: TextLanguage,
  text: string,
  more: Partial<CarryOverAnswers> = {},
): readonly string[] {
  const doc = declaration(language, [OPENINGS[language], text]);
  const id = doc.child(1).attrs.id;
  return proposeCarryOver(doc, answers(language, more))
    .proposals.filter(({ block }) => block === id)
    .map(({ before, after, reason }) => `${before}→${after ?? '?'} ${reason.code}`);
}

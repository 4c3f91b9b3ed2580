import { describe, expect, test } from 'vitest';
import { DEFAULT_LADDER } from '../ladder/ladder.ts';
import { readJapanese } from './japanese.ts';

// Invented sentences: sentence | subject | verb | dictionary form | rung | object
const CASES = `
参加国は、港湾の整備を着実に推進した。|参加国|推進した|推進する|-|港湾の整備
両大臣は、次回会合を春に開催することで一致した。|両大臣|一致した|一致する|6|次回会合を春に開催すること
議長国は、海洋資源の保全を促した。|議長国|促した|促す|5|海洋資源の保全
両首脳は、平和の維持が重要であるとの認識で一致した。|両首脳|認識で一致した|認識で一致する|6|-
両首脳は、深い懸念を表明した。|両首脳|懸念を表明した|懸念を表明する|4|-
首相は、訪問団の受入れに謝意を表した。|首相|謝意を表した|謝意を表する|3|-
両国は、対話の継続への期待を表明した。|両国|期待を表明した|期待を表明する|3|対話の継続
会合は、首都で開催された。|会合|開催された|開催される|-|首都
事務局が年次報告を公表した。|事務局|公表した|公表する|-|年次報告
また、漁業の分野での連携の強化を求めた。|-|求めた|求める|5|連携の強化
参加者は、対話の促進に取り組むこととした。|参加者|こととした|こととする|7|取り組むこと
この取組は、重要である。|この取組|重要である|重要である|-|-
支援を継続する用意がある。|-|用意がある|用意がある|-|継続
その結果、甲国と乙国は、国境の画定を完了させた。|甲国と乙国|完了させた|完了させる|-|国境の画定
甲国、乙国及び丙国は、犠牲者に哀悼の意を表明した。|甲国、乙国及び丙国|哀悼の意を表明した|哀悼の意を表明する|3|犠牲者
この文脈において、議長は新たな基金を立ち上げた。|議長|立ち上げた|立ち上げる|7|基金
参加国は、次の議長国は甲国とし、日程は後日決定することを確認した。|参加国|確認した|確認する|4|後日決定すること
参加国は、「港は、町を開く。」という標語を採択した。|参加国|採択した|採択する|7|標語
各国は共同で調査を実施する。|各国|実施する|実施する|-|調査
加盟国は、宣言に署名しました。|加盟国|署名しました|署名する|7|宣言
第一条　この規則は、公布の日から施行する。|この規則|施行する|施行する|-|-
議長は、提案（別添）を歓迎した。|議長|歓迎した|歓迎する|3|提案
各国は、対策を講じた。|各国|講じた|講じる|-|対策
各国は、協定を結んだ。|各国|結んだ|結ぶ|-|協定
各国は、約束を守った。|各国|守った|守る|-|約束
各国は、研修を行った。|各国|行った|行う|-|研修
両国は、国境の画定で合意に至った。|両国|合意に至った|合意に至る|6|国境の画定
両国は、次回会合の日程で一致をみた。|両国|一致をみた|一致をみる|6|次回会合の日程
議長は、決定を下した。|議長|決定を下した|決定を下す|7|-
この成果は歓迎された。|この成果|歓迎された|歓迎される|3|-
港湾の整備において達成された進展が歓迎された。|達成された進展|歓迎された|歓迎される|3|-
参加国は、措置を講ずるに至った。|参加国|講ずるに至った|講ずる|-|措置
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

describe('who does what', () => {
  test.each(CASES)('%s', (sentence, subject, surface, lemma, rung, object) => {
    const statements = readJapanese(sentence!, DEFAULT_LADDER);
    expect(statements).toHaveLength(1);
    const [{ subject: found, verb, object: head }] = statements as [(typeof statements)[number]];
    expect(
      [found?.text, verb?.surface, verb?.lemma, verb?.rung ?? '-', head].map((part) => String(part ?? '-')),
    ).toEqual([subject, surface, lemma, rung, object]);
    if (verb) expect(sentence!.slice(verb.from, verb.to)).toBe(surface);
  });
});

// sentence | verb | dictionary form | modality
const DENIED = `
両国は、合意に至らなかった。|合意に至らなかった|合意に至る|-
両国は、この提案を支持しない。|支持しない|支持する|-
両国は、この提案を支持していない。|支持していない|支持する|-
両国は、この提案を支持しませんでした。|支持しませんでした|支持する|-
両国は、この提案を支持することはできない。|支持することはできない|支持する|can
両国は、この提案を支持するものではない。|支持するものではない|支持する|-
両国は、この提案を支持したわけではない。|支持したわけではない|支持する|-
両国は、この提案を支持するには至らなかった。|支持するには至らなかった|支持する|-
両国は、協力の必要を認めるには至っていない。|認めるには至っていない|認める|-
両国は、一致を見なかった。|一致を見なかった|一致を見る|-
両国は、期待を表明しなかった。|期待を表明しなかった|期待を表明する|-
両国は、提案に同意できない。|同意できない|同意する|can
この提案は採択されなかった。|採択されなかった|採択される|-
この文書は、法的拘束力を有するものではない。|有するものではない|有する|-
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

describe('a denied verb stands on no rung', () => {
  test.each(DENIED)('%s', (sentence, surface, lemma, modality) => {
    const verb = readJapanese(sentence!, DEFAULT_LADDER)[0]?.verb;
    expect([verb?.surface, verb?.lemma, verb?.modality ?? '-']).toEqual([surface, lemma, modality]);
    expect(verb).toMatchObject({ negated: true, rung: null });
  });
  test.each([
    ['両国は、この提案を支持しないわけではない。', '支持する', 4],
    ['両国は、この成果を歓迎せざるを得ない。', '歓迎する', 3],
    ['両国は、協力の必要を認めざるを得なかった。', '認める', 2],
    ['両国は、この提案を支持しないことで一致した。', '一致する', 6],
    ['両国は、約束を履行しなければならないことを確認した。', '確認する', 4],
  ])('denied twice, or only what is agreed: %s', (sentence, lemma, rung) => {
    expect(readJapanese(sentence, DEFAULT_LADDER)[0]?.verb).toMatchObject({ lemma, rung, negated: false });
  });
  test.each([
    ['両国は、提案を支持せず、成果に留意した。', '支持せず'],
    ['両国は、合意に至らず、対話の継続で一致した。', '合意に至らず'],
    ['両国は、提案を認めないで、成果に留意した。', '認めないで'],
    ['両国は、決定を促すことなく、成果に留意した。', '促すことなく'],
  ])('beside another one: %s', (sentence, surface) => {
    expect(readJapanese(sentence, DEFAULT_LADDER)[0]?.beside).toMatchObject([{ surface, negated: true, rung: null }]);
  });
});

describe('mood', () => {
  test.each([
    ['参加国は、事務局の設置を決定しなかった。', null, true],
    ['各国は、合意を履行しなければならない。', 'must', false],
    ['各国は、情報を公開してはならない。', 'must', true],
    ['締約国は、報告を提出するものとする。', 'shall', false],
    ['両国は、協力を強化すべきである。', 'should', false],
    ['両国は、輸出を再開することができる。', 'can', false],
    ['両国は、輸出を再開できない。', 'can', true],
    ['協力を拡大したい。', 'wish', false],
  ])('%s', (sentence, modality, negated) => {
    expect(readJapanese(sentence, DEFAULT_LADDER)[0]?.verb).toMatchObject({ modality, negated });
  });
});

test('verbs of the ladder beside the governing one', () => {
  const [statement] = readJapanese(
    '議長は、進展を確認し、経済を強化し、成果を歓迎するとともに、支援を約束した。',
    DEFAULT_LADDER,
  );
  expect(statement?.beside.map((verb) => verb.surface)).toEqual(['確認し', '歓迎する']);
});

test('each sentence for itself, a line of its own too', () => {
  const statements = readJapanese(
    '議長は歓迎した。また、議長は、協力で一致した。\nこの点に関し、両国は、確認した',
    DEFAULT_LADDER,
  );
  expect(statements.map(({ subject, verb }) => `${subject?.text} ${verb?.surface}`)).toEqual([
    '議長 歓迎した',
    '議長 一致した',
    '両国 確認した',
  ]);
});

test.each(['経済の見通し', '', '。。', '123', '（仮訳）', '「歓迎した。」'])('%j has no governing verb', (text) => {
  expect(readJapanese(text, DEFAULT_LADDER).every(({ verb }) => verb === null)).toBe(true);
});

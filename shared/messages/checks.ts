import type { CheckSource } from './check-ids.ts';
import { englishExplanations } from './checks-en.ts';
import { japaneseExplanations } from './checks-ja.ts';
import { translations } from './table.ts';

export { CHECK_IDS, type CheckId } from './check-ids.ts';

type Sources = Readonly<Record<CheckSource, string>>;

const ja: Sources = {
  calendar: '暦',
  'carry-over': '次の宣言に引き継ぐときの慣行',
  conversion: '文書変換の際に生じやすい誤り',
  drafting: '起草の慣行',
  'earlier-state': '前の案、又は開いたときの本文',
  'own-date': 'この文書の日付',
  participants: '前文及び案件の参加国',
  practice: '校正の慣行',
  protocol: '国名を並べる慣行（主催国、続いて一貫した順）',
  text: 'この文書の中での食い違い',
};

const en: Sources = {
  calendar: 'the calendar',
  'carry-over': 'what must step on in the next declaration',
  conversion: 'slips of conversion',
  drafting: 'drafting practice',
  'earlier-state': 'the last draft, or the text as it was opened',
  'own-date': 'the date of this text',
  participants: 'the chapeau and the dossier’s participants',
  practice: 'proof-reading practice',
  protocol: 'the custom of naming countries: the host, then one order throughout',
  text: 'the text contradicts itself',
};

const count = (n: number) => n.toLocaleString('en');

/** What the checks say, and the list and board that show it. */
export const checksMessages = translations(
  {
    levels: { error: '誤り', warning: '要確認', notice: '参考' },
    source: (source: string) => `根拠：${source}`,
    sources: ja,
    explanations: japaneseExplanations,
    suggestion: (text: string, words: string) => `「${text}」→「${words}」`,
    commandLine: { none: '指摘はありません。', total: (n: number) => `指摘 ${count(n)}件` },
    board: {
      title: '指摘の一覧',
      open: '一覧で見る',
      close: '一覧を閉じる',
      count: (n: number, all: number) => (n === all ? `${count(n)}件` : `${count(all)}件のうち${count(n)}件`),
      level: '程度',
      allLevels: 'すべて',
      rule: '種類',
      allRules: 'すべて',
      ruleCount: (name: string, n: number) => `${name}（${count(n)}）`,
      show: '表示',
      standing: (n: number) => `残っている指摘（${count(n)}）`,
      ignored: (n: number) => `対応不要としたもの（${count(n)}）`,
      none: '当てはまる指摘はありません。',
      go: (label: string) => `${label}へ`,
      accept: (words: string) => `「${words}」にする`,
      remove: '取り除く',
      link: (label: string) => `${label}への参照にする`,
      ignore: '対応不要…',
      takeBack: '指摘に戻す',
      reason: (words: string) => `理由：${words}`,
      noReason: '理由の記載なし',
      scopes: { here: 'この箇所', words: 'この語句すべて', rule: 'この種類すべて' },
      asleep: '今の本文には当てはまる箇所がありません。',
    },
    ignoring: {
      title: '対応不要とする',
      scope: '範囲',
      scopes: {
        here: 'この箇所だけ（前後の語句が変われば、また指摘します）',
        words: (text: string) => `案件の中の「${text}」すべて`,
        rule: (name: string) => `案件の中の「${name}」の指摘すべて`,
      },
      reason: '理由',
      reasonHint: '例：固有名詞の正式表記',
      done: '対応不要とする',
      cancel: '取り消す',
      close: '閉じる',
    },
    alert: { show: '見る', more: (sentence: string, n: number) => `${sentence}（ほか${count(n)}件）` },
  },
  {
    levels: { error: 'Error', warning: 'Check', notice: 'Note' },
    source: (source) => `Source: ${source}`,
    sources: en,
    explanations: englishExplanations,
    suggestion: (text, words) => `“${text}” → “${words}”`,
    commandLine: { none: 'No findings.', total: (n) => (n === 1 ? '1 finding' : `${count(n)} findings`) },
    board: {
      title: 'All findings',
      open: 'Show as a board',
      close: 'Close the board',
      count: (n, all) =>
        n === all ? `${count(n)} ${n === 1 ? 'finding' : 'findings'}` : `${count(n)} of ${count(all)}`,
      level: 'Level',
      allLevels: 'All',
      rule: 'Rule',
      allRules: 'All',
      ruleCount: (name, n) => `${name} (${count(n)})`,
      show: 'Show',
      standing: (n) => `Open (${count(n)})`,
      ignored: (n) => `Ignored (${count(n)})`,
      none: 'No finding matches.',
      go: (label) => `Go to ${label}`,
      accept: (words) => `Change to “${words}”`,
      remove: 'Remove',
      link: (label) => `Make it a reference to ${label}`,
      ignore: 'Ignore…',
      takeBack: 'Take back',
      reason: (words) => `Reason: ${words}`,
      noReason: 'No reason given',
      scopes: { here: 'Here', words: 'These words', rule: 'The whole rule' },
      asleep: 'Nothing in the text matches it now.',
    },
    ignoring: {
      title: 'Ignore this finding',
      scope: 'Where',
      scopes: {
        here: 'Here only; it speaks again when the words around it change',
        words: (text) => `“${text}” everywhere in this dossier`,
        rule: (name) => `Everything “${name}” says in this dossier`,
      },
      reason: 'Reason',
      reasonHint: 'For example: official spelling of the name',
      done: 'Ignore',
      cancel: 'Cancel',
      close: 'Close',
    },
    alert: { show: 'Show', more: (sentence, n) => `${sentence} (and ${count(n)} more)` },
  },
);

/** Where a rule comes from, as a person reads it: a work is cited as it is. */
export function sourceText(source: string, locale: keyof typeof checksMessages): string {
  const named: Readonly<Record<string, string>> = checksMessages[locale].sources;
  return checksMessages[locale].source(named[source] ?? source);
}

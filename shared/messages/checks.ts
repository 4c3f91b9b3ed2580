import { translations } from './table.ts';

type Detail = Readonly<Record<string, string | number>>;

/** What a rule says: a name for lists, and why the place deserves a look. */
type Explanation = {
  readonly name: string;
  readonly why: (detail: Detail) => string;
};
type Explanations = Readonly<Record<CheckId, Explanation>>;

/** Every rule of `shared/checks` by its id; a test compares the two lists. */
export const CHECK_IDS = [
  'abbreviation-redefined',
  'abbreviation-undefined',
  'abbreviation-unused',
  'comma-oyobi',
  'counter-ka',
  'doubled-word',
  'elapsed-time',
  'latin-word',
  'leaning',
  'line-head',
  'long-sentence',
  'missing-reference',
  'mixed-digits',
  'mixed-width',
  'nado-tou',
  'nested-oyobi',
  'old-form',
  'own-meeting',
  'range-dash',
  'relative-date',
  'russian-quotes',
  'spacing',
  'subject-comma',
  'term-redefined',
  'term-variant',
  'unbalanced-bracket',
  'weekday',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

const ja: Explanations = {
  'abbreviation-redefined': {
    name: '略称の再定義',
    why: ({ name }) => `「${name}」は、前の箇所で既に定義されています。`,
  },
  'abbreviation-undefined': {
    name: '定義のない略称',
    why: ({ name }) => `「${name}」の正式名称が文中に示されていません。`,
  },
  'abbreviation-unused': {
    name: '使われない略称',
    why: ({ name }) => `「${name}」は、定義された後に一度も使われていません。`,
  },
  'comma-oyobi': {
    name: '「及び」の前の読点',
    why: () => 'この文書では「及び」の前に読点を打っていません。長い語句を並べる場合はこのままで差し支えありません。',
  },
  'counter-ka': {
    name: '助数詞の「か」',
    why: () => '公用文では、数字の後の「か国」「か所」「か月」は平仮名で書きます。',
  },
  'doubled-word': { name: '語の重複', why: () => '同じ語が続いています。' },
  'elapsed-time': {
    name: '経過年数・回数',
    why: () => '起点から数えた年数又は回数です。次の宣言に引き継ぐときは改める必要があります。',
  },
  'latin-word': {
    name: '和文中の欧文',
    why: () => '和文の途中に欧文の語が残っています。変換の際の消し忘れの可能性があります。',
  },
  leaning: {
    name: '前項への依存',
    why: () => '前の項を受けて始まっています。どちらかの項を動かすと、文意が通らなくなります。',
  },
  'line-head': { name: '行頭の句読点', why: () => '行の先頭に句読点又は閉じ括弧があります。' },
  'long-sentence': {
    name: '長い一文',
    why: ({ length, limit }) => `一文が${length}字あります（目安${limit}字以内）。`,
  },
  'missing-reference': {
    name: '参照先のない参照',
    why: () => '参照している項がありません。参照先を選び直すか、参照を削ってください。',
  },
  'mixed-digits': { name: '数字の全角・半角', why: () => 'この文書の他の数字と、全角・半角が異なります。' },
  'mixed-width': { name: '記号の全角・半角', why: () => 'この文書の他の箇所と、全角・半角が異なります。' },
  'nado-tou': { name: '「など」と「等」', why: () => 'この文書のほかの箇所とは異なる書き方です。' },
  'nested-oyobi': {
    name: '「及び」の重なり',
    why: () => '大きな併合には「並びに」、その中の小さな併合には「及び」を用います。',
  },
  'old-form': { name: '旧字体', why: () => '常用漢字表の字体ではありません。固有名詞であればそのままとしてください。' },
  'own-meeting': {
    name: '自らの会合への言及',
    why: (detail) =>
      detail.case === 'itself'
        ? 'この宣言を採択する会合そのものを、過去の会合のように年を付けて呼んでいます。'
        : '次回以降の会合の回次です。次の宣言に引き継ぐときは改める必要があります。',
  },
  'range-dash': {
    name: '全角のハイフン',
    why: () => '範囲又は結合を表す記号が全角です。固有名詞の正式な表記を確認してください。',
  },
  'relative-date': {
    name: '相対的な時の表現',
    why: () => 'いつを指すかが文書の日付によって変わります。次の宣言に引き継ぐときは改める必要があります。',
  },
  'russian-quotes': { name: 'ロシア語の引用符・ダッシュ', why: () => 'ロシア語では «» 及びダッシュを用います。' },
  spacing: { name: '空白', why: () => '空白が余分に入っています。' },
  'subject-comma': {
    name: '主語の後の読点',
    why: ({ term }) => `ほかの箇所では「${term}は」の後に読点を打っています。`,
  },
  'term-redefined': { name: '用語の再定義', why: ({ term }) => `「${term}」は、前の箇所で既に定義されています。` },
  'term-variant': { name: '定義した語の揺れ', why: ({ term }) => `定義された語は「${term}」です。` },
  'unbalanced-bracket': { name: '括弧の対応', why: () => '対になる括弧がありません。' },
  weekday: {
    name: '日付と曜日',
    why: (detail) =>
      detail.case === 'no-such-day'
        ? 'この日付は暦にありません。'
        : `この日は${detail.right}曜日です。日付か曜日のどちらかが誤っています。`,
  },
};

const en: Explanations = {
  'abbreviation-redefined': {
    name: 'Abbreviation introduced again',
    why: ({ name }) => `“${name}” was introduced earlier.`,
  },
  'abbreviation-undefined': {
    name: 'Abbreviation not introduced',
    why: ({ name }) => `The text never says what “${name}” stands for.`,
  },
  'abbreviation-unused': {
    name: 'Abbreviation not used',
    why: ({ name }) => `“${name}” is introduced and then never used.`,
  },
  'comma-oyobi': {
    name: 'Comma before 及び',
    why: () => 'This text writes 及び without a comma. Between long members the comma may stay.',
  },
  'counter-ka': {
    name: 'Counter か',
    why: () => 'Official style writes か国, か所 and か月 in hiragana after a figure.',
  },
  'doubled-word': { name: 'Doubled word', why: () => 'The same word stands twice in a row.' },
  'elapsed-time': {
    name: 'Elapsed time or count',
    why: () => 'Counted from a fixed start: it must step on in the next declaration.',
  },
  'latin-word': {
    name: 'Latin word in Japanese',
    why: () => 'A Latin word stands in the middle of Japanese text, perhaps left behind by a conversion.',
  },
  leaning: {
    name: 'Leans on the paragraph before',
    why: () => 'It opens by referring to the paragraph before: moving either breaks the sense.',
  },
  'line-head': {
    name: 'Punctuation at a line’s head',
    why: () => 'A comma, full stop or closing bracket stands at the head of a line.',
  },
  'long-sentence': {
    name: 'Long sentence',
    why: ({ length, limit }) => `The sentence has ${length} characters (advised: up to ${limit}).`,
  },
  'missing-reference': {
    name: 'Reference to nothing',
    why: () => 'The paragraph it refers to is gone. Choose another, or remove the reference.',
  },
  'mixed-digits': {
    name: 'Width of digits',
    why: () => 'These digits are of another width than the others in the text.',
  },
  'mixed-width': { name: 'Width of signs', why: () => 'This is of another width than elsewhere in the text.' },
  'nado-tou': { name: 'など or 等', why: () => 'The text uses the other form elsewhere.' },
  'nested-oyobi': {
    name: '及び inside 及び',
    why: () => 'Official style joins the outer members by 並びに and the inner ones by 及び.',
  },
  'old-form': {
    name: 'Old character form',
    why: () => 'Not the form of the Jōyō table. Leave it if it belongs to a proper name.',
  },
  'own-meeting': {
    name: 'The text’s own meeting',
    why: (detail) =>
      detail.case === 'itself'
        ? 'The meeting that adopts this text is named with its year, like a past event.'
        : 'The ordinal of a meeting to come: it must step on in the next declaration.',
  },
  'range-dash': {
    name: 'Full-width hyphen',
    why: () => 'A range or joining mark in full width. Check the official spelling of the name.',
  },
  'relative-date': {
    name: 'Relative date',
    why: () => 'It depends on the date of the text and goes wrong in the next declaration.',
  },
  'russian-quotes': { name: 'Russian quotes and dashes', why: () => 'Russian uses «» and a dash.' },
  spacing: { name: 'Spacing', why: () => 'There is a space too many.' },
  'subject-comma': {
    name: 'Comma after the subject',
    why: ({ term }) => `Elsewhere the text puts 、 after “${term}は”.`,
  },
  'term-redefined': { name: 'Term defined again', why: ({ term }) => `“${term}” was defined earlier.` },
  'term-variant': { name: 'Variant of a defined term', why: ({ term }) => `The defined term is “${term}”.` },
  'unbalanced-bracket': { name: 'Unbalanced bracket', why: () => 'The bracket has no partner.' },
  weekday: {
    name: 'Date and weekday',
    why: (detail) =>
      detail.case === 'no-such-day'
        ? 'No calendar has this date.'
        : `That day is a ${WEEKDAYS['日月火水木金土'.indexOf(String(detail.right))]}. Either the date or the weekday is wrong.`,
  },
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** What the checks say. */
export const checksMessages = translations(
  {
    levels: { error: '誤り', warning: '要確認', notice: '参考' },
    accept: (suggestion: string) => `「${suggestion}」に直す`,
    remove: '削る',
    source: (source: string) => `根拠：${source}`,
    none: '指摘はありません。',
    explanations: ja,
  },
  {
    levels: { error: 'Error', warning: 'Check', notice: 'Note' },
    accept: (suggestion: string) => `Change to “${suggestion}”`,
    remove: 'Remove',
    source: (source: string) => `Source: ${source}`,
    none: 'No findings.',
    explanations: en,
  },
);

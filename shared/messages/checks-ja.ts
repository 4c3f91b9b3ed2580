import type { Explanations } from './check-ids.ts';

/** What the checks say, in Japanese. */
export const japaneseExplanations: Explanations = {
  'abbreviation-early': {
    name: '定義前の略称',
    why: ({ name }) => `「${name}」は、定義される前に使われています。`,
  },
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
  'bare-noun-de': {
    name: '「名詞＋で」',
    why: ({ verb }) => `この文書のほかの箇所では「…することで${verb}」又は「…について${verb}」と書いています。`,
  },
  'broken-leaning': {
    name: '受ける先との切り離し',
    why: ({ case: kind, phrase, here, on, between }) =>
      ({
        deleted: `${here}の「${phrase}」が受けていた、元の${on}が削られました。${between === '' ? '' : `直前は${between}です。`}`,
        moved: `${here}の「${phrase}」が受けていた${on}と離れました。${between === '' ? '' : `直前は${between}です。`}`,
        inserted: `${here}の「${phrase}」は${on}を受けていますが、間に${between}が入りました。`,
        split: `${here}の「${phrase}」が受けていた${on}が分割されました。何を受けるのか確かめてください。`,
        cut: `${here}の「${phrase}」が受けていた文が削られ、${on === '' ? '受けるものがなくなりました' : `${on}を受ける形になりました`}。`,
        between: `${here}の「${phrase}」は${on}を受けていますが、間に${between}が入りました。`,
        replaced: `${here}の「${phrase}」が受けていた${on}が、${between}に変わりました。`,
      })[String(kind)] ?? `${here}の「${phrase}」が受けていたものが変わりました。`,
  },
  'clipped-name': {
    name: '機関名の略し方',
    why: ({ name, full }) => `「${name}」（${full}）の正式名称が文中に示されていません。`,
  },
  'comma-oyobi': {
    name: '「及び」の前の読点',
    why: () => 'この文書では「及び」の前に読点を打っていません。長い語句を並べる場合はこのままで差し支えありません。',
  },
  'count-mismatch': {
    name: '数と列挙の食い違い',
    why: ({ listed, count }) => `挙げているのは${listed}、数は${count}と書いています。`,
  },
  'counter-ka': {
    name: '助数詞の「か」',
    why: () => '公用文では、数字の後の「か国」「か所」「か月」は平仮名で書きます。',
  },
  'date-order': {
    name: '期間の前後',
    why: () => '期間の終わりが始まりより前です。',
  },
  'doubled-word': { name: '語の重複', why: () => '同じ語が続いています。' },
  'elapsed-mismatch': {
    name: '経過年数の食い違い',
    why: ({ since, years }) => `${since}年から文書の日付までは${years}年です。`,
  },
  'elapsed-time': {
    name: '経過年数・回数',
    why: () => '起点から数えた年数又は回数です。次の宣言に引き継ぐときは改める必要があります。',
  },
  'english-quotes': {
    name: '英文の引用符',
    why: () => 'この文書のほかの箇所とは異なる形の引用符又はアポストロフィーです。',
  },
  'era-year': {
    name: '元号と西暦',
    why: (detail) =>
      detail.case === 'outside-era' ? 'この元号にその年（日）はありません。' : '元号と西暦が同じ年を指していません。',
  },
  'latin-word': {
    name: '和文中の欧文',
    why: () => '和文の途中に欧文の語が残っています。変換の際の消し忘れの可能性があります。',
  },
  leaning: {
    name: '前項への依存',
    why: ({ phrase, here, before }) =>
      here === '' || before === ''
        ? `「${phrase}」で始まり、前の項を受けています。どちらかの項を動かすと、文意が通らなくなります。`
        : `${here}は「${phrase}」で始まり、${before}を受けています。どちらかの項を動かすと、文意が通らなくなります。`,
  },
  'line-head': { name: '行頭の句読点', why: () => '行の先頭に句読点又は閉じ括弧があります。' },
  'list-sequence': {
    name: '列挙の番号',
    why: ({ sign }) => `「${sign}」が順番どおりではありません。`,
  },
  'lone-narabini': {
    name: '「及び」のない「並びに」',
    why: () => '一段階の併合には「及び」を用います。「並びに」は「及び」より大きな併合に用います。',
  },
  'long-sentence': {
    name: '長い一文',
    why: ({ length, limit }) => `一文が${length}字あります（目安${limit}字以内）。`,
  },
  'look-alike': {
    name: '見た目の似た別の文字',
    why: () => '見た目の似た別の文字が混じっています。検索や対照で別の語とみなされます。',
  },
  'missing-full-stop': {
    name: '文末の句点',
    why: () => 'この文書のほかの項は句点で終わっています。',
  },
  'missing-reference': {
    name: '参照先のない参照',
    why: ({ here, was }) =>
      `${here ? `${here}が` : ''}参照していた項${was ? `（元の番号は${was}）` : ''}がありません。参照先を選び直すか、参照を削ってください。`,
  },
  'mixed-digits': { name: '数字の全角・半角', why: () => 'この文書のほかの数字と、全角・半角が異なります。' },
  'mixed-width': { name: '記号の全角・半角', why: () => 'この文書のほかの箇所と、全角・半角が異なります。' },
  'nado-tou': { name: '「など」と「等」', why: () => 'この文書のほかの箇所とは異なる書き方です。' },
  'name-variant': {
    name: '名称の揺れ',
    why: ({ name }) => `ほかの箇所では「${name}」と書いています。`,
  },
  'nested-oyobi': {
    name: '「及び」の重なり',
    why: () => '大きな併合には「並びに」、その中の小さな併合には「及び」を用います。',
  },
  'number-groups': {
    name: '数字の区切り',
    why: (detail) =>
      detail.case === 'wrong'
        ? 'コンマの位置が三桁ごとになっていません。'
        : 'この文書のほかの数字は三桁ごとにコンマで区切っています。',
  },
  'number-units': {
    name: '兆・億・万',
    why: (detail) =>
      detail.case === 'order' ? '兆・億・万の順序が正しくありません。' : '一万を超える部分は、上の単位で書きます。',
  },
  'old-form': { name: '旧字体', why: () => '常用漢字表の字体ではありません。固有名詞であればそのままとしてください。' },
  'ordinal-conflict': {
    name: '回次と日付の食い違い',
    why: ({ name, ordinal, year }) => `「${name}」の第${ordinal}回（${year}年）と、回次又は日付が合いません。`,
  },
  'own-meeting': {
    name: '自らの会合への言及',
    why: (detail) =>
      detail.case === 'itself'
        ? 'この宣言を採択する会合そのものを、過去の会合のように年を付けて呼んでいます。'
        : '次回以降の会合の回次です。次の宣言に引き継ぐときは改める必要があります。',
  },
  'own-thanks': {
    name: '自らへの謝意',
    why: ({ term }) => `「${term}」には、謝意を受ける国の首脳も含まれます。主語を確かめてください。`,
  },
  'participants-missing': {
    name: '参加国の漏れ',
    why: ({ case: kind, name }) =>
      kind === 'chapeau'
        ? `案件の参加国「${name}」が前文にありません。`
        : `参加国のうち「${name}」だけが挙げられていません。`,
  },
  'participants-order': {
    name: '参加国の順序',
    why: ({ case: kind, name, after }) =>
      kind === 'chapeau'
        ? `ほかの参加国の並びに従えば、${name}は${after}の次です。`
        : '前文とは異なる順序で参加国を挙げています。',
  },
  'range-dash': {
    name: '全角のハイフン',
    why: () => '範囲又は結合を表す記号が全角です。固有名詞の正式な表記を確認してください。',
  },
  'reference-nowhere': {
    name: '存在しない項の引用',
    why: ({ number }) => `この文書に${number}の項はありません。`,
  },
  'relative-date': {
    name: '相対的な時の表現',
    why: () => 'いつを指すかが文書の日付によって変わります。次の宣言に引き継ぐときは改める必要があります。',
  },
  'relative-year': {
    name: '相対的な時と年の食い違い',
    why: ({ words, year }) => `この文書の日付から見て「${words}」は${year}年です。`,
  },
  'repeated-name': {
    name: '名称の重なり',
    why: ({ name }) => `一つの名詞句に「${name}」が二度出てきます。どこに係るかを確かめてください。`,
  },
  'russian-quotes': { name: 'ロシア語の引用符・ダッシュ', why: () => 'ロシア語では «» 及びダッシュを用います。' },
  'serial-comma': {
    name: '列挙のコンマ',
    why: () => '最後の and（or）の前のコンマの有無が、この文書のほかの箇所と異なります。',
  },
  spacing: { name: '空白', why: () => '空白が余分に入っています。' },
  'span-particle': {
    name: '期間に続く助詞',
    why: () => '期間の後の「の」が動詞に続いています。「にわたり」などが考えられます。',
  },
  'subject-comma': {
    name: '主語の後の読点',
    why: ({ term }) => `ほかの箇所では「${term}は」の後に読点を打っています。`,
  },
  'tense-date': {
    name: '時制と日付の食い違い',
    why: (detail) =>
      detail.case === 'past'
        ? '文書の日付より後のことを、済んだこととして書いています。'
        : '文書の日付より前のことを、これからのこととして書いています。',
  },
  'term-early': {
    name: '定義前の使用',
    why: ({ term }) => `「${term}」は、定義される前に使われています。`,
  },
  'term-redefined': { name: '用語の再定義', why: ({ term }) => `「${term}」は、前の箇所で既に定義されています。` },
  'term-unused': {
    name: '使われない定義',
    why: ({ term }) => `「${term}」は、定義された後に一度も使われていません。`,
  },
  'term-variant': { name: '定義した語の揺れ', why: ({ term }) => `定義された語は「${term}」です。` },
  'typed-reference': {
    name: '手入力の項番号',
    why: () => '項の番号が手で入力されています。参照に置き換えると、番号が変わっても追随します。',
  },
  'unbalanced-bracket': { name: '括弧の対応', why: () => '対になる括弧がありません。' },
  untranslated: {
    name: '訳し残し',
    why: () => '本文とは別の言語の語が残っています。',
  },
  weekday: {
    name: '日付と曜日',
    why: (detail) =>
      detail.case === 'no-such-day'
        ? 'この日付は暦にありません。'
        : `この日は${'日月火水木金土'[Number(detail.right)]}曜日です。日付か曜日のどちらかが誤っています。`,
  },
};

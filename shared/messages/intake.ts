import type { FindingRule, KeptRule, RepairRule } from '../intake/rules.ts';
import type { Encoding, IntakeFailure } from '../intake/types.ts';
import { translations } from './table.ts';

type Detail = Readonly<Record<string, string | number>>;

/** Sentences of the intake: why it failed, what it repaired, what it kept, what it found. */
interface IntakeSentences {
  readonly [key: string]: Readonly<Record<string, string>> | Readonly<Record<string, (detail: Detail) => string>>;
  readonly failures: Readonly<Record<IntakeFailure, (detail: Detail) => string>>;
  readonly repairs: Readonly<Record<RepairRule, string>>;
  readonly kept: Readonly<Record<KeptRule, string>>;
  readonly findings: Readonly<Record<FindingRule, string>>;
  readonly encodings: Readonly<Record<Encoding, string>>;
}

function megabytes(bytes: string | number | undefined): number {
  return Math.round(Number(bytes ?? 0) / (1024 * 1024));
}

const ja: IntakeSentences = {
  failures: {
    empty: () => '本文がありません。取り込みは行っていません。',
    'text-too-large': (d) =>
      `文章が大きすぎるため取り込めません（上限 ${megabytes(d.limit)} MB）。元のファイルは変更していません。分割してから開いてください。`,
    binary: () =>
      'テキストではないため取り込めません（Word、RTF、PDF、画像、圧縮ファイルなど）。テキスト形式で保存し直してから開いてください。元のファイルは変更していません。',
    'wrong-encoding': () =>
      'この文字コードでは読めません。UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP のいずれかを指定して開き直してください。元のファイルは変更していません。',
    'too-many-blocks': (d) =>
      `行数が多すぎるため取り込めません（上限 ${Number(d.limit ?? 0).toLocaleString('ja')} 行）。分割してから開いてください。元のファイルは変更していません。`,
  },
  repairs: {
    S1: '冒頭の空行を除きました。',
    S2: '最終行の末尾に改行がありません。保存時に補います。',
    S3: '箇条書きの記号を本文から除きました。番号のない項目では、記号を番号様式としています。',
    S4: '記号の付いた行を見出しとし、記号は見出しの番号様式に移しました。',
    S5: '記号のない短い行を見出しと判断しました。',
    S6: '改ページで分断された文をつなぎました。',
    S7: '文の途中にあった空行を除きました。',
    S8: '連続する項の間にあった空行を除きました。',
    S10: '行末で折り返された文をつなぎました。',
    N1: '番号の中の空白を除きました。',
    N2: '番号の書き方をほかの項に合わせました。',
    N3: 'ローマ数字の字種をそろえました。',
    C1: '丸括弧を全角にそろえました。',
    C4: '名称の全角・半角を文書内で多い方にそろえました。',
    C5: '略称の全角・半角を文書内で多い方にそろえました。',
    C6: '略称を囲む丸括弧の全角・半角をそろえました。',
    C9: '数字の全角・半角を文書内で多い方にそろえました。',
    C10: '半角片仮名を全角にしました。',
    C11: '見えない文字を除きました。',
  },
  kept: {
    C8: '全角の記号です。このままで正しいため変更していません。',
    X2: '同じ項の中の語句を受けています。項を分けたり一部を削ったりするときは注意してください。',
    X3: '同じ項で先に示された名称の略です。先の名称を削るときは注意してください。',
  },
  findings: {
    S9: '項の途中に改行があります。一続きの文であれば改行を除いてください。',
    'unfinished-sentence': '文が終わっていません。続きが抜けていないか確認してください。',
    'number-sequence': '番号が連続していません。元の番号のまま取り込みました。',
    'unread-label': '番号として読み取れなかったため、本文に残しました。',
    'control-character': '表示できない制御文字があったため、除いて取り込みました。',
    'lone-surrogate': '壊れた文字があったため、置換文字にして取り込みました。',
    'bidi-mark': '文字の向きを変える見えない文字があります。不要であれば除いてください。',
    'invisible-character': '見えない文字があります。不要であれば除いてください。',
    'replacement-character': '読み取れなかった文字があります。元の文書で確認してください。',
    'page-number': 'ページ番号と思われる行があります。不要であれば削除してください。',
    'running-head': 'ページごとに繰り返される柱や欄外の行と思われます。本文でなければ削除してください。',
    'front-matter': '冒頭の付帯情報（メタデータ）は本文に含めていません。',
    'list-number': 'Markdown の番号付きリストです。表示に合わせて通し番号にしました。',
    'label-form': '番号の書き方がほかの項と異なります。ほかの項に合わせて表示しています。',
    'broken-word': '行末のハイフンで単語が分かれています。ハイフンが不要であれば除いてください。',
    'link-target': 'リンク先は本文に含めていません。必要であれば書き添えてください。',
    'label-reading': '番号に付いていたルビは取り込んでいません。番号は自動で付くためです。',
    table: '表は取り込めないため、一行ずつの本文にしました。',
    'markup-source': 'HTML 又は XML の原文と思われます。ブラウザーなどで表示した文章を貼り付けてください。',
    'long-block': '一つの項として長すぎます。適切な位置で分けてください。',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16（リトルエンディアン）',
    'utf-16be': 'UTF-16（ビッグエンディアン）',
    shift_jis: 'Shift_JIS（CP932）',
    'euc-jp': 'EUC-JP',
    'iso-2022-jp': 'ISO-2022-JP',
  },
};

const en: IntakeSentences = {
  failures: {
    empty: () => 'There is no text in it. Nothing was taken in.',
    'text-too-large': (d) =>
      `The text is too large to take in (the limit is ${megabytes(d.limit)} MB). The file was left untouched. Divide it and open the pieces.`,
    binary: () =>
      'This is not a text but, it seems, a Word, RTF, PDF, image or archive file. Save it as plain text and open that. The file was left untouched.',
    'wrong-encoding': () =>
      'The text cannot be read in this encoding. Choose UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP and open it again. The file was left untouched.',
    'too-many-blocks': (d) =>
      `The text has too many lines to take in (the limit is ${Number(d.limit ?? 0).toLocaleString('en')}). Divide it and open the pieces. The file was left untouched.`,
  },
  repairs: {
    S1: 'Removed an empty line at the head.',
    S2: 'The last line has no line end; saving will add it.',
    S3: 'Took a list bullet out of the text; where no number follows, it became the label style.',
    S4: 'Took a line with a sign for a heading; the sign became the heading’s label style.',
    S5: 'Took a short unmarked line for a heading.',
    S6: 'Joined a sentence that a page break had cut.',
    S7: 'Removed an empty line inside a sentence.',
    S8: 'Removed an empty line between two paragraphs of one run.',
    S10: 'Joined a sentence that was wrapped at the end of a line.',
    N1: 'Removed a space inside a number.',
    N2: 'Wrote the number like the others of its series.',
    N3: 'Wrote the Roman numerals of the series in one alphabet.',
    C1: 'Made the parentheses full-width, as in the rest of the text.',
    C4: 'Wrote the name in the width that most of its places have.',
    C5: 'Wrote the abbreviation in the width that most of its places have.',
    C6: 'Gave the parentheses round an abbreviation the width of the others.',
    C9: 'Wrote the number in the width that most of its places have.',
    C10: 'Made half-width katakana full-width.',
    C11: 'Removed a character that cannot be seen.',
  },
  kept: {
    C8: 'A full-width sign that is right as it is; left unchanged.',
    X2: 'Points back inside its own paragraph. Take care when the paragraph is split or cut.',
    X3: 'Short for a name given earlier in the same paragraph. Take care when that name is deleted.',
  },
  findings: {
    S9: 'A line break inside a paragraph. Remove it if the text runs on.',
    'unfinished-sentence': 'The sentence does not end. Check whether something is missing.',
    'number-sequence': 'The numbers do not follow one another. They were kept as they are.',
    'unread-label': 'This could not be read as a number and was left in the text.',
    'control-character': 'A control character that no file can carry was left out.',
    'lone-surrogate': 'A broken character was replaced by a replacement sign.',
    'bidi-mark': 'An invisible mark that changes the direction of writing. Remove it if it is not needed.',
    'invisible-character': 'An invisible character. Remove it if it is not needed.',
    'replacement-character': 'A character could not be read. Check it against the original.',
    'page-number': 'This line looks like a page number. Delete it if it is not part of the text.',
    'running-head':
      'This line comes back at the page breaks, as a running header or footer does. Delete it if it is not part of the text.',
    'front-matter': 'The metadata at the head is not part of the text and was left out.',
    'list-number': 'A numbered Markdown list. It was counted the way Markdown shows it.',
    'label-form': 'Numbered in another form than the others. It is shown like the others.',
    'broken-word': 'A word was divided at the end of a line. Remove the hyphen if it is not part of the word.',
    'link-target': 'The target of the link is not part of the text. Add it if it is needed.',
    'label-reading': 'The reading above the number was left out, because numbers are given automatically.',
    table: 'Tables cannot be taken in; each row became a line of text.',
    'markup-source': 'This looks like the source of an HTML or XML page. Show the page and paste its text instead.',
    'long-block': 'Very long for one paragraph. Divide it where it makes sense.',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (little-endian)',
    'utf-16be': 'UTF-16 (big-endian)',
    shift_jis: 'Shift_JIS (CP932)',
    'euc-jp': 'EUC-JP',
    'iso-2022-jp': 'ISO-2022-JP',
  },
};

export const intakeMessages = translations(ja, en);

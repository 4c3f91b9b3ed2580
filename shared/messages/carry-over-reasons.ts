import { translations } from './table.ts';

/** Values of a reason or a problem: numbers, names and ISO dates. */
type Values = Readonly<Record<string, string | number>>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date, whole or in part, as each language writes it. */
export function dayJa(iso: string | number | undefined): string {
  const [year, month, day] = String(iso).split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** The same in English. */
export function dayEn(iso: string | number | undefined): string {
  const [year, month, day] = String(iso).split('-').map(Number);
  const named = month === undefined ? '' : `${MONTHS[month - 1]} `;
  return `${day === undefined ? '' : `${day} `}${named}${year}`;
}

/** Why something is proposed or asked, and what does not fit in the answers: one sentence for each code. */
export const carryOverReasons = translations(
  {
    reasons: {
      'place-of-meeting': (_: Values) => '会合の開催地です。',
      'place-inflected': (_: Values) => '語形が変わるため、機械では書けません。',
      'place-missing': (_: Values) => '次の開催地が入力されていません。',
      'place-in-name': (_: Values) => '前回の文書の名前です。前回を指すのか今回を指すのかは人が決めます。',
      'date-of-meeting': (v: Values) => `会合の日付です（${dayJa(v.date)}）。`,
      'date-missing': (_: Values) => '次の日付が入力されていません。',
      'date-too-coarse': (v: Values) =>
        `${dayJa(v.date)}とだけ分かっています。日が決まるまで、ここに入る日付は書けません。`,
      'date-again': (_: Values) => '前回の会合と同じ日付です。前回を指すのか今回を指すのかは人が決めます。',
      'host-of-meeting': (v: Values) => `次の開催国は${v.host}です。`,
      'host-inflected': (v: Values) => `次の開催国は${v.host}です。語形が変わるため、機械では書けません。`,
      'host-missing': (_: Values) => '次の開催国が入力されていません。',
      'order-host-first': (v: Values) => `開催国${v.host}を先頭に、ほかは前回の順の決まりで並べます。`,
      'order-protocol': (_: Values) => '国家元首、政府の長の順に並べます。',
      'order-english': (_: Values) => '国名の英語アルファベット順に並べます。',
      'order-kana': (_: Values) => '国名の五十音順に並べます。',
      'order-source': (_: Values) => '前回の順のまま、氏名と職名を改めます。',
      'order-unknown': (_: Values) => '国名を読み取れない首脳があるため、並べ替えられません。',
      'leader-confirm': (v: Values) => `${v.name}の氏名と職名（${v.office}）は次の会合の時も同じですか。`,
      'ordinal-next': (v: Values) => `会合の回数が一つ進みます（第${v.from}回から第${v.to}回）。`,
      'ordinal-inflected': (v: Values) =>
        `会合の回数が一つ進みます（${v.from}から${v.to}）。語形は機械では書けません。`,
      'ordinal-dated': (_: Values) =>
        '年を添えて前回の会合自身を述べています。史実として残すのか、今回の会合に改めるのかは人が決めます。',
      'elapsed-years': (v: Values) =>
        `${v.since}年から数えて、${v.source}年は${v.from}年、${v.next}年は${v.to}年です。`,
      'elapsed-same-number': (v: Values) =>
        `本文のほかの箇所で${v.since}年から数えている${v.from}年と同じ数です。${v.next}年には${v.to}年になります。`,
      'elapsed-before-day': (v: Values) =>
        `${v.since}年から数えて、${v.next}年は${v.to}年です。起点の月日が分からないため、満年数かどうかを確かめてください。`,
      'elapsed-day-open': (v: Values) =>
        `${v.since}年から数えて、${v.next}年は${v.to}年です。次の会合の日が決まっていないため、その日までに満${v.to}年となるかどうかは分かりません。`,
      'elapsed-inflected': (v: Values) => `${v.from}から${v.to}に進みます。語形は機械では書けません。`,
      'elapsed-unclear': (_: Values) => 'これまでの年数か、これからの年数か、文からは分かりません。',
      'elapsed-date-missing': (_: Values) => '二つの日付がそろわないため、年数を計算できません。',
      'count-unknown': (_: Values) => 'その後の開催回数は日付からは分かりません。',
      'relative-year': (v: Values) => `${v.source}年の文で述べた年なので、${v.year}年のことです。`,
      'relative-inflected': (v: Values) => `${v.year}年のことです。文に合う形は人が書きます。`,
      'relative-source-unknown': (_: Values) => '前回の日付が分からないため、いつのことか分かりません。',
      'planned-past': (v: Values) =>
        `${v.year}年の予定でした。次の会合の時には過ぎています。実際に行われたことを確かめてください。`,
      'planned-past-unsure': (v: Values) =>
        `${v.year}年の予定でした。次の会合の時には過ぎています。行われたかどうかを確かめ、文を改めてください。`,
      'planned-this-year': (v: Values) =>
        `${v.year}年の予定で、次の会合と前後します。会合の時に済んでいるかを確かめてください。`,
      'planned-undated': (_: Values) =>
        '前回、時期を示さずに予定とされていました。その後どうなったかを確かめてください。',
      'reported-before': (_: Values) =>
        '前回の宣言が既に述べた出来事です。再び述べるか、新しい出来事に改めるか、落とすかを決めてください。',
      'deadline-past': (v: Values) => `期限（${dayJa(v.date)}）が過ぎています。果たされたかどうかを確かめてください。`,
      'deadline-this-year': (v: Values) => `期限（${dayJa(v.date)}）が次の会合と前後します。`,
      'term-over': (v: Values) => `${v.source}年から数えた期間は${v.end}年に終わっています。`,
      'term-running': (v: Values) =>
        `期間は${v.source}年から数えて${v.end}年までです。このまま残すと次の会合から数えたように読めます。`,
      'next-host-rule': (v: Values) => `${v.host}の次は、定めの順で${v.next}です。`,
      'next-host-unknown': (v: Values) => `次の開催国が${v.host}なら、その次の国を順の定めで確かめてください。`,
      'next-host-named': (v: Values) => `開催国が${v.host}に移ります。その次の国は文からは分かりません。`,
    },
    problems: {
      'date-before-source': (v: Values) => `次の日付（${dayJa(v.date)}）が前回の日付（${dayJa(v.source)}）より前です。`,
      'date-same-as-source': (v: Values) => `次の日付（${dayJa(v.date)}）が前回と同じです。回数と年数は進めません。`,
      'date-perhaps-not-after': (v: Values) =>
        `次の日付（${dayJa(v.date)}）が前回（${dayJa(v.source)}）より後かどうか、これだけでは分かりません。`,
      'date-before-1900': (v: Values) => `${v.year}年より前の日付では計算しません。`,
      'source-date-unknown': (_: Values) =>
        '前回の日付が本文から分かりません。年数と「来年」などは、入力されるまで尋ねるだけにします。',
      'source-date-in-text': (v: Values) =>
        `前回の日付は本文にあります（${dayJa(v.source)}）。指定された${dayJa(v.given)}は使いません。`,
      'host-not-participant': (v: Values) => `${v.host}は前回の首脳の中にありません。`,
      'host-unknown': (v: Values) => `「${v.host}」という国名が分かりません。`,
      'host-not-next': (v: Values) => `前回の宣言の定めでは、次の開催国は${v.expected}です（入力は${v.host}）。`,
      'no-participants': (_: Values) => '前文から首脳の名前を読み取れません。並べ替えは行いません。',
    },
  },
  {
    reasons: {
      'place-of-meeting': () => 'The place of the meeting.',
      'place-inflected': () => 'The word changes its form here; a person writes it.',
      'place-missing': () => 'The place of the next meeting has not been given.',
      'place-in-name': () =>
        'A document named after the last place. Whether it is the last one or this one a person decides.',
      'date-of-meeting': (v) => `The day of the meeting (${dayEn(v.date)}).`,
      'date-missing': () => 'The date of the next meeting has not been given.',
      'date-too-coarse': (v) =>
        `Only ${dayEn(v.date)} is known. What stands here can be written when the day is fixed.`,
      'date-again': () =>
        'The day of the last meeting again. Whether it means the last one or this one a person decides.',
      'host-of-meeting': (v) => `The next host is ${v.host}.`,
      'host-inflected': (v) => `The next host is ${v.host}. The word changes its form here; a person writes it.`,
      'host-missing': () => 'The next host has not been given.',
      'order-host-first': (v) => `The host, ${v.host}, comes first; the others stand in the order of the last time.`,
      'order-protocol': () => 'Heads of state first, then heads of government.',
      'order-english': () => 'In the English alphabetical order of the countries.',
      'order-kana': () => 'In the order of the Japanese syllabary.',
      'order-source': () => 'The order stays; names and offices are corrected.',
      'order-unknown': () => 'Not every leader’s country could be read, so the list cannot be put in order.',
      'leader-confirm': (v) => `Will ${v.name} (${v.office}) still hold the same office at the next meeting?`,
      'ordinal-next': (v) => `The meetings count on by one, from ${v.from} to ${v.to}.`,
      'ordinal-inflected': (v) => `The meetings count on by one, from ${v.from} to ${v.to}; a person writes the form.`,
      'ordinal-dated': () =>
        'The text names its own meeting with its year. Whether that stays as history or becomes this meeting a person decides.',
      'elapsed-years': (v) => `Counted from ${v.since}: ${v.from} in ${v.source}, ${v.to} in ${v.next}.`,
      'elapsed-same-number': (v) =>
        `The same number as elsewhere in the text, where it is counted from ${v.since}; in ${v.next} it will be ${v.to}.`,
      'elapsed-before-day': (v) =>
        `Counted from ${v.since}, ${v.to} in ${v.next}. The day it began is not known: check whether the year is full.`,
      'elapsed-day-open': (v) =>
        `Counted from ${v.since}, ${v.to} in ${v.next}. The day of the next meeting is open, so nobody can say yet whether year ${v.to} will be full by then.`,
      'elapsed-inflected': (v) => `Goes on from ${v.from} to ${v.to}; a person writes the form.`,
      'elapsed-unclear': () => 'The words do not tell whether these years lie behind or ahead.',
      'elapsed-date-missing': () => 'Without both dates the years cannot be computed.',
      'count-unknown': () => 'How many there have been since no date can tell.',
      'relative-year': (v) => `Said in ${v.source}, so ${v.year} was meant.`,
      'relative-inflected': (v) => `${v.year} was meant; a person writes the form.`,
      'relative-source-unknown': () => 'Without the date of the last declaration nobody can tell when that was.',
      'planned-past': (v) => `Planned for ${v.year}, which will be past. Check that it took place.`,
      'planned-past-unsure': (v) =>
        `Planned for ${v.year}, which will be past. Check whether it took place, and rewrite.`,
      'planned-this-year': (v) =>
        `Planned for ${v.year}, near the next meeting. Check whether it will be over by then.`,
      'planned-undated': () => 'Planned without a date last time. Check what became of it.',
      'reported-before': () => 'The last declaration reported this already. Report it again, replace it, or drop it.',
      'deadline-past': (v) => `The deadline (${dayEn(v.date)}) will be past. Check whether it was met.`,
      'deadline-this-year': (v) => `The deadline (${dayEn(v.date)}) falls near the next meeting.`,
      'term-over': (v) => `Counted from ${v.source}, the period ended in ${v.end}.`,
      'term-running': (v) =>
        `The period runs from ${v.source} to ${v.end}. Left as it is, it will read as if counted from the next meeting.`,
      'next-host-rule': (v) => `After ${v.host} the order gives ${v.next}.`,
      'next-host-unknown': (v) => `With ${v.host} as host, see from the order who comes after it.`,
      'next-host-named': (v) => `${v.host} is the host now. Who comes after it the text does not tell.`,
    },
    problems: {
      'date-before-source': (v) => `The next date (${dayEn(v.date)}) lies before the last one (${dayEn(v.source)}).`,
      'date-same-as-source': (v) =>
        `The next date (${dayEn(v.date)}) is the last one’s. Numbers and years do not go on.`,
      'date-perhaps-not-after': (v) =>
        `Whether the next date (${dayEn(v.date)}) comes after the last one (${dayEn(v.source)}) cannot be told from this.`,
      'date-before-1900': (v) => `Nothing is computed with dates before ${v.year}.`,
      'source-date-unknown': () =>
        'The text does not tell its own date. Until it is given, years and “next year” are asked, not computed.',
      'source-date-in-text': (v) =>
        `The text tells its own date (${dayEn(v.source)}). ${dayEn(v.given)}, which was given for it, is not used.`,
      'host-not-participant': (v) => `${v.host} is not among the leaders of the last declaration.`,
      'host-unknown': (v) => `No country called “${v.host}” is known.`,
      'host-not-next': (v) => `By the last declaration’s own rule the next host is ${v.expected}, not ${v.host}.`,
      'no-participants': () => 'The opening names no leaders that could be read; their order is left alone.',
    },
  },
);

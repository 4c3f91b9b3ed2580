import { translations } from './table.ts';

/** Operative verbs: the table of who does what, the ladder, the board of two declarations, the weights of a change. */
export const operativeMessages = translations(
  {
    title: '動詞の一覧',
    tabs: { table: '一覧', board: '二つの文書の対照', ladder: '強さの段階' },
    close: '閉じる',
    columns: { label: '番号', subject: '主語', verb: '動詞', object: '対象', strength: '強さ', beside: '並ぶ動詞' },
    tableTitle: '動詞一覧表',
    rungs: {
      1: '記録',
      2: '認識',
      3: '評価',
      4: '確認',
      5: '働きかけ',
      6: '約束',
      7: '決定',
    },
    strength: (rung: number, name: string) => `${rung} ${name}`,
    offLadder: '段階外',
    noVerb: '動詞なし',
    noVerbs: '動詞を読み取れる項がありません。',
    negated: '否定',
    negatedSign: '否',
    sentences: (count: number) => `文ごと（${count}）`,
    everySentence: '文ごとに示す',
    rows: (count: number) => `${count}件`,
    reading: '読み取っています',
    failed: '動詞を読み取れませんでした。文書は変わっていません。閉じて、もう一度開いてください。',
    goTo: (label: string) => `${label}へ移る`,
    save: '書き出す',
    formats: { docx: 'Word', html: 'HTML', csv: 'CSV' },
    fileWord: { table: '動詞一覧', board: '前後対照' },
    saved: (name: string) => `「${name}」に書き出しました。`,
    boardTitle: '前後対照表',
    boardOf: (old: string, now: string) => `${old} → ${now}`,
    boardColumns: {
      state: '扱い',
      oldLabel: '旧番号',
      oldVerb: '旧 動詞',
      oldStrength: '旧 強さ',
      newLabel: '新番号',
      newVerb: '新 動詞',
      newStrength: '新 強さ',
      changes: '要点の変更',
    },
    states: { carried: '引継ぎ', updated: '更新', dropped: '削除', new: '新規' },
    moved: '移動',
    noTheme: '（見出しなし）',
    renamedTheme: (old: string, now: string) => `${now}（旧：${old}）`,
    droppedTheme: (old: string) => `${old}（旧文書のみ）`,
    allStates: 'すべて',
    boardEmpty: '対照する項がありません。',
    boardNeedsTwo: '対照する文書を選んでください。',
    newSide: '新',
    weights: {
      title: '要点の変更',
      heading: (count: number) => `要点の変更（${count}）`,
      others: '字句の変更',
      first: '動詞・主語・否定・金額・日付・数の変更を先に示しています。',
      kind: { verb: '動詞', subject: '主語', negation: '否定', amount: '金額', date: '日付', number: '数' },
      none: 'なし',
      change: (before: string, after: string) => `${before} → ${after}`,
      line: (kind: string, change: string) => `${kind}：${change}`,
      joiner: '、',
    },
    ladder: {
      explain:
        'この文書で使われている動詞の強さを、案件ごとに決められます。既定は国連の起草慣行と共同声明の用例に基づく順です。',
      used: 'この文書の動詞',
      place: (lemma: string) => `「${lemma}」の強さ`,
      asDefault: (name: string) => `既定（${name}）`,
      takenOff: '段階から外す',
      count: (count: number) => `${count}回`,
      edited: '変更済み',
      restore: 'すべて既定に戻す',
    },
    outline: { verb: (verb: string, strength: string) => `${verb}（${strength}）` },
  },
  {
    title: 'Verbs',
    tabs: { table: 'Table', board: 'Two declarations', ladder: 'Ladder' },
    close: 'Close',
    columns: {
      label: 'Number',
      subject: 'Who',
      verb: 'Does',
      object: 'What',
      strength: 'Strength',
      beside: 'Also',
    },
    tableTitle: 'Who does what, how strongly',
    rungs: {
      1: 'records',
      2: 'recognises',
      3: 'appreciates',
      4: 'affirms',
      5: 'urges',
      6: 'undertakes',
      7: 'decides',
    },
    strength: (rung: number, name: string) => `${rung} ${name}`,
    offLadder: 'not on the ladder',
    noVerb: 'no verb',
    noVerbs: 'No paragraph has a verb that can be read.',
    negated: 'negated',
    negatedSign: 'not',
    sentences: (count: number) => `Sentences (${count})`,
    everySentence: 'Every sentence',
    rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
    reading: 'Reading',
    failed: 'The verbs could not be read. The document is unchanged. Close this and open it again.',
    goTo: (label: string) => `Go to ${label}`,
    save: 'Export',
    formats: { docx: 'Word', html: 'HTML', csv: 'CSV' },
    fileWord: { table: 'verbs', board: 'board' },
    saved: (name: string) => `Written to “${name}”.`,
    boardTitle: 'Last declaration against this draft',
    boardOf: (old: string, now: string) => `${old} → ${now}`,
    boardColumns: {
      state: 'State',
      oldLabel: 'Old no.',
      oldVerb: 'Old verb',
      oldStrength: 'Old strength',
      newLabel: 'New no.',
      newVerb: 'New verb',
      newStrength: 'New strength',
      changes: 'Weighty changes',
    },
    states: { carried: 'Carried over', updated: 'Updated', dropped: 'Dropped', new: 'New' },
    moved: 'moved',
    noTheme: '(no heading)',
    renamedTheme: (old: string, now: string) => `${now} (was: ${old})`,
    droppedTheme: (old: string) => `${old} (old text only)`,
    allStates: 'All',
    boardEmpty: 'There are no paragraphs to set against each other.',
    boardNeedsTwo: 'Choose the texts to set against each other.',
    newSide: 'New',
    weights: {
      title: 'Weighty changes',
      heading: (count: number) => `Weighty changes (${count})`,
      others: 'Wording',
      first: 'Changed verbs, subjects, negations, amounts, dates and numbers stand first.',
      kind: {
        verb: 'Verb',
        subject: 'Subject',
        negation: 'Negation',
        amount: 'Amount',
        date: 'Date',
        number: 'Number',
      },
      none: 'none',
      change: (before: string, after: string) => `${before} → ${after}`,
      line: (kind: string, change: string) => `${kind}: ${change}`,
      joiner: '; ',
    },
    ladder: {
      explain:
        'How strong the verbs of this text are, for this dossier. The default follows United Nations drafting practice and joint statements.',
      used: 'Verbs of this text',
      place: (lemma: string) => `Strength of “${lemma}”`,
      asDefault: (name: string) => `Default (${name})`,
      takenOff: 'Off the ladder',
      count: (count: number) => (count === 1 ? 'once' : `${count} times`),
      edited: 'edited',
      restore: 'Back to the default',
    },
    outline: { verb: (verb: string, strength: string) => `${verb} (${strength})` },
  },
);

export type OperativeMessages = (typeof operativeMessages)['ja'];

/** "3 評価", or that it stands on no rung. */
export function strengthText(rung: number | null, m: OperativeMessages): string {
  if (rung === null) return m.offLadder;
  const names: Readonly<Record<number, string>> = m.rungs;
  return m.strength(rung, names[rung] ?? '');
}

/** The strength of a verb as it stands: a denied one has none, and says so. */
export function verbStrength(
  { rung, negated }: { readonly rung: number | null; readonly negated: boolean },
  m: OperativeMessages,
): string {
  return negated ? m.negated : strengthText(rung, m);
}

/** The same where there is room for one sign: the rung's figure, 否, or a dash. */
export function strengthSign(
  { rung, negated }: { readonly rung: number | null; readonly negated: boolean },
  m: OperativeMessages,
): string {
  return negated ? m.negatedSign : String(rung ?? '–');
}

import { translations } from './table.ts';

/** 12,345. Done by hand: the first number that `Intl` writes costs 15 ms, and the status line shows one with the first text. */
const count = (n: number) => String(n).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
const many = (n: number, one: string, more: string) => `${count(n)} ${n === 1 ? one : more}`;

/** How many blocks changed since the chosen draft, by what happened to them. */
interface Changes {
  readonly edited: number;
  readonly added: number;
  readonly deleted: number;
  readonly moved: number;
}

/** The window around the text: header, rooms, start, outline, panels, status line. */
export const appMessages = translations(
  {
    name: 'Soan',
    seal: '草案',
    untitled: '無題の案件',
    windowTitle: (dossier: string) => `${dossier} — Soan 草案`,
    rooms: { label: '画面', draft: '起草', compare: '対照', output: '出力', next: '次の宣言' },
    close: '閉じる',
    cancel: '取り消す',
    dismiss: '消す',
    save: {
      untouched: '未保存の案件',
      changed: '変更あり',
      saving: '保存しています…',
      saved: (time: string) => `${time} 保存済み`,
      autosaved: (time: string) => `${time} 自動保存済み`,
      kept: (time: string) => `変更あり・${time} 控えを保存`,
      failed: '保存できていません',
    },
    start: {
      heading: '宣言案を、項ごとに。',
      open: '案件を開く…',
      text: '文章を開く…',
      create: '新しい案件',
      next: '次の宣言を始める…',
      sample: '東京宣言で試す',
      sampleHint: '2025年12月20日の「中央アジア＋日本」対話・首脳会合の宣言。元のファイルは変わりません。',
      recent: '最近の案件',
      noRecent: '最近開いた案件はまだありません。',
      forget: (name: string) => `「${name}」を一覧から外す`,
      hint: '.soan・テキスト・Markdown のファイルを、ここにドロップしても開けます。',
    },
    drop: {
      hint: 'ここで放すと開きます',
      onlyFirst: (name: string, all: number) =>
        `${count(all)}個のうち「${name}」だけを開きました。ファイルは一つずつ開いてください。`,
    },
    draft: { label: '起草' },
    outline: {
      title: '構成',
      mark: { added: '追加', edited: '修正', moved: '移動', 'moved edited': '移動・修正', none: '' },
      moved: (label: string) => `${label}を移動しました`,
    },
    panel: {
      title: 'この項',
      number: '番号',
      kind: '種別',
      level: '段',
      characters: '字数',
      charactersOf: (n: number) => `${count(n)}字`,
      lineage: '由来',
      lineageOf: (labels: string) => `${labels} から`,
      alternative: '代替案とする',
      preambular: '前文の項とする',
      noNumber: 'なし',
      kept: (label: string) => `${label}（固定）`,
      nothing: '本文の中にカーソルを置くと、その項の情報がここに出ます。',
      findings: (n: number) => (n === 0 ? '指摘' : `指摘 ${count(n)}`),
      noFindings: '指摘はありません。',
      findingsHere: (n: number) => `この項の指摘 ${count(n)}`,
      findingsElsewhere: (n: number) => `ほかの項の指摘 ${count(n)}`,
      moreFindings: (n: number) => `ほか${count(n)}件を表示`,
    },
    status: {
      paragraphs: (n: number, characters: number) => `${count(n)}項・${count(characters)}字`,
      selection: (characters: number) => `選択 ${count(characters)}字`,
      changes: ({ edited, added, deleted, moved }: Changes) =>
        [
          edited > 0 ? `修正 ${count(edited)}` : '',
          added > 0 ? `追加 ${count(added)}` : '',
          deleted > 0 ? `削除 ${count(deleted)}` : '',
          moved > 0 ? `移動 ${count(moved)}` : '',
        ]
          .filter(Boolean)
          .join('・'),
      language: { ja: '日本語', en: '英語', ru: 'ロシア語' },
      languageTip: '本文の言語',
      regime: { continuous: '通し番号', 'per-part': '部ごと', 'per-theme': '分野ごと' },
      frozen: '番号固定',
      numberingTip: '番号の設定',
      zoom: (percent: number) => `${percent}%`,
    },
    busy: {
      opening: '開いています…',
      saving: '保存しています…',
      reading: (name: string | null) => (name === null ? '読み込んでいます…' : `「${name}」を読み込んでいます…`),
      copying: 'コピーしています…',
      changing: '本文を入れ替えています。終わるまで数秒かかります…',
      selecting: '本文全体を選択しています。終わるまで数秒かかります…',
      stop: 'やめる',
      stopped: 'やめました。何も変わっていません。',
      again: 'もう一度',
      percent: (n: number) => `${n}%`,
    },
    notices: {
      label: 'お知らせ',
      savedAs: (name: string) => `「${name}」として保存しました。`,
      opened: (name: string) => `「${name}」を開きました。`,
      recovered: (name: string, time: string) =>
        `「${name}」を ${time} の控えから復元しました。内容を確かめて保存してください。`,
      reloaded: (name: string) => `画面を読み直しました。「${name}」の保存していない変更はそのまま残っています。`,
      imported: (name: string, paragraphs: number, healed: number) =>
        healed === 0
          ? `「${name}」を取り込みました。${count(paragraphs)}項。`
          : `「${name}」を取り込みました。${count(paragraphs)}項。番号や空白など${count(healed)}か所を整えました。`,
      report: '取込みの記録',
      salvage: '読めた部分を開く',
      salvaged: (name: string) =>
        `「${name}」の読めた部分を新しい案件として開きました。元のファイルは変更していません。`,
      readOnly: (name: string) => `「${name}」は読み取り専用です。変更するときは別名で保存してください。`,
      heldBy: (name: string, who: string) => `「${name}」は${who}が開いています。こちらでは読み取り専用で開きました。`,
      exported: (name: string) => `「${name}」に書き出しました。`,
      copied: 'クリップボードにコピーしました。',
      reveal: 'フォルダーを表示',
      noNumber: (typed: string) => `「${typed}」という番号の項はありません。`,
      noChange: 'これより先に変更はありません。',
      journalFailed: '控えを保存できません。早めに案件を保存してください。',
      pasteTooLarge: (megabytes: number) => `貼り付ける内容が大きすぎます（${megabytes} MB）。本文は変わっていません。`,
      vastBlock: (label: string | null, characters: number) =>
        `${label ?? '一つの行'}は${count(characters)}字あります。長いため、この中で打つと反応が遅くなります。Enter で分けると速くなります。`,
      autosaveOn: '自動保存を入れました。',
      autosaveOff: '自動保存を切りました。',
      needsFile: '一度保存すると、その後は自動で保存します。',
    },
  },
  {
    name: 'Soan',
    seal: '草案',
    untitled: 'Untitled dossier',
    windowTitle: (dossier) => `${dossier} — Soan`,
    rooms: { label: 'Rooms', draft: 'Draft', compare: 'Compare', output: 'Output', next: 'Next' },
    close: 'Close',
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    save: {
      untouched: 'Not saved yet',
      changed: 'Changed',
      saving: 'Saving…',
      saved: (time) => `Saved ${time}`,
      autosaved: (time) => `Saved automatically ${time}`,
      kept: (time) => `Changed · backup ${time}`,
      failed: 'Not saved',
    },
    start: {
      heading: 'A declaration, paragraph by paragraph.',
      open: 'Open a dossier…',
      text: 'Open a text…',
      create: 'New dossier',
      next: 'Begin the next declaration…',
      sample: 'Try the Tokyo Declaration',
      sampleHint:
        'The declaration of the Central Asia + Japan summit of 20 December 2025. The file itself stays as it is.',
      recent: 'Recent dossiers',
      noRecent: 'No dossier has been opened yet.',
      forget: (name) => `Take “${name}” off the list`,
      hint: 'A .soan, text or Markdown file can also be dropped here.',
    },
    drop: {
      hint: 'Let go to open it',
      onlyFirst: (name, all) => `Of ${count(all)} files only “${name}” was opened. Open files one by one.`,
    },
    draft: { label: 'Draft' },
    outline: {
      title: 'Outline',
      mark: { added: 'added', edited: 'edited', moved: 'moved', 'moved edited': 'moved and edited', none: '' },
      moved: (label) => `Moved ${label}`,
    },
    panel: {
      title: 'This paragraph',
      number: 'Number',
      kind: 'Kind',
      level: 'Level',
      characters: 'Length',
      charactersOf: (n) => many(n, 'character', 'characters'),
      lineage: 'Comes from',
      lineageOf: (labels) => labels,
      alternative: 'Alternative version',
      preambular: 'Preambular',
      noNumber: 'none',
      kept: (label) => `${label} (frozen)`,
      nothing: 'Put the cursor into the text to see its paragraph here.',
      findings: (n) => (n === 0 ? 'Findings' : `Findings ${count(n)}`),
      noFindings: 'No findings.',
      findingsHere: (n) => `Findings here ${count(n)}`,
      findingsElsewhere: (n) => `Findings elsewhere ${count(n)}`,
      moreFindings: (n) => `Show ${count(n)} more`,
    },
    status: {
      paragraphs: (n, characters) =>
        `${many(n, 'paragraph', 'paragraphs')}, ${many(characters, 'character', 'characters')}`,
      selection: (characters) => `${count(characters)} selected`,
      changes: ({ edited, added, deleted, moved }) =>
        [
          edited > 0 ? `${count(edited)} edited` : '',
          added > 0 ? `${count(added)} added` : '',
          deleted > 0 ? `${count(deleted)} deleted` : '',
          moved > 0 ? `${count(moved)} moved` : '',
        ]
          .filter(Boolean)
          .join(', '),
      language: { ja: 'Japanese', en: 'English', ru: 'Russian' },
      languageTip: 'Language of the text',
      regime: { continuous: 'Continuous', 'per-part': 'Per part', 'per-theme': 'Per theme' },
      frozen: 'numbers frozen',
      numberingTip: 'Numbering',
      zoom: (percent) => `${percent}%`,
    },
    busy: {
      opening: 'Opening…',
      saving: 'Saving…',
      reading: (name) => (name === null ? 'Reading…' : `Reading “${name}”…`),
      copying: 'Copying…',
      changing: 'Changing the whole text. This takes some seconds…',
      selecting: 'Selecting the whole text. This takes some seconds…',
      stop: 'Stop',
      stopped: 'Stopped. Nothing has changed.',
      again: 'Again',
      percent: (n) => `${n}%`,
    },
    notices: {
      label: 'Notices',
      savedAs: (name) => `Saved as “${name}”.`,
      opened: (name) => `Opened “${name}”.`,
      recovered: (name, time) => `“${name}” was recovered from the backup of ${time}. Look through it and save.`,
      reloaded: (name) => `The window was loaded again. Unsaved changes to “${name}” are all here.`,
      imported: (name, paragraphs, healed) =>
        `Took in “${name}”: ${many(paragraphs, 'paragraph', 'paragraphs')}${healed === 0 ? '' : `, ${many(healed, 'repair', 'repairs')} to numbers and spaces`}.`,
      report: 'Intake report',
      salvage: 'Open what could be read',
      salvaged: (name) =>
        `What could be read of “${name}” is open as a new dossier. The file itself was left untouched.`,
      readOnly: (name) => `“${name}” is read-only. To keep changes, save under another name.`,
      heldBy: (name, who) => `“${name}” is open elsewhere (${who}). It is read-only here.`,
      exported: (name) => `Exported to “${name}”.`,
      copied: 'Copied to the clipboard.',
      reveal: 'Show in folder',
      noNumber: (typed) => `No paragraph has the number “${typed}”.`,
      noChange: 'No further changes.',
      journalFailed: 'The backup cannot be written. Save the dossier soon.',
      pasteTooLarge: (megabytes) => `What you pasted is too large (${megabytes} MB). The text is unchanged.`,
      vastBlock: (label, characters) =>
        `${label ?? 'One line'} has ${count(characters)} characters. Typing in it is slow; splitting it with Enter makes it fast again.`,
      autosaveOn: 'Automatic saving is on.',
      autosaveOff: 'Automatic saving is off.',
      needsFile: 'Save once; from then on it saves by itself.',
    },
  },
);

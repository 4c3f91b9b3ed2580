import { translations } from './table.ts';

/** What the command line and the launcher say. Option and command names are the same in both languages. */
export const cliMessages = translations(
  {
    launch: {
      electron: 'Soan を開いています（Electron）。終えるにはウィンドウを閉じてください。',
      window: 'Soan を開いています（Chromium の画面）。終えるにはウィンドウを閉じるか、Ctrl+C を押してください。',
      noDisplay:
        '画面のない環境のため、この機械のブラウザーで次のアドレスを開いてください（この機械からのみ接続できます）。',
      noBrowser: 'Chromium、Chrome、Edge が見つかりません。この機械のブラウザーで次のアドレスを開いてください。',
      howToEnd: '終えるには Ctrl+C を押してください。',
      ended: 'Soan を終了しました。',
    },
    errors: {
      unknownCommand: (name: string) => `「${name}」というコマンドはありません。「help」で一覧を表示します。`,
      unknownOption: (name: string) =>
        `「${name}」という指定はこのコマンドにはありません。「help」で一覧を表示します。`,
      missingValue: (name: string) => `「${name}」には値が必要です。`,
      badValue: (name: string, value: string, choices: string) =>
        `「${name}」に「${value}」は指定できません。指定できる値：${choices}`,
      badDate: (name: string, value: string) =>
        `「${name}」の「${value}」は暦にある日付として読めません。例：2026-11-23、2026-11-23T09:00:00+09:00`,
      missingOperand: (usage: string) => `ファイルの指定が足りません。使い方：${usage}`,
      extraOperand: (value: string, usage: string) => `「${value}」は余分です。使い方：${usage}`,
      noSuchDraft: (name: string, known: string) =>
        known === ''
          ? `「${name}」という案はありません。この案件にはまだ案がありません。`
          : `「${name}」という案はありません。この案件にある案：${known}`,
      notADossier: (name: string) => `「${name}」は案件（.soan）ではないため、「#」で案を指定できません。`,
      unknownFormat: (name: string, known: string) =>
        `「${name}」の拡張子からは出力形式が分かりません。使える拡張子：${known}`,
      unknownStyle: (name: string, known: string) => `「${name}」という番号の様式はありません。使える様式：${known}`,
      unknownPreset: (name: string, known: string) =>
        `「${name}」というプリセットはありません。使えるプリセット：${known}`,
      oneForm: (known: string) => `出力の形を一つ指定してください：${known}`,
      cannotWriteOver: (name: string) => `「${name}」は入力と同じファイルです。別の名前を指定してください。`,
      inFile: (name: string, sentence: string) => `${name}：${sentence}`,
      internal: (reason: string) =>
        `Soan の内部の不具合のため、終えられませんでした。ファイルは変更していません。（${reason}）`,
    },
    comparison: {
      omitted: '（略）',
      movedTo: (label: string) => `（${label}へ移動）`,
      range: (first: string, last: string) => `${first}〜${last}`,
    },
    severalPart: (n: number, all: number) =>
      `${all}個のうち${n}個までを書き出しました。書き出したファイルは完全で、残りは作っていません。`,
    warning: (sentence: string) => `注意：${sentence}`,
    help: `使い方
  npm run -s soan -- コマンド …

コマンド
  intake ファイル --json              文章を取り込み、構成・整形・指摘を JSON で表示します
  export ファイル --to 出力           番号を付けて書き出します（.txt .html .docx .pdf .md .akn.xml）
  compare 旧 新 --json|--html|--text  二つの文章を対照します
  compare 旧 新 --to 出力             見え消し .docx .redline.(pdf|html)、新旧対照表 .table.(docx|pdf|html|xlsx|csv)、
                                      変更一覧 .changes.(pdf|html|csv|json)、新旧番号対照表 .concordance.csv
  check ファイル [--json]             表記・用語・日付・参照などの指摘を表示します
  carry-over ファイル --place … --host … --date … [--json]   次の宣言のために直す箇所を示します
  verbs ファイル [--json|--to 出力]   項ごとの主語・動詞・強さを示します（.docx .html .csv）
  verbs ファイル --against 旧         旧文書との前後対照を主題ごとに示します
  open [ファイル …]                   Soan の画面で開きます
  help                                この説明を表示します
  --version                           版を表示します

ファイルの指定
  .soan .txt .md を読みます。「案件.soan#第2次案」で案を選びます（既定は作業中の案）。

指定
  --encoding 名     utf-8 utf-16le utf-16be shift_jis euc-jp iso-2022-jp（既定は自動判定）
  --lang 言語       ja en ru 本文の言語（既定は自動判定）
  --labels 様式     項の番号の様式（例 "(1)" "1." "第一条"）、体系（declaration official statute un un-working
                    articles-en articles-ru）、又は「part=第1,paragraph=1,sub=(1)/ア」の形
  --regime 方式     continuous per-part per-theme
  --preset 名       circular（省庁照会） delegations（各国代表団） web（公表用）、又は案件に残したプリセット
  --concordance     番号を変えたとき、新旧番号対照表を末尾に付けます（.docx .pdf .html）
  --to 出力         出力ファイル。既にある同名のファイルは置き換えます
  --into フォルダー --to の代わりに、いくつもの形でフォルダーに書き出します。書き出した名前を一行ずつ表示します
  --formats 形,…    --into で作る形（既定はプリセットのもの）。知らない名前には一覧で答えます
  --names 型        --into のファイル名の型。{title} {draft} {date} {format}（既定はプリセットのもの）
  --draft-date 日付 文書に記す日付（ISO 8601、既定は案の日付）
  --text-encoding   utf-8 shift_jis（.txt の出力）
  --paper 用紙      A4 Letter（.docx .pdf .xlsx）
  --new-side 側     left right 新旧対照表で新しい文を置く側
  --vertical        縦書き（.pdf）
  --strip           担当・覚え書き・識別子を除きます
  --strict-akn4un   Akoma Ntoso を AKN4UN の形で書き出します
  --sentences       verbs --to の表を文ごとにします
  --weights         compare --json に要点の変更（動詞・主語・数など）を加えます
  --against 旧      verbs で対照する旧文書
  --place --host --date   carry-over での次の開催地・開催国・日付（2027-06-05、2027-06、2027）
  --source-date 日付      carry-over での元の宣言の日付（既定は本文から）
  --order 順        carry-over での首脳の順：host-first protocol english kana source（既定は本文のまま）
  --ui-lang 言語    ja en 表示の言語（既定は LANG）

終了コード
  0 正常  1 内部の不具合  2 使い方の誤り  3 読み込めない  4 内容を扱えない  5 書き込めない  6 必要なプログラムがない
`,
  },
  {
    launch: {
      electron: 'Opening Soan (Electron). Close the window to end.',
      window: 'Opening Soan (Chromium window). Close the window or press Ctrl+C to end.',
      noDisplay: 'There is no display here. Open this address in a browser on this machine (no other can connect):',
      noBrowser: 'No Chromium, Chrome or Edge was found. Open this address in a browser on this machine:',
      howToEnd: 'Press Ctrl+C to end.',
      ended: 'Soan has ended.',
    },
    errors: {
      unknownCommand: (name: string) => `There is no command “${name}”. “help” lists them.`,
      unknownOption: (name: string) => `This command has no option “${name}”. “help” lists them.`,
      missingValue: (name: string) => `“${name}” needs a value.`,
      badValue: (name: string, value: string, choices: string) =>
        `“${name}” cannot be “${value}”. Possible values: ${choices}`,
      badDate: (name: string, value: string) =>
        `“${value}” for “${name}” is not a date of the calendar. Write 2026-11-23 or 2026-11-23T09:00:00+09:00.`,
      missingOperand: (usage: string) => `A file is missing. Usage: ${usage}`,
      extraOperand: (value: string, usage: string) => `“${value}” is one too many. Usage: ${usage}`,
      noSuchDraft: (name: string, known: string) =>
        known === ''
          ? `There is no draft “${name}”: this dossier has none yet.`
          : `There is no draft “${name}”. Drafts in this dossier: ${known}`,
      notADossier: (name: string) => `“${name}” is not a dossier (.soan), so “#” cannot choose a draft in it.`,
      unknownFormat: (name: string, known: string) =>
        `The extension of “${name}” names no output format. Known extensions: ${known}`,
      unknownStyle: (name: string, known: string) => `There is no label style “${name}”. Known styles: ${known}`,
      unknownPreset: (name: string, known: string) => `There is no preset “${name}”. Known presets: ${known}`,
      oneForm: (known: string) => `Choose one form of output: ${known}`,
      cannotWriteOver: (name: string) => `“${name}” is the input itself. Choose another name.`,
      inFile: (name: string, sentence: string) => `${name}: ${sentence}`,
      internal: (reason: string) =>
        `Soan could not finish because of a fault of its own. No file was changed. (${reason})`,
    },
    comparison: {
      omitted: '(unchanged)',
      movedTo: (label: string) => `(moved to ${label})`,
      range: (first: string, last: string) => `${first}–${last}`,
    },
    severalPart: (n: number, all: number) =>
      `${n} of ${all} files were written. Those are complete; the others were not made.`,
    warning: (sentence: string) => `Note: ${sentence}`,
    help: `Usage
  npm run -s soan -- COMMAND …

Commands
  intake FILE --json                  takes a text in; prints its structure, repairs and findings as JSON
  export FILE --to OUT                writes it out, numbered (.txt .html .docx .pdf .md .akn.xml)
  compare OLD NEW --json|--html|--text   compares two texts
  compare OLD NEW --to OUT            redline .docx .redline.(pdf|html), old/new table .table.(docx|pdf|html|xlsx|csv),
                                      changes .changes.(pdf|html|csv|json), numbers .concordance.csv
  check FILE [--json]                 findings on style, terms, dates, references
  carry-over FILE --place … --host … --date … [--json]   what to change for the next declaration
  verbs FILE [--json|--to OUT]        who does what in each paragraph, how strongly (.docx .html .csv)
  verbs FILE --against OLD            what became of the last declaration, theme by theme
  open [FILE …]                       opens the window
  help                                prints this
  --version                           prints the version

Files
  .soan, .txt and .md are read. “dossier.soan#Draft 2” chooses a draft (otherwise the working text).

Options
  --encoding NAME   utf-8 utf-16le utf-16be shift_jis euc-jp iso-2022-jp (otherwise detected)
  --lang LANGUAGE   ja en ru, the language of the text (otherwise detected)
  --labels STYLE    label style of paragraphs ("(1)", "1.", "第一条"), a family (declaration official statute un
                    un-working articles-en articles-ru), or “part=第1,paragraph=1,sub=(1)/ア”
  --regime REGIME   continuous per-part per-theme
  --preset NAME     circular, delegations, web (their names in the window work too), or one kept in the dossier
  --concordance     old and new numbers at the end where the output numbers otherwise (.docx .pdf .html)
  --to OUT          output file; one of that name is replaced
  --into FOLDER     instead of --to: several forms into a folder; prints the name of each file, one a line
  --formats A,B,…   forms for --into (otherwise the preset's); an unknown one is answered with the list
  --names PATTERN   names for --into: {title} {draft} {date} {format} (otherwise the preset's)
  --draft-date DATE date printed on the document (ISO 8601; otherwise the draft's)
  --text-encoding   utf-8 shift_jis (.txt output)
  --paper PAPER     A4 Letter (.docx .pdf .xlsx)
  --new-side SIDE   left right, where the old/new table puts the new text
  --vertical        vertical text (.pdf)
  --strip           leaves out author, notes and ids
  --strict-akn4un   Akoma Ntoso as AKN4UN wants it
  --sentences       a row for each sentence (verbs --to)
  --weights         adds weighty changes (verb, subject, number …) to compare --json
  --against OLD     the earlier text for verbs
  --place --host --date   of the next meeting, for carry-over (2027-06-05, 2027-06 or 2027)
  --source-date DATE      of the declaration carried over (otherwise as its text says)
  --order ORDER     of its participants: host-first protocol english kana source (otherwise as in the text)
  --ui-lang LANG    ja en, the language of messages (otherwise LANG)

Exit codes
  0 done  1 internal fault  2 wrong usage  3 cannot read  4 content cannot be handled  5 cannot write  6 program missing
`,
  },
);

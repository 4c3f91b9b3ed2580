import { translations } from './table.ts';

/** `OutputWarning.detail`. */
type Detail = Readonly<Record<string, string | number>>;

/** The Output room, its formats, and what a person is told before a file is handed out. */
export const outputMessages = translations(
  {
    formats: {
      text: 'テキスト',
      markdown: 'Markdown',
      html: 'ウェブページ（HTML）',
      docx: 'Word 文書',
      pdf: 'PDF',
      akn: 'Akoma Ntoso（XML）',
      redline: '見え消し（Word の変更履歴）',
      'table-docx': '新旧対照表（Word）',
      'table-html': '新旧対照表（HTML）',
      'table-xlsx': '新旧対照表（Excel）',
      'table-csv': '新旧対照表（CSV）',
      'table-pdf': '新旧対照表（PDF）',
      'changes-csv': '変更一覧（CSV）',
      'concordance-csv': '新旧番号対照表（CSV）',
    },
    settings: {
      encoding: '文字コード',
      lineEnd: '改行コード',
      paper: '用紙',
      direction: '組方向',
      horizontal: '横書き',
      vertical: '縦書き',
      metadata: '作成者・備考・識別子',
      keep: '残す',
      strip: '取り除く',
      banner: '表示（案、取扱注意など）',
      strictAkn4un: '国連の様式（AKN4UN）に従う',
    },
    warnings: {
      'empty-document': () => '本文が空です。',
      'reference-missing': () => '参照先の項が見当たりません。「(?)」と印字されます。',
      'reference-unlabelled': () => '参照先に番号がありません。「(?)」と印字されます。',
      'label-unprintable': (detail: Detail) =>
        `番号 ${detail.number} は「${detail.style}」の形では表せません。「${detail.label}」と印字されます。`,
      'style-unknown': (detail: Detail) =>
        `番号の型「${detail.style}」はこの版では使えません。「1.」の形で印字されます。`,
      'characters-unencodable': (detail: Detail) =>
        `この文字コードにない文字が${detail.count}か所あり、「〓」に置き換わります：${detail.characters}`,
      'characters-dropped': (detail: Detail) => `文書に入れられない制御文字${detail.count}個を除きます。`,
      'date-missing': () => '案の日付がないため、1970-01-01 と記録されます。',
      'comparison-limited': () => '変更が多いため、対照は粗い単位で示されています。',
      'text-cut': (detail: Detail) =>
        `表計算の一つの欄に入りきらない文が${detail.count}か所あり、末尾を「…」で切りました。`,
      'receipt-failed': () => '照合が一致しません。この対照は配布しないでください。',
    },
    atBlock: (label: string, sentence: string) => `${label}：${sentence}`,
    oldText: '旧',
    newText: '新',
    tableTitle: '新旧対照表',
    changes: {
      title: '変更一覧',
      kind: '異同',
      old: '旧番号',
      new: '新番号',
      before: '変更前',
      after: '変更後',
    },
    receipt: (oldName: string, oldHash: string, newName: string, newHash: string, ok: boolean) =>
      `${oldName}（${oldHash}）から${newName}（${newHash}）への対照。${ok ? '全文字を照合済み。' : '照合が一致しません。'}`,
  },
  {
    formats: {
      text: 'Plain text',
      markdown: 'Markdown',
      html: 'Web page (HTML)',
      docx: 'Word document',
      pdf: 'PDF',
      akn: 'Akoma Ntoso (XML)',
      redline: 'Redline (Word tracked changes)',
      'table-docx': 'Old/new table (Word)',
      'table-html': 'Old/new table (HTML)',
      'table-xlsx': 'Old/new table (Excel)',
      'table-csv': 'Old/new table (CSV)',
      'table-pdf': 'Old/new table (PDF)',
      'changes-csv': 'List of changes (CSV)',
      'concordance-csv': 'Old and new numbers (CSV)',
    },
    settings: {
      encoding: 'Encoding',
      lineEnd: 'Line ends',
      paper: 'Paper',
      direction: 'Direction',
      horizontal: 'Horizontal',
      vertical: 'Vertical',
      metadata: 'Author, notes and ids',
      keep: 'Keep',
      strip: 'Remove',
      banner: 'Banner (Draft, Restricted …)',
      strictAkn4un: 'Follow the UN profile (AKN4UN)',
    },
    warnings: {
      'empty-document': () => 'The text is empty.',
      'reference-missing': () => 'A reference points at a paragraph that is not there; “(?)” is printed.',
      'reference-unlabelled': () => 'A reference points at something without a number; “(?)” is printed.',
      'label-unprintable': (detail) =>
        `The style “${detail.style}” has no form for number ${detail.number}; “${detail.label}” is printed.`,
      'style-unknown': (detail) => `This version does not know the style “${detail.style}”; “1.” is used instead.`,
      'characters-unencodable': (detail) =>
        `The encoding lacks characters in ${detail.count} place(s); “〓” stands for them: ${detail.characters}`,
      'characters-dropped': (detail) => `${detail.count} control character(s) that no document can carry are left out.`,
      'date-missing': () => 'The draft has no date; 1970-01-01 is recorded.',
      'comparison-limited': () => 'There are very many changes: some are shown in larger pieces than usual.',
      'text-cut': (detail) => `${detail.count} text(s) are longer than a spreadsheet cell holds and end with “…”.`,
      'receipt-failed': () => 'The comparison does not verify. Do not hand it out.',
    },
    atBlock: (label, sentence) => `${label}: ${sentence}`,
    oldText: 'Old text',
    newText: 'New text',
    tableTitle: 'Old and new text',
    changes: { title: 'List of changes', kind: 'Change', old: 'Old', new: 'New', before: 'Before', after: 'After' },
    receipt: (oldName, oldHash, newName, newHash, ok) =>
      `${oldName} (${oldHash}) compared with ${newName} (${newHash}). ${ok ? 'Verified to the last character.' : 'NOT verified.'}`,
  },
);

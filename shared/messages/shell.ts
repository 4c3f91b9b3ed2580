import { translations } from './table.ts';

/** What the desktop shell says in the platform's own dialogs and menu. */
export const shellMessages = translations(
  {
    kinds: {
      all: '開けるファイル',
      dossier: '案件（.soan）',
      text: '文章',
      docx: 'Word 文書',
      pdf: 'PDF',
      html: 'HTML',
      xlsx: 'Excel の表',
    },
    link: {
      question: 'このリンクを既定のブラウザーで開きますか。',
      open: '開く',
      stay: '開かない',
    },
    unsaved: {
      question: '保存していない変更があります。',
      detail: '「閉じる」を選んでも、入力した本文は控えに残り、次に開いたときに復元できます。',
      stay: '編集に戻る',
      close: '閉じる',
    },
    menu: { edit: '編集', window: 'ウィンドウ' },
  },
  {
    kinds: {
      all: 'Files to open',
      dossier: 'Dossier (.soan)',
      text: 'Text',
      docx: 'Word document',
      pdf: 'PDF',
      html: 'HTML',
      xlsx: 'Excel workbook',
    },
    link: {
      question: 'Open this link in your browser?',
      open: 'Open',
      stay: 'Don’t open',
    },
    unsaved: {
      question: 'There are changes that were not saved.',
      detail: 'If you close, what you typed stays in the recovery journal and is offered when you open Soan again.',
      stay: 'Keep editing',
      close: 'Close',
    },
    menu: { edit: 'Edit', window: 'Window' },
  },
);

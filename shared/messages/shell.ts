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
    crash: {
      page: {
        question: '画面が予期せず停止しました。',
        detail:
          '入力した本文は、停止の直前（最大1秒前）まで控えに残っています。画面を開き直すと復元できます。保存済みのファイルは変わっていません。',
        reload: '画面を開き直す',
        close: '終了',
      },
      program: {
        title: 'Soan を続けられません',
        detail:
          'Soan の内部で不具合が起きたため、終了します。入力した本文は控えに残っており、次に開いたときに復元できます。保存済みのファイルは変わっていません。',
      },
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
      detail: 'If you close, what you typed stays in the backup and is offered when you open Soan again.',
      stay: 'Keep editing',
      close: 'Close',
    },
    crash: {
      page: {
        question: 'The window stopped unexpectedly.',
        detail:
          'What you typed is in the backup, up to a second before it stopped. Show the window again to get it back. Saved files have not changed.',
        reload: 'Show it again',
        close: 'Quit',
      },
      program: {
        title: 'Soan cannot go on',
        detail:
          'Soan has to end because of a fault of its own. What you typed is in the backup and is offered when you open Soan again. Saved files have not changed.',
      },
    },
    menu: { edit: 'Edit', window: 'Window' },
  },
);

import { translations } from './table.ts';

/** Ways out where a save was refused: no refusal is the end of the matter. */
export const savingMessages = translations(
  {
    stopped: '保存をやめました。ファイルは前のままです。',
    writing: 'ファイルに書き込んでいます…',
    elsewhere: '別の場所に保存…',
    takeOut: 'この画面から書き出す',
    tookOut: (name: string) =>
      `「${name}」をブラウザーのダウンロードとして書き出しました。Soan を起動し直して開き、確かめてください。`,
  },
  {
    stopped: 'Saving was stopped. The file is as it was.',
    writing: 'Writing the file…',
    elsewhere: 'Save elsewhere…',
    takeOut: 'Take it out of this window',
    tookOut: (name) => `“${name}” was handed out as a download of the browser. Start Soan again, open it and check it.`,
  },
);

import { translations } from './table.ts';

/** Ways out where a save was refused: no refusal is the end of the matter. */
export const savingMessages = translations(
  {
    elsewhere: '別の場所に保存…',
    takeOut: 'この画面から書き出す',
    tookOut: (name: string) =>
      `「${name}」をブラウザーのダウンロードとして書き出しました。Soan を起動し直して開き、確かめてください。`,
  },
  {
    elsewhere: 'Save elsewhere…',
    takeOut: 'Take it out of this window',
    tookOut: (name) => `“${name}” was handed out as a download of the browser. Start Soan again, open it and check it.`,
  },
);

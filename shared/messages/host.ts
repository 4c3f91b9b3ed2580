import type { HostErrorCode, HostErrorDetail } from '../host/errors.ts';
import { translations } from './table.ts';

type Sentences = Readonly<Record<HostErrorCode, (detail: HostErrorDetail) => string>>;

function megabytes(bytes: string | number | undefined): string {
  return `${Math.round(Number(bytes ?? 0) / (1024 * 1024))} MB`;
}

const nameJa = (detail: HostErrorDetail) => (detail.name === undefined ? 'ファイル' : `「${detail.name}」`);
const nameEn = (detail: HostErrorDetail) => (detail.name === undefined ? 'The file' : `“${detail.name}”`);

const ja: Sentences = {
  'not-found': (d) => `${nameJa(d)}が見つかりません。移動又は削除された可能性があります。`,
  'not-a-file': (d) => `${nameJa(d)}はファイルではないため、開くことも書き込むこともできません。`,
  'folder-not-found': (d) =>
    `フォルダー${d.name === undefined ? '' : `「${d.name}」`}が見つかりません。何も書き込んでいません。先にフォルダーを作るか、別の場所を選んでください。`,
  'folder-closed': (d) =>
    `フォルダー${d.name === undefined ? '' : `「${d.name}」`}には書き込めません（読み取り専用、又は権限がありません）。何も書き込んでいません。別の場所を選んでください。`,
  'no-permission': (d) => `${nameJa(d)}へのアクセスが許可されていません。別の場所を選ぶか、管理者に確認してください。`,
  'read-only': (d) => `${nameJa(d)}は読み取り専用です。元のファイルは変更していません。別名で保存してください。`,
  'disk-full': () =>
    '保存先の空き容量が足りません。元のファイルは変更していません。空きを増やすか、別の場所に保存してください。',
  'changed-on-disk': (d) =>
    `${nameJa(d)}は、開いた後に別の人又は別のプログラムによって変更されています。上書きしていません。`,
  exists: (d) => `${nameJa(d)}は既にあります。上書きしていません。`,
  held: (d) =>
    `${nameJa(d)}は${d.by ? `${d.by}が` : '別のウィンドウ又はプログラムが'}開いています。上書きしていません。閉じてからもう一度行うか、別名で保存してください。`,
  'too-large': (d) =>
    `${nameJa(d)}は大きすぎて扱えません（上限 ${megabytes(d.limit)}）。元のファイルは変更していません。`,
  'bad-name': () => 'この名前は使えません。/ \\ : * ? " < > | を含まない、255文字以内の名前にしてください。',
  io: (d) =>
    `${nameJa(d)}の読み書き中に装置に不具合がありました。元のファイルは変更していません。接続と空き容量を確認してください。`,
  'unknown-handle': () => 'このファイルの指定は無効になりました。もう一度開き直してください。',
  'bad-request': () => '画面からの要求の形式が正しくないため、実行しませんでした。文書は変更していません。',
  'not-supported': () => 'この環境では、この操作は使えません。',
  'no-printer': () =>
    'PDF を作るための Chromium、Chrome 又は Edge が見つかりません。HTML 又は Word 形式で書き出してください。',
  'print-failed': () => 'PDF を作成できませんでした。文書は変更していません。HTML 形式で書き出してください。',
  cancelled: () => '取り消しました。',
  refused: () => 'この画面からの接続は許可されていません。Soan を起動したときに開いた画面を使ってください。',
  disconnected: () =>
    'Soan 本体との接続が切れました。入力中の本文はこの画面に残っています。Soan を起動し直してください。',
  internal: () =>
    'Soan の内部の不具合のため、この操作を終えられませんでした。文書は変更していません。詳細は記録に残しました。',
};

const en: Sentences = {
  'not-found': (d) => `${nameEn(d)} was not found. It may have been moved or deleted.`,
  'not-a-file': (d) => `${nameEn(d)} is not a file, so it can be neither opened nor written.`,
  'folder-not-found': (d) =>
    `The folder${d.name === undefined ? '' : ` “${d.name}”`} was not found, and nothing was written. Make the folder first or choose another place.`,
  'folder-closed': (d) =>
    `The folder${d.name === undefined ? '' : ` “${d.name}”`} cannot be written to (read-only, or not permitted). Nothing was written; choose another place.`,
  'no-permission': (d) =>
    `Access to ${nameEn(d).replace(/^The/, 'the')} is not permitted. Choose another place or ask your administrator.`,
  'read-only': (d) => `${nameEn(d)} is read-only and was left untouched. Save under another name.`,
  'disk-full': () =>
    'There is not enough space left. The file on disk was left untouched. Free some space or save elsewhere.',
  'changed-on-disk': (d) =>
    `${nameEn(d)} was changed by another person or program after you opened it. It was not overwritten.`,
  exists: (d) => `${nameEn(d)} already exists. It was not overwritten.`,
  held: (d) =>
    `${nameEn(d)} is open ${d.by ? `at ${d.by}` : 'in another window or program'}. It was not overwritten; close it there first, or save under another name.`,
  'too-large': (d) =>
    `${nameEn(d)} is too large to handle (the limit is ${megabytes(d.limit)}). It was left untouched.`,
  'bad-name': () => 'This name cannot be used. Choose one of at most 255 characters without / \\ : * ? " < > |.',
  io: (d) =>
    `The device or network failed while reading or writing ${nameEn(d).replace(/^The/, 'the')}. The file was left untouched. Check the connection and the space left.`,
  'unknown-handle': () => 'This file is no longer known to Soan. Open it again.',
  'bad-request': () => 'The window sent a request of the wrong form, so nothing was done. The document is unchanged.',
  'not-supported': () => 'This is not available here.',
  'no-printer': () => 'No Chromium, Chrome or Edge was found to make the PDF with. Export as HTML or Word instead.',
  'print-failed': () => 'The PDF could not be made. The document is unchanged. Export as HTML instead.',
  cancelled: () => 'Cancelled.',
  refused: () => 'This window may not talk to Soan. Use the window that opened when Soan was started.',
  disconnected: () => 'The connection to Soan was lost. What you typed is still in this window. Start Soan again.',
  internal: () =>
    'Soan could not finish this because of a fault of its own. The document is unchanged; details are in the log.',
};

/** One sentence for each code of `host/errors.ts`. */
export const hostMessages = translations({ errors: ja }, { errors: en });

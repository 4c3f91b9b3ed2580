import type { DossierFailureCode } from '../dossier/types.ts';
import { translations } from './table.ts';

type Detail = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<DossierFailureCode, (detail: Detail) => string>>;

const megabytes = (bytes: string | number | undefined) => Math.ceil(Number(bytes ?? 0) / (1024 * 1024));

const failuresJa: Sentences = {
  'dossier-empty': () =>
    'このファイルは空です（0バイト）。ファイルには手を加えていません。バックアップ又は送付元のファイルを開いてください。',
  'dossier-not-zip': () =>
    'このファイルは Soan の案件ファイル（.soan）ではありません。ファイルには手を加えていません。文章のファイルであれば「文章を開く…」で取り込んでください。',
  'dossier-foreign': ({ kind }: Detail) =>
    kind === 'word'
      ? 'これは Word の文書であり、案件ファイル（.soan）ではありません。ファイルには手を加えていません。Word でテキスト形式に保存してから取り込んでください。'
      : 'これはほかのソフトウェアのファイルであり、案件ファイル（.soan）ではありません。ファイルには手を加えていません。そのソフトウェアでテキスト形式に保存してから取り込んでください。',
  'dossier-truncated': () =>
    'ファイルが途中で切れています。複写又は送信が中断された可能性があります。ファイルには手を加えていません。元のファイルをもう一度受け取るか、バックアップを開いてください。',
  'dossier-damaged': ({ part }: Detail) =>
    `ファイルの一部（${part}）が壊れており、保存時の内容と一致しません。ファイルには手を加えていません。バックアップを開くか、元のファイルをもう一度受け取ってください。`,
  'dossier-newer': ({ version, known }: Detail) =>
    `このファイルは、より新しい版の Soan で保存されています（形式${version}、この版で読める形式は${known}まで）。ファイルには手を加えていません。Soan を更新してから開いてください。`,
  'dossier-too-large': ({ size, limit }: Detail) =>
    `案件が大きすぎます（${megabytes(size)} MB、上限 ${megabytes(limit)} MB）。ファイルには手を加えていません。案件を分けるか、別のバックアップを開いてください。`,
  'dossier-shape': () =>
    'ファイルは壊れていませんが、内容が案件として正しく組み立てられていません。ファイルには手を加えていません。作成元に確認するか、バックアップを開いてください。',
};

const failuresEn: Sentences = {
  'dossier-empty': () =>
    'This file is empty (0 bytes). It was left untouched. Open an older copy, or ask the sender for the file again.',
  'dossier-not-zip': () =>
    'This file is not a Soan dossier (.soan). It was left untouched. If it is a text, bring it in with “Open a text”.',
  'dossier-foreign': ({ kind }: Detail) =>
    kind === 'word'
      ? 'This is a Word document, not a Soan dossier (.soan). It was left untouched. Save it from Word as plain text, then bring that in.'
      : 'This file belongs to another program; it is not a Soan dossier (.soan). It was left untouched. Save it there as plain text, then bring that in.',
  'dossier-truncated': () =>
    'The file ends too early: copying or sending it may have been interrupted. It was left untouched. Get the original again, or open an older copy.',
  'dossier-damaged': ({ part }: Detail) =>
    `A part of the file (${part}) is damaged: it is not what was saved. The file was left untouched. Open an older copy, or get the original again.`,
  'dossier-newer': ({ version, known }: Detail) =>
    `This file was saved by a newer Soan (format ${version}; this version reads up to ${known}). It was left untouched. Update Soan, then open it.`,
  'dossier-too-large': ({ size, limit }: Detail) =>
    `The dossier is too large (${megabytes(size)} MB; the limit is ${megabytes(limit)} MB). The file was left untouched. Divide the dossier, or open another copy.`,
  'dossier-shape': () =>
    'The file is intact, but its content does not form a dossier. It was left untouched. Ask where it came from, or open an older copy.',
};

/** Sentences of the dossier: what happened, what was kept, what to do. */
export const dossierMessages = translations(
  {
    draftName: (n: number) => `第${n}次案`,
    failures: failuresJa,
    salvage: {
      told: (sentences: readonly string[]) => sentences.join(''),
      lost: {
        working: '作業中の案は読み取れませんでした。代わりに、最後の案を作業中の案とします。',
        drafts: 'これまでの案は読み取れませんでした。',
        details: '案件名、参加国及び出力設定は読み取れませんでした。',
      },
    },
  },
  {
    draftName: (n: number) => `Draft ${n}`,
    failures: failuresEn,
    salvage: {
      told: (sentences: readonly string[]) => sentences.join(' '),
      lost: {
        working: 'The working text could not be read; the last draft takes its place.',
        drafts: 'The drafts could not be read.',
        details: 'The title, the participants and the output settings could not be read.',
      },
    },
  },
);

import type { ChangeKind } from '../compare/types.ts';
import { translations } from './table.ts';

type KindSentences = { readonly [kind in Exclude<ChangeKind, 'unchanged'>]: string };

const kindsJa: KindSentences = {
  edited: '修正',
  added: '追加された項',
  deleted: '削除された項',
  moved: '移動',
  split: '分割',
  merged: '統合',
  renumbered: '番号のみ',
  'kind-changed': '種別変更',
  formatted: '書式・参照',
};

const kindsEn: KindSentences = {
  edited: 'Edited',
  added: 'Added',
  deleted: 'Deleted',
  moved: 'Moved',
  split: 'Split',
  merged: 'Merged',
  renumbered: 'Renumbered',
  'kind-changed': 'Kind changed',
  formatted: 'Formatting',
};

/** The view for reading a text aloud in a meeting room. */
export const projectorMessages = translations(
  {
    title: '映写',
    againstOpened: '開いたときの文からの変更を表示',
    against: (name: string) => `${name}からの変更を表示`,
    plain: '変更を表示していません',
    comparing: '対照しています…',
    failed: '対照できませんでした。変更は表示していません。',
    noDraft: '比べる案がまだありません。',
    noChange: 'これより先に変更はありません。',
    kinds: kindsJa,
    was: (label: string) => `旧 ${label}`,
    place: (at: number, all: number) => `${at.toLocaleString('ja')} / ${all.toLocaleString('ja')}`,
    jump: (typed: string) => `番号 ${typed}`,
    jumpHint: 'Enter で移動',
    noNumber: (typed: string) => `「${typed}」という番号の項はありません。`,
    keysHint: 'キーの説明は ?',
    keysTitle: '映写のキー',
    does: {
      next: '次の項',
      previous: '前の項',
      nextChange: '次の変更',
      previousChange: '前の変更',
      number: '番号で移動',
      ends: '最初・最後',
      changes: '変更の表示・非表示',
      draft: '比べる案を替える',
      size: '文字の大きさ',
      theme: '明暗',
      leave: '同じ項のまま終わる',
    },
    empty: 'この案にはまだ本文がありません。',
  },
  {
    title: 'Projector',
    againstOpened: 'Changes since the text was opened',
    against: (name) => `Changes since ${name}`,
    plain: 'Changes are not shown',
    comparing: 'Comparing…',
    failed: 'The comparison could not be made. Changes are not shown.',
    noDraft: 'There is no draft to compare with yet.',
    noChange: 'No further change.',
    kinds: kindsEn,
    was: (label) => `was ${label}`,
    place: (at, all) => `${at.toLocaleString('en')} of ${all.toLocaleString('en')}`,
    jump: (typed) => `Number ${typed}`,
    jumpHint: 'Enter to go there',
    noNumber: (typed) => `No paragraph has the number “${typed}”.`,
    keysHint: '? for the keys',
    keysTitle: 'Keys of the projector',
    does: {
      next: 'Next paragraph',
      previous: 'Previous paragraph',
      nextChange: 'Next change',
      previousChange: 'Previous change',
      number: 'Go to a number',
      ends: 'First, last',
      changes: 'Show or hide changes',
      draft: 'Compare with another draft',
      size: 'Size of the text',
      theme: 'Light or dark',
      leave: 'Leave at this paragraph',
    },
    empty: 'This text has no words yet.',
  },
);

export type ProjectorMessages = (typeof projectorMessages)['ja'];

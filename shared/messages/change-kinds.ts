import type { ChangeKind } from '../compare/types.ts';

type KindNames = { readonly [kind in ChangeKind]: string };

/** What a change is called, in every room. */
export const kindsJa: KindNames = {
  unchanged: '変更なし',
  edited: '修正',
  added: '追加',
  deleted: '削除',
  moved: '移動',
  split: '分割',
  merged: '統合',
  renumbered: '番号変更',
  'kind-changed': '種別変更',
  formatted: '書式・参照',
};

export const kindsEn: KindNames = {
  unchanged: 'Unchanged',
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

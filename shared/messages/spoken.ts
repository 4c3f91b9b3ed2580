import { translations } from './table.ts';

/** What a screen reader hears after a command whose result is only seen: kept short, because it interrupts. */
export const spokenMessages = translations(
  {
    numbered: (label: string) => `番号は${label}`,
    unnumbered: '番号なし',
    kind: (kind: string) => `種別は${kind}`,
    moved: (position: number, count: number) => `${count}のうち${position}番目へ移動`,
    removed: (count: number) => `${count}項減りました`,
    added: (count: number) => `${count}項増えました`,
    room: (room: string) => `${room}に切り替えました`,
  },
  {
    numbered: (label) => `Number ${label}`,
    unnumbered: 'No number',
    kind: (kind) => `Kind: ${kind}`,
    moved: (position, count) => `Moved to place ${position} of ${count}`,
    removed: (count) => (count === 1 ? 'One paragraph fewer' : `${count} paragraphs fewer`),
    added: (count) => (count === 1 ? 'One paragraph more' : `${count} paragraphs more`),
    room: (room) => `${room} room`,
  },
);

export type SpokenMessages = (typeof spokenMessages)['ja'];

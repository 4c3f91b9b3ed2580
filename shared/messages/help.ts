import { translations } from './table.ts';

/** The built-in help. Its pages are the sections of the user guide; here is which of them belongs to which room. */
export const helpMessages = translations(
  {
    title: '使い方',
    pages: '目次',
    search: '使い方の中を探す',
    none: (typed: string) => `「${typed}」は見つかりません。`,
    hits: (n: number) => `${n}か所`,
    noKey: '（キーなし）',
    opening: '開いています…',
    /** Headings of the guide, word for word. */
    rooms: {
      start: '最初の一分',
      draft: '起草の画面',
      compare: '対照の画面',
      output: '出力の画面',
      next: '次の宣言',
      keys: 'キーの一覧',
    },
  },
  {
    title: 'Help',
    pages: 'Contents',
    search: 'Search the help',
    none: (typed) => `“${typed}” was not found.`,
    hits: (n) => (n === 1 ? '1 place' : `${n} places`),
    noKey: '(no key)',
    opening: 'Opening…',
    rooms: {
      start: 'The first minute',
      draft: 'The Draft room',
      compare: 'The Compare room',
      output: 'The Output room',
      next: 'The next declaration',
      keys: 'Keys',
    },
  },
);

export type HelpMessages = (typeof helpMessages)['ja'];
export type HelpPage = keyof HelpMessages['rooms'];

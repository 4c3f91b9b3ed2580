import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shellMessages } from '../shared/messages/shell.ts';

const asked: unknown[][] = [];
const openedLinks: string[] = [];
let answer: { canceled?: boolean; filePaths?: string[]; filePath?: string; response?: number } = {};
const focused = { id: 1 };
let window: typeof focused | null = focused;

const ask = async (...values: unknown[]) => {
  asked.push(values);
  return answer;
};

vi.doMock('electron', () => ({
  BrowserWindow: { getFocusedWindow: () => window },
  dialog: {
    showOpenDialog: ask,
    showSaveDialog: ask,
    showMessageBox: ask,
    showMessageBoxSync: (...values: unknown[]) => {
      asked.push(values);
      return answer.response;
    },
  },
  shell: { openExternal: async (url: string) => openedLinks.push(url) },
}));
const { askToClose, askToOpenLink, createDialogs } = await import('./dialogs.ts');

beforeEach(() => {
  asked.length = 0;
  openedLinks.length = 0;
  window = focused;
});

const dialogs = createDialogs('ja');
const DOSSIER = { name: '案件（.soan）', extensions: ['soan'] };
const TEXT = { name: '文章', extensions: ['txt', 'md', 'xml', 'csv', 'json'] };

describe.each<[name: string, open: () => Promise<string | null>, options: Record<string, unknown>]>([
  ['folder', () => dialogs.folder(), { properties: ['openDirectory', 'createDirectory'] }],
  ['open', () => dialogs.open(['dossier']), { properties: ['openFile'], filters: [DOSSIER] }],
  [
    'open of several kinds',
    () => dialogs.open(['dossier', 'text']),
    {
      properties: ['openFile'],
      filters: [{ name: '開けるファイル', extensions: ['soan', 'txt', 'md', 'xml', 'csv', 'json'] }, DOSSIER, TEXT],
    },
  ],
  ['save', () => dialogs.save('第1次案.soan', 'dossier'), { defaultPath: '第1次案.soan', filters: [DOSSIER] }],
])('the %s dialog', (name, open, options) => {
  const chosen = name === 'save' ? { filePath: '/home/desk/out' } : { filePaths: ['/home/desk/out'] };

  it('stands above the window that asked and answers the choice', async () => {
    answer = { canceled: false, ...chosen };
    expect(await open()).toBe('/home/desk/out');
    expect(asked).toEqual([[focused, options]]);
  });

  it('stands alone where no window has the focus', async () => {
    window = null;
    answer = { canceled: false, ...chosen };
    await open();
    expect(asked).toEqual([[options]]);
  });

  it.each([
    ['cancelled', { canceled: true, ...chosen }],
    ['without a choice', { canceled: false, filePaths: [], filePath: '' }],
  ])('%s answers nothing', async (_, given) => {
    answer = given;
    expect(await open()).toBeNull();
  });
});

describe('closing with unsaved work', () => {
  it.each([
    ['back to the text', 0, false],
    ['close', 1, true],
  ])('%s', (_, response, closes) => {
    answer = { response };
    expect(askToClose(focused as never, 'ja')).toBe(closes);
  });

  it.each(['ja', 'en'] as const)('Return and Escape keep the text (%s)', (locale) => {
    answer = { response: 0 };
    askToClose(focused as never, locale);
    const text = shellMessages[locale].unsaved;
    expect(asked[0]?.[1]).toMatchObject({ buttons: [text.stay, text.close], defaultId: 0, cancelId: 0 });
  });
});

describe('a link that leaves Soan', () => {
  it.each([
    ['opened', 0, ['https://example.org/']],
    ['not opened', 1, []],
  ])('is shown, and %s as the person says', async (_, response, opened) => {
    answer = { response };
    await askToOpenLink('https://example.org/', 'en');
    expect(asked[0]?.[0]).toMatchObject({ detail: 'https://example.org/', defaultId: 1, cancelId: 1 });
    expect(openedLinks).toEqual(opened);
  });
});

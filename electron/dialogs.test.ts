import { beforeEach, describe, expect, it, vi } from 'vitest';

const asked: unknown[][] = [];
let answer: { canceled: boolean; filePaths: string[] } = { canceled: true, filePaths: [] };
const focused = { id: 1 };
let window: typeof focused | null = focused;

vi.doMock('electron', () => ({
  BrowserWindow: { getFocusedWindow: () => window },
  dialog: {
    showOpenDialog: async (...values: unknown[]) => {
      asked.push(values);
      return answer;
    },
  },
  shell: {},
}));
const { createDialogs } = await import('./dialogs.ts');

const OPTIONS = { properties: ['openDirectory', 'createDirectory'] };

describe('the folder dialog', () => {
  beforeEach(() => {
    asked.length = 0;
    window = focused;
  });

  it('stands above the window that asked and answers the folder', async () => {
    answer = { canceled: false, filePaths: ['/home/desk/out'] };
    expect(await createDialogs('ja').folder()).toBe('/home/desk/out');
    expect(asked).toEqual([[focused, OPTIONS]]);
  });

  it('stands alone where no window has the focus', async () => {
    window = null;
    answer = { canceled: false, filePaths: ['/home/desk/out'] };
    await createDialogs('ja').folder();
    expect(asked).toEqual([[OPTIONS]]);
  });

  it.each([
    ['cancelled', { canceled: true, filePaths: ['/home/desk/out'] }],
    ['without a choice', { canceled: false, filePaths: [] }],
  ])('%s answers nothing', async (_, given) => {
    answer = given;
    expect(await createDialogs('en').folder()).toBeNull();
  });
});

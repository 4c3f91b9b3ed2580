import { afterEach, describe, expect, it, vi } from 'vitest';

const shown: unknown[] = [];
vi.doMock('electron', () => ({
  app: { name: 'Soan' },
  Menu: {
    buildFromTemplate: (template: unknown) => ({ template }),
    setApplicationMenu: (menu: unknown) => shown.push(menu),
  },
}));
const { menuTemplate, showMenu } = await import('./menu.ts');

const item = { id: 'file.save', label: '保存', keys: 'Mod-s' };
const DESCRIPTION = [
  { label: 'ファイル', sections: [[item], [], [{ id: 'file.close', label: '閉じる', keys: null }]] },
];

interface Entry {
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly Entry[];
  readonly click?: () => void;
}

function templateOn(platform: string, choose: (id: string) => void = () => undefined): readonly Entry[] {
  vi.stubGlobal('process', { ...process, platform });
  return menuTemplate(DESCRIPTION, 'ja', choose) as readonly Entry[];
}

afterEach(() => vi.unstubAllGlobals());

describe('the native menu', () => {
  it('sends ids, shows keys and registers none', () => {
    const chosen: string[] = [];
    const entries = templateOn('linux', (id) => chosen.push(id))[0]?.submenu ?? [];
    expect(entries.map((entry) => entry.type ?? entry.label)).toEqual(['保存', 'separator', '閉じる']);
    expect(entries[0]).toMatchObject({ accelerator: 'CommandOrControl+S', registerAccelerator: false });
    expect(entries[2]).not.toHaveProperty('accelerator');
    for (const entry of entries) entry.click?.();
    expect(chosen).toEqual(['file.save', 'file.close']);
  });

  it.each(['linux', 'win32'])('on %s is what the page described, and nothing else', (platform) => {
    expect(templateOn(platform).map(({ label }) => label)).toEqual(['ファイル']);
  });

  it('on macOS has the columns of the program, the clipboard and the windows, without which their keys do nothing', () => {
    const columns = templateOn('darwin');
    expect(columns.map(({ label }) => label)).toEqual(['Soan', 'ファイル', '編集', 'ウィンドウ']);
    expect(columns.map(({ role }) => role)).toEqual(['appMenu', undefined, undefined, 'windowMenu']);
    expect(columns[2]?.submenu?.map(({ role }) => role)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  });

  it('takes the place of Electron’s own, even empty: that one has reload and developer tools in it', () => {
    showMenu([], 'ja', () => undefined);
    expect(shown).toHaveLength(1);
  });
});

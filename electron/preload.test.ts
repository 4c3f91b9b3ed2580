import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CHANNELS } from './channels.ts';

const exposed = new Map<string, Record<string, (...values: never[]) => unknown>>();
const invoke = vi.fn(async () => 'reply');
const send = vi.fn();
const on = vi.fn();
const removeListener = vi.fn();

vi.doMock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: never) => exposed.set(name, value) },
  ipcRenderer: { invoke, send, on, removeListener },
}));

beforeAll(async () => {
  await import('./preload.ts');
});

describe('the bridge', () => {
  it('is one object of three functions', () => {
    expect([...exposed.keys()]).toEqual(['soan']);
    expect(Object.keys(exposed.get('soan')!).sort()).toEqual(['ask', 'onCommand', 'setMenu']);
  });

  it('asks and tells on its own channels only, whatever a page names', async () => {
    const bridge = exposed.get('soan')! as unknown as {
      ask(method: unknown, argument: unknown): Promise<unknown>;
      setMenu(menu: unknown): void;
    };
    expect(await bridge.ask('some-channel', { a: 1 })).toBe('reply');
    expect(invoke).toHaveBeenCalledWith(CHANNELS.ask, 'some-channel', { a: 1 });
    bridge.setMenu(['x']);
    expect(send).toHaveBeenCalledWith(CHANNELS.menu, ['x']);
  });

  it('gives a listener the id of a command, never the event with its sender', () => {
    const bridge = exposed.get('soan')! as unknown as { onCommand(listener: (id: string) => void): () => void };
    const heard = vi.fn();
    const stop = bridge.onCommand(heard);
    const [channel, forward] = on.mock.calls[0] as [string, (...values: unknown[]) => void];
    forward({ sender: 'secret' }, 'file.save');
    forward({ sender: 'secret' }, { not: 'an id' });
    expect(channel).toBe(CHANNELS.command);
    expect(heard.mock.calls).toEqual([['file.save']]);
    expect(stop()).toBeUndefined();
    expect(removeListener).toHaveBeenCalledWith(CHANNELS.command, forward);
  });
});

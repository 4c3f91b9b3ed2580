import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from './channels.ts';

// All that a page gets: three functions with plain data. Neither ipcRenderer nor an event object crosses the bridge.
contextBridge.exposeInMainWorld('soan', {
  ask: (method: unknown, argument: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNELS.ask, method, argument),
  setMenu: (menu: unknown): void => ipcRenderer.send(CHANNELS.menu, menu),
  onCommand: (listener: (id: string) => void): (() => void) => {
    const forward = (_: unknown, id: unknown) => {
      if (typeof id === 'string') listener(id);
    };
    ipcRenderer.on(CHANNELS.command, forward);
    return () => void ipcRenderer.removeListener(CHANNELS.command, forward);
  },
});

/**
 * @file Hands the page its port to the vault process and three ways to the main process; nothing else. One CommonJS file: a
 * sandboxed preload can load no other.
 */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('bridge', {
  shell: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('shell', method, input),
  onLockSoon: (listener: () => Promise<void>): void => {
    ipcRenderer.on('lock-soon', () => {
      const done = () => ipcRenderer.send('lock-ready');
      listener().then(done, done);
    });
  },
  connect: (): void => ipcRenderer.send('connect'),
});

ipcRenderer.on('vault-port', (event) => {
  // To this very window only: the origin is our own and nothing else is ever loaded.
  window.postMessage('vault-port', window.location.origin, event.ports);
});

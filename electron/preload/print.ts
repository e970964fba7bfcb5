/** @file The print window's preload: fetches the one document of its job over its own port, and says when the pages are drawn. */
import { contextBridge, ipcRenderer } from 'electron';

const port = new Promise<{ port: MessagePort; job: string }>((resolve) => {
  ipcRenderer.once('print-port', (event, job: string) => {
    const [received] = event.ports;
    if (received !== undefined) resolve({ port: received, job });
  });
});

contextBridge.exposeInMainWorld('printBridge', {
  document: async (): Promise<unknown> => {
    const { port: to, job } = await port;
    return new Promise((resolve, reject) => {
      to.onmessage = (event: MessageEvent<{ result: { ok: boolean; value?: unknown } }>) => {
        if (event.data.result.ok) resolve(event.data.result.value);
        else reject(new Error('no document'));
        to.close();
      };
      to.postMessage({ id: 1, method: 'prints.document', input: { job } });
    });
  },
  ready: (): void => ipcRenderer.send('print-ready'),
});

/** @file The print window's preload: fetches the one document of its job over its own port, hands back its pictures, and says when all is drawn. */
import { contextBridge, ipcRenderer } from 'electron';

const port = new Promise<{ port: MessagePort; job: string }>((resolve) => {
  ipcRenderer.once('print-port', (event, job: string) => {
    const [received] = event.ports;
    if (received !== undefined) resolve({ port: received, job });
  });
});

type Answer = MessageEvent<{ result: { ok: boolean; value?: unknown } }>;

/** One question over the port, and its answer. */
async function ask(method: string, more: object): Promise<unknown> {
  const { port: to, job } = await port;
  return new Promise((resolve, reject) => {
    to.onmessage = (event: Answer) => {
      if (event.data.result.ok) resolve(event.data.result.value);
      else reject(new Error(`no answer to ${method}`));
    };
    to.postMessage({ id: 1, method, input: { job, ...more } });
  });
}

contextBridge.exposeInMainWorld('printBridge', {
  document: (): Promise<unknown> => ask('prints.document', {}),
  pictures: (pictures: readonly Uint8Array[]): Promise<unknown> => ask('prints.pictures', { pictures }),
  ready: (): void => ipcRenderer.send('print-ready'),
});

/** @file The least Electron app with one window: what the platform itself costs. Written to a temporary folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The title that makes main destroy the window. */
export const DESTROY = 'destroy';

// The same size and the same showing when painted as in the app, so that only what is in the window differs.
const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 832, show: false });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event, title) => { if (title === '${DESTROY}') window.destroy(); });
  window.loadFile('index.html');
});
app.on('window-all-closed', () => {});
`;

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Hello</title></head>
  <body><h1>Hello, world</h1></body>
</html>
`;

/** @param page what is in the window @returns the app's folder */
export function writeHello(folder: string, page = PAGE): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hello', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  writeFileSync(join(folder, 'index.html'), page);
  return folder;
}

/**
 * @file Builds the window: plain static files in out/app/renderer that main serves from `app://bundle` under a strict CSP.
 *
 * `__NONCE__` stands wherever Vite puts a nonce; main replaces it with a fresh random one at each load.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The window, and the page that printing loads in a window of its own. */
const entries = [at('../renderer/index.html'), at('../renderer/print.html')].filter((file) => existsSync(file));

export default defineConfig({
  root: at('../renderer'),
  base: './',
  plugins: [react()],
  // Fonts and tables of characters that PDF.js asks for, taken in as text: the window may fetch nothing.
  assetsInclude: ['**/*.pfb', '**/*.bcmap'],
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'chrome130',
    outDir: at('../out/app/renderer'),
    emptyOutDir: true,
    // `data:` is not in the CSP, so that nothing can be smuggled in as an address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // From the disk, once a start: nothing is gained by smaller pieces.
    chunkSizeWarningLimit: 4_000,
    sourcemap: false,
    rolldownOptions: { input: entries },
  },
});

/** @file The window's entry. See: [Note: Boot before all], [Note: Door first]. */
import './boot';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { askShell, onLockSoon } from './ipc/client';
import { language } from './text/language';
import { flushDrafts } from './ui/drafts';

document.documentElement.lang = language();
onLockSoon(flushDrafts);
// Main takes it off the clipboard again. It is there when the event is over.
for (const event of ['copy', 'cut']) document.addEventListener(event, () => setTimeout(() => void askShell('copied', {}), 50));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

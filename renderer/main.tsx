/** @file The window's entry. See: [Note: Boot before all], [Note: Door first]. */
import './boot';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { onLockSoon } from './ipc/client';
import { language } from './text/language';
import { flushDrafts } from './ui/drafts';

document.documentElement.lang = language();
onLockSoon(flushDrafts);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** @file Choosing the window's language: at once here, and kept by main for the next window. */
import type { Language } from '../../shared/values';
import { askShell } from '../ipc/client';
import { setLanguage } from '../text/language';

export function chooseLanguage(language: Language): void {
  setLanguage(language);
  void askShell('setLanguage', { language });
}

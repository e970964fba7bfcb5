/** @file Notices of the system, when somebody turned them on: how many check-ins are due, never about whom; none while locked. */
import { Notification } from 'electron';
import { type Notice, noticeWords } from '../../shared/checkins/notice';
import type { Language } from '../../shared/values';

export class Notices {
  readonly #open = new Set<Notification>();
  readonly #clicked: () => void;

  /** @param clicked brings the window to the front and does nothing else */
  constructor(clicked: () => void) {
    this.#clicked = clicked;
  }

  show(notice: Notice, language: Language): boolean {
    const body = noticeWords(notice, language);
    if (body === undefined || !Notification.isSupported()) return false;
    const shown = new Notification({ title: 'Circlekeeper', body, silent: true });
    shown.on('click', () => this.#clicked());
    shown.on('close', () => this.#open.delete(shown));
    this.#open.add(shown);
    shown.show();
    return true;
  }

  /** Takes back what is still to be seen. */
  closeAll(): void {
    for (const one of this.#open) one.close();
    this.#open.clear();
  }
}

/**
 * @file MAIN process, composition root: lifecycle, the window, the vault process it starts and kills. Never sees case data.
 * Imported by nobody.
 */
import './offline';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, type Session } from 'electron';
import type { FromVault } from '../shared/main-vault';
import type { Language } from '../shared/values';
import { answerFrom, connectWindow, serveShell } from './ipc/broker';
import { startAnew } from './shell/anew';
import { chooseCopy, chooseFiles } from './shell/choosing';
import { CopyWatch } from './shell/clipboard';
import { setMenu } from './shell/menu';
import { Notices } from './shell/notices';
import { placeFrom, withPlace } from './shell/place';
import { draw, print } from './shell/printing';
import { registerScheme } from './shell/protocol';
import { hardenEverything, isOurs, makeSession } from './shell/security';
import { readSettings, type Settings, writeSettings } from './shell/settings';
import { guardSwitches } from './shell/switches';
import { watchTriggers } from './shell/triggers';
import { startVaultProcess, type VaultProcess } from './shell/vault-process';
import { MADE_ON, oldSince } from './shell/version-age';
import { openWindow } from './shell/window';

const allowed = guardSwitches(app, process.argv.slice(1));
registerScheme();
hardenEverything();
app.setName('Circlekeeper');

/** How long the page may take to save its drafts before it is locked all the same, in milliseconds. */
const DRAFT_TIME = 800;

class Main {
  readonly #settingsFile = join(app.getPath('userData'), 'settings.json');
  readonly #practice = join(app.getPath('userData'), 'practice');
  readonly #session: Session = makeSession(join(import.meta.dirname, 'renderer'));
  readonly #printing = { session: this.#session, preload: join(import.meta.dirname, 'preload-print.cjs') };
  #settings: Settings = readSettings(this.#settingsFile);
  #vault: VaultProcess = this.#startVault();
  #window: BrowserWindow | undefined;
  readonly #notices = new Notices(() => this.focus());
  readonly #copies = new CopyWatch(clipboard);
  #signedIn = false;
  #locking = false;
  #touched = performance.now();

  start(): void {
    nativeTheme.themeSource = this.#settings.theme;
    setMenu({ lock: () => void this.lock() });
    serveShell(
      () => this.#window?.webContents,
      (contents) => connectWindow(contents, this.#vault),
      {
        lock: async () => {
          await this.lock();
          return true;
        },
        chooseVaultFolder: async () => {
          const dir = await this.#askForFolder();
          if (dir !== undefined) this.#vault.say({ say: 'folder', dir });
          return dir !== undefined;
        },
        chooseExportFolder: async () => {
          const dir = await this.#askForFolder();
          return dir === undefined ? undefined : this.#grant(dir);
        },
        chooseImportFile: async () => {
          const file = await this.#askForTable();
          return file === undefined ? undefined : this.#grant(file);
        },
        chooseFiles: () => (this.#window === undefined ? [] : chooseFiles(this.#window, this.#vault)),
        chooseCopy: (wish) => (this.#window === undefined ? undefined : chooseCopy(this.#window, this.#vault, wish)),
        print: (wish) => (this.#window === undefined ? false : print(this.#window, this.#printing, this.#vault, wish)),
        setLanguage: ({ language }) => {
          this.#save({ language });
          return true;
        },
        notices: ({ on }) => {
          if (on !== undefined) this.#save({ notices: on });
          return this.#settings.notices;
        },
        notify: ({ notice }) =>
          this.#settings.notices && this.#signedIn && !this.#locking ? this.#notices.show(notice, this.#language()) : false,
        copied: async () => {
          await this.#copies.copied();
          return true;
        },
        idleMinutes: ({ minutes }) => {
          if (minutes !== undefined) this.#save({ idleMinutes: minutes });
          return this.#settings.idleMinutes;
        },
        setTheme: ({ theme }) => {
          nativeTheme.themeSource = theme;
          this.#save({ theme });
          return true;
        },
      },
    );
    watchTriggers({
      lock: () => {
        if (this.#signedIn) void this.lock();
      },
      end: () => app.quit(),
      idleMinutes: () => this.#settings.idleMinutes,
      outOfSight: () => this.#window?.isMinimized() ?? false,
      touched: () => this.#touched,
    });
    this.#window = this.#open();
  }

  focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }

  /**
   * [Note: Lock ends processes]
   * Copies of what was on the screen outlive a reload by thousands (security.md, finding 6), and what is typed has copies in main too:
   * Chromium tells it the whole text of the focused field after each key, for input methods (27 copies of a note were found in main
   * after the window was destroyed and the vault process killed). So locking ends every process, main among them, and the app starts
   * anew at the same place.
   */
  async lock(): Promise<void> {
    const window = this.#window;
    if (this.#locking || window === undefined) return;
    this.#locking = true;
    this.#notices.closeAll();
    const args = withPlace(process.argv.slice(1), window);
    // Out of sight at once; the page saves its drafts unseen.
    window.hide();
    await this.#saveDrafts(window);
    await Promise.all([this.#vault.end(), this.#copies.clear()]);
    startAnew(args);
  }

  async quit(): Promise<void> {
    // From here on a page or a process that ends is no loss: they are ending because the app is.
    this.#locking = true;
    const window = this.#window;
    if (window !== undefined && !window.isDestroyed() && this.#signedIn) await this.#saveDrafts(window);
    await Promise.all([this.#vault.end(), this.#copies.clear()]);
  }

  async #saveDrafts(window: BrowserWindow): Promise<void> {
    const saved = answerFrom(window.webContents, 'lock-ready', DRAFT_TIME);
    window.webContents.send('lock-soon');
    await saved;
  }

  #open(): BrowserWindow {
    const { theme, language } = this.#settings;
    const old = oldSince(MADE_ON, new Date());
    const preferences = { theme, ...(language === undefined ? {} : { language }), ...(old === undefined ? {} : { old }) };
    const window = openWindow(this.#session, preferences, placeFrom(process.argv));
    window.on('closed', () => {
      if (this.#window === window) this.#window = undefined;
    });
    window.webContents.on('input-event', () => {
      this.#touched = performance.now();
    });
    // Electron asks nobody before a page goes to `about:blank`. What is there then may ask for nothing, but nobody can work with it.
    window.webContents.on('did-navigate', (_event, url) => {
      if (!isOurs(url)) void this.lock();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#lost('the page');
    });
    return window;
  }

  #startVault(): VaultProcess {
    const vault = this.#settings.vault ?? join(app.getPath('userData'), 'vault');
    return startVaultProcess(
      { vault, practice: this.#practice },
      (message) => this.#heard(message),
      () => void this.#lost('the vault process'),
    );
  }

  /** The vault process or the page ended by itself: what is on the screen can't be saved any more. Acknowledged saves are on the disk. */
  async #lost(what: string): Promise<void> {
    if (this.#locking) return;
    this.#locking = true;
    process.stderr.write(`circlekeeper: ${what} ended unexpectedly\n`);
    await this.#vault.end();
    if (this.#signedIn && this.#window !== undefined) return startAnew(withPlace(process.argv.slice(1), this.#window));
    // It did not even come up: starting again would do so for ever.
    dialog.showErrorBox(
      'Circlekeeper has to close',
      'A part of it has stopped. Nothing in your vault was changed. If it happens again, please reinstall the app.',
    );
    app.exit(1);
  }

  #heard(message: FromVault): void {
    if (message.say === 'folder') this.#save({ vault: message.dir });
    if (message.say === 'open') this.#signedIn = true;
    if (message.say === 'draw') void draw(this.#printing, this.#vault, message.job, message.as);
    // Reference, method and place in the code: never what anybody typed.
    if (message.say === 'log') process.stderr.write(`circlekeeper: defect ${message.ref} in ${message.method} at ${message.at}\n`);
  }

  #language(): Language {
    return this.#settings.language ?? (app.getLocale().startsWith('es') ? 'es' : 'en');
  }

  #save(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    writeSettings(this.#settingsFile, this.#settings);
  }

  /** Tells the vault process a path that somebody chose; the window only gets the random word for it. */
  #grant(dir: string): string {
    const grant = randomBytes(16).toString('hex');
    this.#vault.say({ say: 'grant', grant, dir });
    return grant;
  }

  async #askForTable(): Promise<string | undefined> {
    if (this.#window === undefined) return undefined;
    // Every file may be chosen: one with a wrong ending is told what it is, which a greyed-out name is not.
    const { canceled, filePaths } = await dialog.showOpenDialog(this.#window, {
      properties: ['openFile', 'dontAddToRecent'],
      filters: [
        { name: 'CSV', extensions: ['csv', 'tsv', 'tab', 'txt'] },
        { name: '*', extensions: ['*'] },
      ],
    });
    return canceled ? undefined : filePaths[0];
  }

  async #askForFolder(): Promise<string | undefined> {
    if (this.#window === undefined) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(this.#window, {
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    return canceled ? undefined : filePaths[0];
  }
}

if (!allowed) {
  // It is ending; nothing must be opened meanwhile.
} else if (app.requestSingleInstanceLock()) {
  // Never awaited at the top level: an ES module main that waits for `ready` there waits for itself.
  void app.whenReady().then(() => {
    const main = new Main();
    main.start();
    app.on('second-instance', () => main.focus());
    let ended = false;
    app.on('before-quit', (event) => {
      if (ended) return;
      event.preventDefault();
      void main.quit().finally(() => {
        ended = true;
        app.quit();
      });
    });
    app.on('window-all-closed', () => app.quit());
  });
} else {
  process.stderr.write('Circlekeeper is open already; its window has come to the front.\n');
  app.exit(0);
}

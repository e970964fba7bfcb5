/**
 * @file MAIN process, composition root: lifecycle, the window, the vault process it starts and kills. Never sees case data.
 * Imported by nobody.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, type Session } from 'electron';
import type { FromVault } from '../shared/main-vault';
import { answerFrom, connectWindow, serveShell } from './ipc/broker';
import { setMenu } from './shell/menu';
import { print } from './shell/printing';
import { registerScheme } from './shell/protocol';
import { hardenAllContents, makeSession } from './shell/security';
import { readSettings, type Settings, writeSettings } from './shell/settings';
import { guardSwitches } from './shell/switches';
import { watchTriggers } from './shell/triggers';
import { startVaultProcess, type VaultProcess } from './shell/vault-process';
import { openWindow } from './shell/window';

guardSwitches(app);
registerScheme();
hardenAllContents();
app.setName('Circlekeeper');

/** How long the page may take to save its drafts before it is locked all the same, in milliseconds. */
const DRAFT_TIME = 800;

class Main {
  readonly #settingsFile = join(app.getPath('userData'), 'settings.json');
  readonly #practice = join(app.getPath('userData'), 'practice');
  readonly #session: Session = makeSession(join(import.meta.dirname, 'renderer'));
  #settings: Settings = readSettings(this.#settingsFile);
  #vault: VaultProcess = this.#startVault();
  #window: BrowserWindow | undefined;
  #signedIn = false;
  #locking = false;

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
          if (dir === undefined) return undefined;
          const grant = randomBytes(16).toString('hex');
          this.#vault.say({ say: 'grant', grant, dir });
          return grant;
        },
        print: (wish) => (this.#window === undefined ? false : print(this.#window, this.#session, this.#vault, wish)),
        setLanguage: ({ language }) => {
          this.#save({ language });
          return true;
        },
        setTheme: ({ theme }) => {
          nativeTheme.themeSource = theme;
          this.#save({ theme });
          return true;
        },
      },
    );
    watchTriggers(
      () => {
        if (this.#signedIn) void this.lock();
      },
      () => this.#settings.idleMinutes,
    );
    this.#window = this.#open();
  }

  focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }

  /**
   * [Note: Lock ends processes]
   * After a reload thousands of copies of what was on the screen stay in memory; after destroying the window and killing the vault
   * process none does (security.md, finding 6). So locking is exactly that, and a fresh window opens at the same place.
   */
  async lock(): Promise<void> {
    const window = this.#window;
    if (this.#locking || window === undefined) return;
    this.#locking = true;
    this.#signedIn = false;
    const saved = answerFrom(window.webContents, 'lock-ready', DRAFT_TIME);
    window.webContents.send('lock-soon');
    await saved;
    const bounds = window.getNormalBounds();
    // The fresh window first, so that the app does not quit for want of one.
    const old = this.#vault;
    this.#vault = this.#startVault();
    this.#window = this.#open(bounds);
    window.destroy();
    await old.end();
    this.#locking = false;
  }

  async quit(): Promise<void> {
    const window = this.#window;
    if (window !== undefined && !window.isDestroyed() && this.#signedIn) {
      const saved = answerFrom(window.webContents, 'lock-ready', DRAFT_TIME);
      window.webContents.send('lock-soon');
      await saved;
    }
    await this.#vault.end();
  }

  #open(bounds?: Electron.Rectangle): BrowserWindow {
    const { theme, language } = this.#settings;
    const window = openWindow(this.#session, { theme, ...(language === undefined ? {} : { language }) }, bounds);
    window.on('closed', () => {
      if (this.#window === window) this.#window = undefined;
    });
    return window;
  }

  #startVault(): VaultProcess {
    const vault = this.#settings.vault ?? join(app.getPath('userData'), 'vault');
    return startVaultProcess({ vault, practice: this.#practice }, (message) => this.#heard(message));
  }

  #heard(message: FromVault): void {
    if (message.say === 'folder') this.#save({ vault: message.dir });
    if (message.say === 'open') this.#signedIn = true;
    // It died without being told to: the page would wait for ever. Locking gives a fresh pair; what was acknowledged is on the disk.
    if (message.say === 'gone') void this.lock();
    // Reference, method and place in the code: never what anybody typed.
    if (message.say === 'log') process.stderr.write(`circlekeeper: defect ${message.ref} in ${message.method} at ${message.at}\n`);
  }

  #save(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    writeSettings(this.#settingsFile, this.#settings);
  }

  async #askForFolder(): Promise<string | undefined> {
    if (this.#window === undefined) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(this.#window, {
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    return canceled ? undefined : filePaths[0];
  }
}

if (app.requestSingleInstanceLock()) {
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

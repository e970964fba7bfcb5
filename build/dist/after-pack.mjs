/**
 * @file Called by electron-builder when the app lies unpacked and before its fuses are set: takes away what Electron's own folder
 * brings along for starting any app, so that this one starts itself and no other. Adds the licences of everything that is in it.
 */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { licenceTexts } from './materials.mjs';

/** @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string } } }} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin';
  const resources = isMac
    ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
    : path.join(appOutDir, 'resources');
  for (const name of ['default_app.asar', 'default_app']) rmSync(path.join(resources, name), { recursive: true, force: true });
  rmSync(path.join(appOutDir, 'version'), { force: true });
  // Beside Electron's own two.
  writeFileSync(path.join(isMac ? resources : appOutDir, 'LICENSES.packages.txt'), licenceTexts());
  const apps = readdirSync(resources).filter((name) => /\.asar$|^app$/.test(name));
  if (apps.length !== 1 || !existsSync(path.join(resources, 'app.asar'))) throw new Error(`Not one app in the package: ${apps.join(', ')}`);
}

/**
 * @file What the stand-in runtime runs when it is given a folder: packed into its resources/default_app.asar. It does
 * the part of Electron's stock starter that this project uses: `electron [-r preload] [switches] folder [arguments]`.
 *
 * It is an ES module on purpose: Electron then holds back its "ready" event until the app's own code has been loaded,
 * also when that is an ES module.
 */

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const { target, preloads } = readArguments(process.argv.slice(1));
if (target === null) {
  console.error('This development runtime starts the folder of an app: electron [-r preload] <folder>');
  process.exit(1);
}
for (const preload of preloads) createRequire(path.join(process.cwd(), 'noop.js'))(preload);
try {
  await start(path.resolve(target));
} catch (error) {
  console.error('The app failed while it was being loaded.');
  console.error(error instanceof Error ? error.stack : error);
  process.exit(1);
}

/** @param {string} folder */
async function start(folder) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  let main = folder;
  const description = path.join(folder, 'package.json');
  if (fs.existsSync(description)) {
    const info = JSON.parse(fs.readFileSync(description, 'utf8'));
    if (info.version) app.setVersion(info.version);
    if (info.productName || info.name) app.setName(info.productName || info.name);
    // Only on Linux, and missing from the public types of some versions.
    app.setDesktopName?.(info.desktopName || `${app.getName()}.desktop`);
    main = path.join(folder, info.main || 'index.js');
    app.setAppPath(folder);
  } else {
    app.setAppPath(path.dirname(folder));
  }
  await import(pathToFileURL(createRequire(import.meta.url).resolve(main)).href);
}

/**
 * @param {string[]} words
 * @returns {{target: string | null, preloads: string[]}}
 */
function readArguments(words) {
  /** @type {string[]} */
  const found = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '-r' || word === '--require') found.push(words[++i]);
    else if (word.startsWith('--app=')) return { target: word.slice('--app='.length), preloads: found };
    else if (!word.startsWith('-')) return { target: word, preloads: found };
  }
  return { target: null, preloads: found };
}

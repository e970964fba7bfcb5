/** @file `app://bundle/`: the window's own files from a fixed list, with the strict policy of security.md B.3 on each answer. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';

export const ORIGIN = 'app://bundle';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must be called before the app is ready. No `bypassCSP`, no service workers, no CORS. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** [Note: Trusted types] Mantine writes style text through `innerHTML`; the renderer's default policy refuses any string with `<`. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    // One worker, a file of ours: the reader of PDF, so that a hostile document can't hold the window. See: [Note: Looked at in memory]
    "worker-src 'self'",
    // Recordings out of the vault, from the page's own memory.
    'media-src blob:',
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

function headers(nonce: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy(nonce),
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), clipboard-read=(), display-capture=()',
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  };
}

/** Every file that there is, by its path in a URL. Nothing else is ever read: no path of a request is joined to a folder. */
function filesIn(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => [
      `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`,
      join(entry.parentPath, entry.name),
    ]),
  );
}

/** Serves `root` on this session. */
export function serveFiles(session: Session, root: string): void {
  const files = filesIn(root);
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'bundle' ? files.get(url.pathname) : undefined;
    const type = file === undefined ? undefined : TYPES[extname(file)];
    if (file === undefined || type === undefined || request.method !== 'GET') return new Response('', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const bytes = await readFile(file);
    const body = type.startsWith('text/html') ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: headers(nonce, type) });
  });
}

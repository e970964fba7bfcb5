/** @file The page's policy as it is sent, and what it refuses at run time. */
import { expect, test } from '@playwright/test';
import { cases } from '../../../renderer/text/en/cases';
import { search } from '../../../renderer/text/en/search';
import { shell } from '../../../renderer/text/en/shell';
import { aCase } from '../../support/builders';
import { askInPage, lockFromPage, makeVault, signInAtDoor } from '../../support/driver';
import { launch, type Running } from '../../support/launch';

let run: Running;
test.beforeEach(async () => {
  run = await launch();
});
test.afterEach(() => run.close());

const POLICY =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; worker-src 'self'; media-src blob:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default$/;

test('every file comes with the policy, and nothing but the listed files comes', async () => {
  const answers = await run.app.evaluate(async ({ session }) => {
    const ours = session.fromPartition('circlekeeper', { cache: false });
    const get = async (url: string, method = 'GET') => {
      const answer = await ours.fetch(url, { method }).catch(() => undefined);
      return {
        url,
        status: answer?.status ?? 0,
        headers: Object.fromEntries(answer?.headers ?? []),
        length: (await answer?.text())?.length ?? 0,
      };
    };
    const paths = [
      '',
      'nothing.html',
      '..%2f..%2fmain.js',
      '%2e%2e/main.js',
      '../main.js',
      'assets',
      'index.html%00.js',
      '..%5cmain.js',
      'preload-window.cjs',
      '.vite/manifest.json',
    ];
    return {
      found: await Promise.all(['index.html', 'print.html'].map((name) => get(`app://bundle/${name}`))),
      missing: await Promise.all([
        ...paths.map((path) => get(`app://bundle/${path}`)),
        get('app://other/index.html'),
        get('app://bundle/index.html', 'POST'),
      ]),
    };
  });
  const nonces = new Set<string | undefined>();
  for (const { status, headers } of answers.found) {
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(POLICY);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
    nonces.add(/nonce-([^']*)/.exec(headers['content-security-policy'] ?? '')?.[1]);
  }
  expect(nonces.size).toBe(2);
  expect(answers.missing.filter(({ status, length }) => status === 200 || length > 0)).toEqual([]);
});

test('text never becomes code or markup', async () => {
  const page = await run.page();
  const ran = await page.evaluate(async () => {
    const world = globalThis as unknown as { ran?: string[] };
    const ran: string[] = [];
    world.ran = ran;
    const attempts: Record<string, () => unknown> = {
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
      eval: () => globalThis.eval('ran.push("eval")'),
      'a made function': () => new Function('ran.push("Function")')(),
      'a timer': () => setTimeout('ran.push("timer")' as unknown as () => void),
      'an inline script': () => {
        const script = document.createElement('script');
        script.textContent = 'ran.push("inline script")';
        document.head.append(script);
      },
      'an attribute': () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'ran.push("attribute")');
        document.body.append(button);
        button.click();
      },
      'a javascript: address': () => {
        const anchor = document.createElement('a');
        anchor.href = 'javascript:ran.push("address")';
        document.body.append(anchor);
        anchor.click();
      },
      'a script address of data': () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,ran.push("data")';
        document.head.append(script);
      },
      'an import of a blob': () =>
        import(/* @vite-ignore */ URL.createObjectURL(new Blob(['ran.push("blob")'], { type: 'text/javascript' }))),
      innerHTML: () => {
        document.createElement('div').innerHTML = '<img src=x onerror="ran.push(1)">';
      },
      outerHTML: () => {
        const inner = document.createElement('p');
        document.body.append(inner);
        inner.outerHTML = '<b>x</b>';
      },
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      'document.write': () => document.write('<b>x</b>'),
      'a parser': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      srcdoc: () => {
        document.createElement('iframe').srcdoc = '<b>x</b>';
      },
      'another policy': () =>
        (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy(
          'mine',
          {},
        ),
    };
    const refused: string[] = [];
    // Each in a task of the page's own: what a debugger evaluates may use eval whatever the policy says.
    for (const [name, attempt] of Object.entries(attempts)) {
      await new Promise<void>((resolve) => {
        const timer = new MessageChannel();
        timer.port1.onmessage = async () => {
          try {
            await attempt();
          } catch {
            refused.push(name);
          }
          resolve();
        };
        timer.port2.postMessage(0);
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { ran, refused };
  });
  expect(ran.ran).toEqual([]);
  for (const name of [
    'eval',
    'a made function',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'document.write',
    'srcdoc',
    'another policy',
  ])
    expect(ran.refused).toContain(name);
});

test('a working session violates nothing', async () => {
  const watched = async () => {
    const page = await run.page();
    await page.addInitScript(() => {
      const world = globalThis as unknown as { violations: string[] };
      world.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
        world.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
      );
    });
    await page.reload();
    return page;
  };
  const violations = async () => (await run.page()).evaluate(() => (globalThis as unknown as { violations?: string[] }).violations);
  await watched();
  await makeVault(await run.page());
  const { id } = await askInPage(await run.page(), 'cases.create', aCase());
  await lockFromPage(await run.page());
  await run.locked();
  const page = await watched();
  await signInAtDoor(page);
  for (const place of [shell.today, shell.cases, shell.circles, shell.summaries, shell.signIns]) {
    await page.getByRole('link', { name: place, exact: true }).click();
    await page.waitForTimeout(300);
  }
  await page.getByRole('link', { name: shell.cases, exact: true }).click();
  await page.getByText(aCase().title).first().click();
  await expect(page.getByText(aCase().report.whatHappened ?? '').first()).toBeVisible();
  await askInPage(page, 'cases.open', { caseId: id });
  await page.getByRole('link', { name: shell.cases, exact: true }).click();
  await page.getByRole('link', { name: cases.list.newReport }).first().click();
  await page.getByLabel(cases.report.whatHappened).fill('A few words');
  await page.getByRole('combobox', { name: search.label, exact: true }).fill('telescope');
  await expect(page.getByText(aCase().title).first()).toBeVisible();
  expect(await violations()).toEqual([]);
  expect(run.complaints).toEqual([]);
});

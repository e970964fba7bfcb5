/**
 * @file First thing that runs in the window, before any other module: makes libraries obey the CSP.
 *
 * [Note: Boot before all] zod would probe `new Function` and scroll-lock would add a style without nonce, and each would be
 * reported as a violation. So `main.tsx` imports this file first, and `import`s run in order. The default Trusted Types policy
 * refuses every string with `<`: HTML can't be made from text anywhere in the window, whatever a library tries.
 */
import { setNonce } from 'get-nonce';
import { config } from 'zod/v4/core';

interface TrustedTypesFactory {
  createPolicy(name: 'default', rules: { createHTML(text: string): string; createScriptURL(url: string): string }): unknown;
}

config({ jitless: true });

/** The nonce of this load, from the meta tag that the build wrote and main filled in. Empty in tests. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(styleNonce);

const factory = 'trustedTypes' in window ? (window.trustedTypes as TrustedTypesFactory) : undefined;
factory?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('HTML strings are not allowed');
    return text;
  },
  createScriptURL(url) {
    // The one worker there is. See: [Note: Looked at in memory]
    const { origin, pathname } = new URL(url, window.location.href);
    if (origin !== window.location.origin || !/^\/assets\/pdf\.worker[\w.-]*\.m?js$/.test(pathname))
      throw new TypeError('not a worker of ours');
    return url;
  },
});

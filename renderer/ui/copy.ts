/**
 * @file Puts words on the clipboard as somebody does by hand: through the window's own copy event, which main listens to and after which it
 * takes them off again (`electron/shell/clipboard.ts`). The browser's clipboard interface would pass that by.
 */

/** Copies. Only from a press of a key or button. @returns whether it was done */
export function copyText(text: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    done = true;
  };
  // In the first phase, so that nothing else on the page answers before.
  document.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done;
}

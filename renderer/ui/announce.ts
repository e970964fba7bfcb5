/** @file One polite live region for the whole window: "Saved 10:42", "12 results". */

let region: HTMLElement | undefined;

/** Says something to screen readers without moving focus. */
export function announce(message: string): void {
  if (region === undefined || !region.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.className = 'visually-hidden';
    document.body.append(region);
  }
  region.textContent = message;
}

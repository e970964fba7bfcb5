// @vitest-environment happy-dom
/** @file Where the keyboard is after a form of a case has gone. */
import { afterEach, describe, expect, it } from 'vitest';
import { sectionId } from '../../../renderer/cases/progress';
import { backToSection } from '../../../renderer/cases/SectionNav';

const page = `<input id="search"><section id="${sectionId('closing')}" tabindex="-1"><button id="close">Close</button></section>`;
const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
};
const drawn = () => new Promise((done) => requestAnimationFrame(done));

afterEach(() => {
  document.body.innerHTML = '';
});

describe('back to a section', () => {
  it('when its form took the focus with it', async () => {
    document.body.innerHTML = page;
    byId('close').focus();
    backToSection('closing');
    byId('close').remove();
    await drawn();
    expect(document.activeElement).toBe(byId(sectionId('closing')));
  });

  it('not from somebody who types elsewhere by then', async () => {
    document.body.innerHTML = page;
    byId('close').focus();
    backToSection('closing');
    byId('search').focus();
    await drawn();
    expect(document.activeElement).toBe(byId('search'));
  });
});

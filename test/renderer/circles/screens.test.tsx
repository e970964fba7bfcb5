// @vitest-environment happy-dom
/** @file The circle screens as a person uses them: what is typed is kept before anything is printed, and what may not be done is said. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CircleSection } from '../../../renderer/circles/CircleSection';
import { firstPlan } from '../../../renderer/circles/first-plan';
import { en } from '../../../renderer/text/en';
import type { CirclePlan } from '../../../shared/circles/plan';
import { SCRIPTS } from '../../../shared/scripts/library/library';
import {
  answers,
  asked,
  aView,
  button,
  click,
  consent,
  field,
  HARMED,
  id,
  lastAsked,
  must,
  page,
  press,
  RESPONSIBLE,
  settle,
  write,
} from '../cases/support';
import { aCircle, aCircleView, CIRCLE, casePage, enter, leave, vaultState } from './room';

const printed: unknown[] = [];
let printing = true;

vi.mock('../../../renderer/ipc/client', async (original) => ({
  ...(await original<object>()),
  ask: async (method: never, input: unknown) => (await import('../cases/support')).fakeAsk(method, input),
  askShell: async (_method: string, input: unknown) => {
    printed.push(input);
    return printing;
  },
}));

// Sheets need a real layout; they have tests of their own.
vi.mock('../../../renderer/print/PrintPages', () => ({ PrintPages: () => undefined }));

beforeEach(() => {
  answers.set('vault.state', () => vaultState('facilitator'));
  answers.set('scripts.list', () => []);
});
afterEach(async () => {
  printed.length = 0;
  printing = true;
  await leave();
});

const t = en.circles;
const pressInDialog = async (words: string) => {
  const dialog = must(document.querySelector('[role=dialog]'), 'dialog');
  await click(
    must(
      [...dialog.querySelectorAll('button')].find((one) => one.textContent === words),
      words,
    ),
  );
};
const saved = () => asked.filter((one) => one.method === 'circles.savePlan').map((one) => (one.input as { plan: CirclePlan }).plan);

describe('a circle without a plan', () => {
  it('is only looked at until a script is chosen, then kept', async () => {
    answers.set('circles.open', () => aCircleView());
    await enter(`/circles/${CIRCLE}`);
    expect(page()).toContain(t.plan.chooseTitle);
    await settle(700);
    expect(saved()).toEqual([]);
    await press(t.plan.use);
    await settle(700);
    expect(saved().at(-1)).toMatchObject({ date: '2025-09-10', place: 'Library', ageBand: '8-10' });
    expect(asked.filter((one) => one.method === 'circles.open')).toHaveLength(1);
  });
});

describe('a plan', () => {
  const opened = async () => {
    answers.set('circles.open', () => aCircleView());
    await enter(`/circles/${CIRCLE}`);
    await press(t.plan.use);
  };

  it('is saved with its last letter before it is printed, each print recorded with whom and why', async () => {
    await opened();
    answers.set('prints.prepare', () => ({ job: id(5) }));
    await write(field(t.plan.talkingPiece), 'a smooth stone');
    await press(t.plan.print);
    await pressInDialog(t.print.everythingPdf);
    await settle(100);
    const order = asked.map((one) => one.method);
    expect(saved().at(-1)?.talkingPiece).toBe('a smooth stone');
    expect(order.lastIndexOf('circles.savePlan')).toBeLessThan(order.indexOf('prints.prepare'));
    const prepared = asked.filter((one) => one.method === 'prints.prepare').map((one) => one.input);
    expect(prepared).toMatchObject([
      { request: { kind: 'keeper_script', circleId: CIRCLE }, toWhom: 'Maren (facilitator)', why: t.print.why, copies: 1 },
      { request: { kind: 'guidelines_poster' } },
      { request: { kind: 'question_cards' } },
      { request: { kind: 'privacy_card' }, toWhom: t.print.keptWith },
    ]);
    expect(printed).toMatchObject([{ as: 'pdf', name: t.print.files.keeper_script }, { as: 'pdf' }, { as: 'pdf' }, { as: 'pdf' }]);
  });

  it('keeps how its papers look, and a second language brings the interpreter’s copy', async () => {
    await opened();
    answers.set('prints.prepare', () => ({ job: id(5) }));
    await press(t.plan.print);
    const dialog = must(document.querySelector('[role=dialog]'), 'dialog');
    const inDialog = (words: string) =>
      must(
        [...dialog.querySelectorAll('label')].find((one) => one.textContent?.startsWith(words)),
        words,
      );
    await click(must(inDialog(en.ui.print.large).querySelector('input'), 'large'));
    const select = must(dialog.querySelector('select'), 'second language');
    await act(async () => {
      select.value = 'es';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await pressInDialog(t.print.everything);
    await settle(100);
    expect(saved().at(-1)).toMatchObject({ reading: { large: true, easy: false }, otherLanguage: 'es' });
    const kinds = asked
      .filter((one) => one.method === 'prints.prepare')
      .map((one) => (one.input as { request: { kind: string } }).request.kind);
    expect(kinds).toContain('interpreter_script');
  });

  it('stops printing when the printer’s dialog is closed', async () => {
    await opened();
    answers.set('prints.prepare', () => ({ job: id(5) }));
    printing = false;
    await press(t.plan.print);
    await pressInDialog(t.print.everything);
    await settle(100);
    expect(printed).toHaveLength(1);
    expect(page()).toContain(en.ui.print.what);
  });

  it('prints nothing that the vault does not hold', async () => {
    await opened();
    await settle(700);
    await write(field(t.plan.minutesThere), '2');
    await press(t.plan.print);
    await pressInDialog(t.print.everything);
    await settle(100);
    expect(asked.map((one) => one.method)).not.toContain('prints.prepare');
    expect(page()).toContain(en.ui.print.unsaved);
  });

  it('says what the counselor changed meanwhile, and not what the keeper changes now', async () => {
    const first = aCircleView();
    const plan = firstPlan(first.circle, must(SCRIPTS[0], 'a script'), 'a4');
    answers.set('circles.open', () => ({ ...first, circle: aCircle({ place: 'Music room' }), plan }));
    await enter(`/circles/${CIRCLE}`);
    expect(page()).toContain('Room: Music room');
    await write(field(t.plan.minutesThere), '90');
    expect(page()).not.toContain('Minutes: 1 h');
    await press(t.plan.takeOver);
    expect(page()).not.toContain(t.plan.changed);
    await settle(700);
    expect(saved().at(-1)).toMatchObject({ place: 'Music room', minutes: 90 });
  });

  it('on hold says why and offers no printing', async () => {
    const first = aCircleView();
    answers.set('circles.open', () => ({ ...first, held: true }));
    await enter(`/circles/${CIRCLE}`);
    await press(t.plan.use);
    expect(page()).toContain(t.heldWhy);
    expect([...document.querySelectorAll('button')].map((one) => one.textContent)).not.toContain(t.plan.print);
  });
});

describe('the section on the case page', () => {
  it('says what stands in the way, with what the screening asks for, instead of a button', async () => {
    const view = aView({ obstacles: [{ code: 'screening-stop', stops: ['S02'] }, { code: 'not-accepted' }] });
    await enter(casePage, <CircleSection view={view} />);
    expect(page()).toContain(en.codes.obstacle['screening-stop']);
    expect(page()).toContain(en.screening.S02.raised);
    expect(page()).toContain(en.codes.obstacle['not-accepted']);
    expect([...document.querySelectorAll('section button')]).toHaveLength(0);
  });

  it('says whose yes is missing and whose no stands for a planned circle', async () => {
    const view = aView({ obstacles: [], circles: [aCircle()], consents: [consent(RESPONSIBLE, 'refused')] });
    await enter(casePage, <CircleSection view={view} />);
    expect(page()).toContain(t.section.refused('Bo Larkwhistle'));
    expect(page()).toContain(t.section.stillAsk('Pim Thistledown'));
  });

  it('plans with what was typed and ticked', async () => {
    answers.set('vault.state', () => vaultState('counselor'));
    answers.set('circles.plan', () => ({ id: CIRCLE }));
    await enter(casePage, <CircleSection view={aView({ obstacles: [] })} />);
    await press(t.section.plan);
    await settle(300);
    await write(field(t.form.date), '2025-09-10');
    await write(field(t.form.purpose), 'So that both can use it');
    await write(field(t.form.keeper), id(0xf2));
    await click(must([...document.querySelectorAll<HTMLElement>('button[type=submit]')].at(-1), 'submit'));
    await settle(100);
    expect(lastAsked('circles.plan')).toMatchObject({
      plannedOn: '2025-09-10',
      minutes: 45,
      keeperUserId: id(0xf2),
      keeperName: 'Maren (facilitator)',
      partyIds: [HARMED, RESPONSIBLE],
    });
  });
});

it('the list says of a held circle that it can’t be printed, and keeps quiet about its case', async () => {
  answers.set('circles.list', () => [
    {
      id: CIRCLE,
      process: 'conference',
      status: 'planned',
      plannedOn: '2099-09-10',
      minutes: 60,
      place: '',
      purpose: '',
      people: 3,
      keeperName: '',
      hasScript: true,
      held: true,
    },
  ]);
  await enter('/circles');
  expect(page()).toContain(t.heldShort);
  expect(page()).not.toContain(t.scriptChosen);
  expect(button(en.codes.process.conference).getAttribute('href')).toContain(CIRCLE);
});

/**
 * @file Never lose a word: every form that somebody types into keeps a draft, or stands here with the reason why it needs none. A new
 * form that does neither fails this test.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../renderer');

/** A form, or a field for more than a line: what can be lost. */
const TYPED = /<form[\s>]|<TextArea[\s>]/;
const KEEPS = /\buse(Draft|PlanSaving|AgreementDraft)\b[<(]/;

/** Why a form keeps nothing. */
const NEEDS_NONE: Readonly<Record<string, string>> = {
  'transfers/SealForm.tsx': 'a passphrase is kept nowhere; to whom and why, asked at the moment of sealing',
  'transfers/OpenPacket.tsx': 'a passphrase is kept nowhere',
  'transfers/RefuseForm.tsx': 'one line, at the moment of refusing',
  'transfers/CancelForm.tsx': 'one line, at the moment of calling back',
  'transfers/TakeReceipt.tsx': 'a code that the other side says',
  'transfers/CardBlock.tsx': 'a name of a few letters',
  'transfers/PeersBlock.tsx': 'a text that is pasted',
  'vault/AddSignIn.tsx': 'a name and a role',
  'vault/FirstSignIn.tsx': 'a passphrase is kept nowhere',
  'vault/MakeSecret.tsx': 'a passphrase and a code are kept nowhere',
  'vault/Practise.tsx': 'a recovery code is kept nowhere',
  'vault/MakeVault.tsx': 'a passphrase is kept nowhere; there is no vault yet',
  'vault/ChangePassphrase.tsx': 'a passphrase is kept nowhere',
  'vault/Restore.tsx': 'a passphrase is kept nowhere; nobody is signed in',
  'vault/Recover.tsx': 'a recovery code is kept nowhere',
  'vault/WrittenDown.tsx': 'a group of a code that is kept nowhere',
  'vault/SignIn.tsx': 'a passphrase is kept nowhere',
  'agreements/PayItem.tsx': 'a day and an amount',
  'agreements/ReviewLine.tsx': 'two days',
  'agreements/Payments.tsx': 'a line, a day and an amount, made in one go',
  'attachments/EditFile.tsx': 'a name and a line about it, saved with one press',
  'calendar/BellList.tsx': 'a name and two times, saved with one press',
  'calendar/SpanList.tsx': 'a name and two days, saved with one press',
  'checkins/MoveCheckin.tsx': 'a day that is proposed, and a line',
  'checkins/PlanCheckins.tsx': 'days that are proposed',
  'checkins/RhythmPanel.tsx': 'numbers and choices',
  'checkins/SlipCode.tsx': 'the number of a printed slip',
  'imports/KeepMapping.tsx': 'a name of a few letters',
  'intakes/AddToCase.tsx': 'words to find a case by',
  'intakes/PutAway.tsx': 'one line, at the moment of putting away',
  'paperforms/PaperFormsScreen.tsx': 'the code of a printed form',
  'register/CollectForm.tsx': 'a day',
  'retention/AsideDays.tsx': 'a number',
  'retention/Holds.tsx': 'a day',
  'scripts/Paste.tsx': 'a text that is pasted, and whose it is',
  'scripts/Rename.tsx': 'a name of a few words, saved with one press',
  'retention/PutAwayNotes.tsx': 'a number',
  'summaries/SaveSummary.tsx': 'to whom and why, asked at the moment of saving',
  'cases/SavedViews.tsx': 'a name of a few letters, for filters that stand in the address',
  'summaries/Disproportion.tsx': 'numbers that the school publishes, saved with one press',
  'summaries/OutsideForm.tsx': 'a number and where it was published, saved with one press',
  'summaries/SecondAdmin.tsx': 'a passphrase is kept nowhere',
  'summaries/QuestionForm.tsx': 'choices, no words; the last answer stays on the screen',
  'summaries/OverviewScreen.tsx': 'a choice, no words; nothing of it is kept on purpose',
};

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.startsWith('ui/') && !name.startsWith('print/'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(RENDERER, name), 'utf8') }));
const forms = files.filter(({ text }) => TYPED.test(text));

/** A part of a form (fields handed their values) keeps through the component that holds them: whoever imports it must keep. */
function keeps(name: string, seen: readonly string[] = []): boolean {
  const file = files.find((one) => one.name === name);
  if (file === undefined || seen.includes(name)) return false;
  if (KEEPS.test(file.text) || name in NEEDS_NONE) return true;
  if (/<form[\s>]/.test(file.text)) return false;
  const component = name.replace(/^.*\/|\.tsx$/g, '');
  const holders = files.filter(
    ({ name: other, text }) => other !== name && new RegExp(`from '\\.{1,2}/(?:[\\w-]+/)?${component}'`).test(text),
  );
  return holders.length > 0 && holders.every((holder) => keeps(holder.name, [...seen, name]));
}

it('every form keeps what is typed', () => {
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.map(({ name }) => name).filter((name) => !keeps(name))).toEqual([]);
});

it('no exception outlives its form', () => {
  expect(Object.keys(NEEDS_NONE).filter((name) => !forms.some((form) => form.name === name))).toEqual([]);
});

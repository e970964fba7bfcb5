/** @file 4. The bite that was not the story: a stop answer, a duty done, and nothing of it anywhere but in its own place. */
import { student } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { LARKSPUR } from './schools';

export function* theBite(book: Book): Story {
  yield '2025-10-14';
  const told = new Told(book, {
    title: 'A bite in the sand corner',
    school: LARKSPUR,
    report: {
      channel: 'staff',
      occurred: { precision: 'exact', on: '2025-10-14' },
      place: 'Sand corner, small playground',
      setting: 'playground',
      harmTypes: ['physical'],
      whatHappened:
        'In the first break Milo bit Juno in the forearm when she took the red bucket. A mark, no broken skin. Juno was cooled and comforted at once. Milo sat down by the fence and did not answer the teacher.',
      firstSafetyAction:
        'Cold cloth for Juno, her guardian called. An adult stayed with Milo. The two played in different corners for the rest of the day.',
    },
    parties: [
      student('juno', 'Juno Brightacre', 'harmed', { birthDate: '2019-02-19', grade: '1', pronouns: 'she/her' }),
      student('milo', 'Milo Pebblesworth', 'responsible', { birthDate: '2018-07-05', grade: '2', pronouns: 'he/him' }),
    ],
  });
  told.note('meeting', 'Juno, on the swing. Her arm is fine. She would like to have the red bucket on Thursdays.');

  yield '2025-10-15';
  told.note(
    'meeting',
    'Private talk in the morning. Stopped at once when S02 became a yes; no further question was asked and none will be repeated by us. Where it was handed on to is kept in the duty record; what was said is written nowhere.',
    'restricted',
  );
  told.screen({
    said: { S02: 'yes', S07: 'unknown', S08: 'unknown', S09: 'unknown' },
    outcome: 'not_suitable',
    because: 'A stop answer. The duty comes first; no circle.',
  });
  told.duty({
    type: 'child_protection',
    how: 'spoken',
    madeTo: 'County safeguarding telephone, duty desk',
    madeAt: '11:20',
    reference: 'KSG-20251015-0417',
    byWhom: 'Ines Brackenby',
  });
  yield '2025-10-16';
  told.duty({
    type: 'child_protection',
    how: 'written',
    madeTo: 'County safeguarding telephone, written confirmation',
    madeAt: '16:05',
    reference: 'KSG-20251015-0417',
    byWhom: 'Ines Brackenby',
  });
  told.note(
    'note',
    'The bite itself gets a simple repair in the classroom, outside of this case: the class teacher makes a bucket list with all children. Nobody is asked anything about home.',
  );
  yield '2025-10-17';
  told.close('referred_child_protection', 'Not a matter for a circle. The classroom repair is done by the teacher.');
}

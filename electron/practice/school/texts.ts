/** @file What is written down in invented cases: sentences put together from small lists, with enough different words to search in. */
import type { HarmType } from '../../../shared/cases/words';
import type { Rng } from './rng';

type Words = readonly [string, ...string[]];

const THINGS: Words = [
  'atlas',
  'backpack',
  'badge',
  'banjo',
  'bicycle',
  'blanket',
  'bracelet',
  'bucket',
  'calculator',
  'candle',
  'cap',
  'cello',
  'chessboard',
  'clarinet',
  'coat',
  'compass',
  'cricket bat',
  'cup',
  'diary',
  'drum',
  'easel',
  'flute',
  'globe',
  'glove',
  'hammock',
  'harmonica',
  'helmet',
  'jacket',
  'kettle',
  'keyring',
  'kite',
  'ladder',
  'lamp',
  'lunchbox',
  'magnet',
  'marble',
  'microscope',
  'mural',
  'notebook',
  'paddle',
  'painting',
  'pencil case',
  'poster',
  'puppet',
  'puzzle',
  'raincoat',
  'ribbon',
  'rucksack',
  'saddle',
  'scarf',
  'scooter',
  'shell',
  'skateboard',
  'sketchbook',
  'stool',
  'sweater',
  'tablet',
  'telescope',
  'tent',
  'thermos',
  'torch',
  'trophy',
  'trumpet',
  'umbrella',
  'violin',
  'wagon',
  'whistle',
  'windmill',
  'yo-yo',
];

const PLACES: Words = [
  'by the bicycle shed',
  'in the art room',
  'in the library corner',
  'at the bus stop',
  'behind the gymnasium',
  'in the canteen queue',
  'on the small playground',
  'in the science corridor',
  'on the stairs of the new wing',
  'in the changing room',
  'in the music room',
  'beside the vegetable garden',
  'at the water fountain',
  'in the homeroom',
  'in the class chat',
  'on the school bus',
  'in front of the lockers',
  'on the running track',
  'in the workshop',
  'under the chestnut tree',
];

const WISHES: Words = [
  'wants it said aloud that it happened',
  'wants to walk there alone again',
  'wants the thing mended, not replaced',
  'does not want to be asked about it in class',
  'wants to know why',
  'would rather write than meet',
  'wants a seat far from the door',
  'asks that the friends are told the truth',
  'wants to be left out of the story from now on',
  'asks for a word from the coach',
  'wants the turn that was lost',
  'wants nothing but an honest answer',
  'would like to laugh about it one day',
  'wants the others to hear it too',
];

const MOODS: Words = [
  'quiet',
  'tired',
  'angry first and then sad',
  'relieved to be asked',
  'restless',
  'pale',
  'more open than last week',
  'short of words',
  'polite and far away',
  'close to tears once',
  'glad about the company',
  'stubborn and fair',
  'worried about home',
  'surprised by the question',
  'calm',
  'ashamed',
  'curious',
];

const HELPERS: Words = [
  'caretaker',
  'librarian',
  'coach',
  'class teacher',
  'art teacher',
  'nurse',
  'bus driver',
  'music teacher',
  'older brother',
  'grandmother',
  'neighbour',
  'gardener',
  'cook',
];

const EVENTS: Readonly<Partial<Record<HarmType, Words>>> = {
  physical: [
    '{r} pushed {h} {place} so that {h} fell over the {thing}.',
    'A shove {place} became a fight; {h} has a bruise from the {thing}.',
  ],
  threat: [
    '{r} told {h} {place} what would happen "next time" and pointed at the {thing}.',
    'A message said that {h} had better not come {place}; it was signed with a drawn {thing}.',
  ],
  verbal: [
    '{r} called {h} names {place}, about the {thing}, in front of others.',
    'Words about the family of {h} were said {place}; the {thing} was only the occasion.',
  ],
  exclusion: [
    'For some weeks {r} has told others not to sit with {h} {place}.',
    '{h} was left out of the plan for the {thing} and found out {place}.',
  ],
  rumour: [
    'It is being told {place} that {h} took the {thing}; it is not so.',
    '{r} passed on something about {h} that was said in trust {place}.',
  ],
  property: [
    'The {thing} of {h} was broken {place} when {r} took it for a game.',
    '{r} drew on the {thing} of {h} with a pen that does not come off.',
  ],
  theft: [
    'The {thing} of {h} went missing {place} and was found with {r}.',
    '{r} took the {thing} "to borrow it"; it has not come back whole.',
  ],
  online: [
    'A picture of {h} with the {thing} was passed round with a mean line under it.',
    'In the chat {h} got no answer for days; {r} had asked the others for it.',
  ],
  image_sharing: [
    '{r} sent on a photograph of {h} that was taken {place} without asking.',
    'A page from the notebook of {h} was photographed and passed round.',
  ],
  identity_based: [
    '{r} mocked the way {h} prays, {place}, with the {thing} as a prop.',
    'A word about where the family of {h} comes from was written on the {thing}.',
  ],
  disruption: [
    'The lesson {place} came to a stop when the {thing} was thrown about; {h} was hit by it.',
    '{r} began to hum, then many hummed; the guest left with the {thing} half shown.',
  ],
  boundary: ['{r} hugged {h} {place} after {h} had said no twice.', '{r} went through the bag of {h} to find the {thing}.'],
  other: ['Something happened {place} between {h} and {r} about the {thing}; each tells it differently.'],
};

const AFTER: Words = [
  'Two classmates saw it and went for an adult.',
  'Nobody else was near.',
  '{h} told it at home only three days later.',
  'The bell rang and everyone went in.',
  'A teacher heard the end of it.',
  '{r} went away without a word.',
  '{h} laughed at first and stopped eating lunch with the others.',
  'The {thing} has been put away for now.',
  'Both say that it had begun earlier, about a place in a queue.',
  'It has been quiet since.',
  'A friend wrote it on a form for the box.',
  'The {helper} noticed that something was wrong.',
];

const NOTES: Words = [
  'Talked with {h}, about fifteen minutes. {h} is {mood} and {wish}.',
  'Talked with {r} apart. {r} is {mood}; can say what happened and not yet why.',
  'Call with the guardian of {h}: informed, thankful for the call, {wish2}.',
  'Call with the guardian of {r}: informed. Asks what the school expects and when.',
  'The {helper} offers to help with the {thing}.',
  'Prepared the room {place}: chairs, water, the {thing} as talking piece.',
  'Walked past {place} in the break: both there, at some distance, {mood2}.',
  '{h} came by without an appointment. {mood2}. Wanted to know what is written down; shown.',
  '{r} asked whether a letter would be read. Said that {h} decides that.',
  'Short word with the {helper}: nothing new, keeps an eye on the stairs.',
  'Looked through the plan once more. Fewer people, more time.',
  '{h} has found the {thing} again and says that it matters less now.',
  'A friend of {h} asks to be there. Asked {h}: yes.',
  'The guardian of {r} can only come after six. Moved.',
  '{r} practised the first sentence with the {helper}, twice.',
];

const PROMISES: Words = [
  '{r} mends the {thing} with the {helper}',
  '{r} tells the others that it was not so',
  '{r} writes to {h} in their own words',
  '{r} keeps a place for {h} in the group',
  '{r} takes the other stairs until the date',
  '{r} helps the {helper} for three lunch breaks',
  '{r} shows the {thing} to {h} when it is done',
  '{r} asks {h} before passing anything on',
  '{r} talks with the {helper} once a week',
  '{r} gives a short talk about it, without names',
];

const SHOWN: Words = [
  '{h} says so at the check-in',
  'The {helper} has seen it',
  'It stands on the list by the door',
  'A card, ticked',
  'It can be seen {place}',
];

const HOW_IT_WENT: Words = [
  'Good. {mood2}.',
  'Better than last time; still {mood}.',
  'Nothing new, and that is good news.',
  'Asked for a little more time with the {thing}.',
  'Says that the others have stopped.',
  'Brief, on the way to the bus.',
];

const CLOSINGS: Words = [
  'Closing talk with both, apart from each other.',
  'Nothing more is wished by either side.',
  'Told in person, in the room {place}.',
  'Learning: begin the preparation earlier.',
  'Learning: ask the {helper} first.',
];

/** Who a text is about, by first names. */
export interface About {
  readonly h: string;
  readonly r: string;
}

function fillIn(rng: Rng, text: string, { h, r }: About): string {
  return text.replace(/\{(\w+)\}/gu, (_, slot: string) => {
    switch (slot) {
      case 'h':
        return h;
      case 'r':
        return r;
      case 'thing':
        return rng.pick(THINGS);
      case 'place':
        return rng.pick(PLACES);
      case 'wish':
      case 'wish2':
        return rng.pick(WISHES);
      case 'mood':
      case 'mood2':
        return rng.pick(MOODS);
      default:
        return rng.pick(HELPERS);
    }
  });
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const say =
  (list: Words) =>
  (rng: Rng, about: About): string =>
    capital(fillIn(rng, rng.pick(list), about));

export const placeText = (rng: Rng): string => capital(rng.pick(PLACES));
export const titleText = (rng: Rng): string => `The ${rng.pick(THINGS)} ${rng.pick(PLACES)}`;
export const promiseText = say(PROMISES);
export const shownText = say(SHOWN);
export const checkinText = say(HOW_IT_WENT);
export const closingText = say(CLOSINGS);

export function narrative(rng: Rng, harm: HarmType, about: About): string {
  const event = capital(fillIn(rng, rng.pick(EVENTS[harm] ?? ['Something happened {place} about the {thing}.']), about));
  const after = Array.from({ length: rng.int(1, 4) }, () => say(AFTER)(rng, about));
  return [event, ...after].join(' ');
}

export function noteText(rng: Rng, about: About): string {
  return Array.from({ length: rng.int(1, 4) }, () => say(NOTES)(rng, about)).join(' ');
}

/**
 * @file A sample from right to left: a short circle to begin a class with, complete, in Arabic.
 *
 * Nobody who speaks Arabic has reviewed it. It is no script of the library and can't be chosen for a circle: it shows that a sheet in such a
 * language is laid out, tagged and read aloud as it should be, and every page says what it is. `npm run prints` prints it.
 */
import type { InterpreterScript } from './circle-papers';
import type { GuidelinesPoster, KeeperScript, PrintDocument, QuestionCards } from './document';
import type { Rich } from './pieces';

const text = (words: string): Rich => [{ kind: 'text', text: words }];

const sheet = { paper: 'a4', language: 'ar', practice: false, printedOn: '2026-03-16', unreviewed: true } as const;
const TITLE = 'دائرة الترحيب بالصف';

const parts: KeeperScript['parts'] = [
  {
    number: 1,
    title: 'الترحيب',
    clock: '09:00',
    startMinute: 0,
    minutes: 2,
    who: text('أنت، الميسّر'),
    mayPass: false,
    say: [
      [
        { kind: 'text', text: 'أهلًا بكم جميعًا. اسمي ' },
        { kind: 'blank', hint: 'اسمك', width: 'short' },
        { kind: 'text', text: '، وأنا أعتني اليوم بهذه الدائرة.' },
      ],
      text('كلّ واحد منكم يمكنه أن يمرّر دوره، أو يأخذ استراحة، متى شاء.'),
    ],
    ask: [],
    notes: [text('تحدّث ببطء: هدوؤك هو البداية.')],
  },
  {
    number: 2,
    title: 'الافتتاح',
    clock: '09:02',
    startMinute: 2,
    minutes: 2,
    who: text('أنت، الميسّر'),
    mayPass: false,
    say: [
      text('لنصمت معًا لثلاثة أنفاس. ما يمكنه الانتظار نتركه في الخارج.'),
      text('هذه قطعة الكلام: حجر أملس من البحيرة. من يمسكها له الدور.'),
    ],
    ask: [],
    notes: [],
  },
  {
    number: 3,
    title: 'كيف حالنا',
    clock: '09:04',
    startMinute: 4,
    minutes: 10,
    who: text('الجميع'),
    order: 'قطعة الكلام، إلى اليمين',
    mayPass: true,
    say: [],
    ask: [{ words: text('كيف حالك اليوم، من 1 إلى 5؟') }, { words: text('ما الشيء الصغير الذي أسعدك هذا الأسبوع؟') }],
    notes: [],
  },
  {
    number: 4,
    title: 'ما يهمّنا',
    clock: '09:14',
    startMinute: 14,
    minutes: 12,
    who: text('الجميع'),
    order: 'قطعة الكلام، إلى اليمين',
    mayPass: true,
    say: [text('نسمع الآن ما يحتاج إليه كلّ واحد لكي يكون مرتاحًا في هذا الصف.')],
    ask: [{ words: text('ماذا تحتاج من الآخرين لكي تتعلّم جيدًا؟') }, { words: text('ماذا يمكنك أن تقدّم للصف؟') }],
    notes: [text('لخّص بعد هذه الجولة من دون أسماء.')],
  },
  {
    number: 5,
    title: 'الختام',
    clock: '09:26',
    startMinute: 26,
    minutes: 4,
    who: text('الجميع'),
    mayPass: true,
    say: [],
    ask: [{ words: text('بأيّ كلمة تخرج من هذه الدائرة؟') }],
    notes: [],
  },
];

const script: KeeperScript = {
  kind: 'keeper_script',
  ...sheet,
  title: TITLE,
  purpose: text('أن يعرف بعضنا بعضًا في بداية السنة'),
  facts: [
    { label: 'التاريخ', value: text('الثلاثاء، 17 مارس 2026') },
    { label: 'المكان', value: text('المكتبة (Library 2)') },
    { label: 'الميسّر', value: [{ kind: 'blank', hint: '', width: 'short' }] },
    { label: 'قطعة الكلام', value: text('حجر أملس من البحيرة') },
  ],
  totalMinutes: 30,
  timeWarning: [],
  timeChoices: [],
  access: [],
  ifLeaves: [],
  prepare: [text('دائرة من الكراسي المتساوية، من دون طاولات.'), text('ماء ومناديل وأقلام.')],
  namesOnPaper: false,
  seats: [
    { name: [{ kind: 'blank', hint: '', width: 'short' }], role: 'الميسّر' },
    { name: [{ kind: 'blank', hint: '', width: 'short' }], role: 'مجموعة · 22 شخصًا', needs: 'طباعة كبيرة' },
  ],
  parts,
  tradition: 'على تقليد دوائر السلام. نموذج لم يُراجَع.',
};

const poster: GuidelinesPoster = {
  kind: 'guidelines_poster',
  ...sheet,
  title: 'اتفاقات الدائرة',
  heading: 'في دائرتنا',
  guidelines: [
    { headline: 'واحد يتكلّم', detail: 'من يمسك قطعة الكلام له الدور.' },
    { headline: 'نُصغي', detail: 'نستمع لنفهم، لا لنردّ.' },
    { headline: 'يمكن التمرير', detail: 'لا أحد مضطرّ إلى الكلام.' },
    { headline: 'يبقى هنا', detail: 'ما يحكيه الآخرون لا نحكيه خارجًا.' },
  ],
};

const cards: QuestionCards = {
  kind: 'question_cards',
  ...sheet,
  title: 'بطاقات الأسئلة',
  perPage: 4,
  groups: [{ role: 'الجميع', language: 'ar', cards: parts.flatMap((part) => part.ask.map((ask) => ask.words)) }],
};

/** The same parts in English, for the column beside. */
const ENGLISH = [
  {
    title: 'Welcome',
    who: 'You, the keeper',
    say: ['Welcome, everybody. My name is', 'Each of you may pass or take a break at any time.'],
    ask: [],
  },
  {
    title: 'Opening',
    who: 'You, the keeper',
    say: [
      'Let us be quiet together for three breaths. What can wait we leave outside.',
      'This is the talking piece: a smooth stone from the lake. Whoever holds it has the turn.',
    ],
    ask: [],
  },
  {
    title: 'How we are',
    who: 'Everyone',
    say: [],
    ask: ['How are you today, from 1 to 5?', 'Which small thing made you glad this week?'],
  },
  {
    title: 'What matters to us',
    who: 'Everyone',
    say: ['Now we hear what each of us needs to feel at ease in this class.'],
    ask: ['What do you need from others to learn well?', 'What can you give to the class?'],
  },
  { title: 'Closing', who: 'Everyone', say: [], ask: ['With which word do you leave this circle?'] },
] as const;

const twoColumns: InterpreterScript = {
  kind: 'interpreter_script',
  ...sheet,
  title: TITLE,
  other: 'en',
  parts: parts.flatMap((part, index) => {
    const english = ENGLISH[index];
    if (english === undefined) return [];
    const { number, clock, startMinute, mayPass } = part;
    return {
      number,
      clock,
      startMinute,
      mayPass,
      title: { left: text(part.title), right: text(english.title) },
      who: { left: part.who, right: text(english.who) },
      say: english.say.flatMap((right, at) => {
        const left = part.say[at];
        return left === undefined ? [] : [{ left, right: text(right) }];
      }),
      ask: english.ask.flatMap((right, at) => {
        const left = part.ask[at]?.words;
        return left === undefined ? [] : [{ left, right: text(right) }];
      }),
    };
  }),
};

/** The sample's papers. */
export const ARABIC_SAMPLE: readonly PrintDocument[] = [script, poster, cards, twoColumns];

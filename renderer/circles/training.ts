/** @file The same circle with invented people, to walk through it aloud: nobody overhears a real name. Pure. Source: practice.md 3.2 row 17. */
import type { CirclePlan, Seat } from '../../shared/circles/plan';
import { fold } from '../../shared/fold';

/** Names of the invented case of the practice vault, "The muted chat", and of its neighbours. */
const NAMES = ['Wren', 'Tavi', 'Sol', 'Rosa', 'Mira', 'Juno', 'Dex', 'Lio', 'Nell', 'Arlo', 'Pia', 'Otis', 'Vera', 'Kim', 'Ira', 'Noa'];

interface Invented {
  readonly purpose: string;
  readonly place: string;
  /** For the places of the library's scripts. One that an own script made stays a line to fill in. */
  readonly fills: Readonly<Record<string, string>>;
}

const INVENTED: Record<CirclePlan['language'], Invented> = {
  en: {
    purpose: 'The muted chat: a class chat in which one was left out.',
    place: 'Library',
    fills: { event: 'the class chat', topic: 'the class chat', group: '7-Heron', returnDay: 'Monday' },
  },
  es: {
    purpose: 'El chat silenciado: un chat de clase que dejó fuera a alguien.',
    place: 'Biblioteca',
    fills: { event: 'el chat de la clase', topic: 'el chat de la clase', group: '7-Heron', returnDay: 'el lunes' },
  },
};

const KEEPER = ['facilitator', 'co_facilitator', 'peer_mediator'];

/** Of the invented names those that nobody in this circle has: a real Wren must not hear what an invented one is asked. */
function namesFor({ seats }: CirclePlan): readonly string[] {
  const real = seats.flatMap((seat) => fold(seat.name).split(/\s+/));
  const free = NAMES.filter((name) => !real.includes(fold(name)));
  return free.length > 0 ? free : NAMES;
}

/** As many people in the same parts and order; no word of the real plan but its script, its times and its keepers. */
export function trainingPlan(plan: CirclePlan): CirclePlan {
  const words = INVENTED[plan.language];
  const names = namesFor(plan);
  let next = 0;
  const seats = plan.seats.map((seat): Seat => {
    const { needs: _needs, access: _access, ...rest } = seat;
    if (KEEPER.includes(seat.role)) return rest;
    const name = names[next % names.length] ?? '';
    const again = Math.floor(next / names.length);
    next += 1;
    return { ...rest, name: again === 0 ? name : `${name} ${again + 1}` };
  });
  return {
    ...plan,
    seats,
    fills: words.fills,
    namesOnPaper: true,
    purpose: words.purpose,
    place: words.place,
    talkingPiece: '',
    centre: '',
    partNotes: undefined,
    lists: undefined,
    ifLeaves: undefined,
    rehearsal: undefined,
  };
}

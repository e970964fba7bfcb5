/** @file The same circle with invented people, to walk through it aloud: nobody overhears a real name. Pure. Source: practice.md 3.2 row 17. */
import type { CirclePlan, Seat } from '../../shared/circles/plan';

/** Names of the invented case of the practice vault, "The muted chat", and of its neighbours. */
const NAMES = ['Wren', 'Tavi', 'Sol', 'Rosa', 'Mira', 'Juno', 'Dex', 'Lio', 'Nell', 'Arlo', 'Pia', 'Otis', 'Vera', 'Kim', 'Ira', 'Noa'];

const INVENTED: Record<CirclePlan['language'], { readonly purpose: string; readonly place: string; readonly fill: string }> = {
  en: { purpose: 'The muted chat: a class chat in which one was left out.', place: 'Library', fill: 'the class chat' },
  es: { purpose: 'El chat silenciado: un chat de clase que dejó fuera a alguien.', place: 'Biblioteca', fill: 'el chat de la clase' },
};

const KEEPER = ['facilitator', 'co_facilitator', 'peer_mediator'];

/** As many people in the same parts and order; no word of the real plan but its script, its times and its keepers. */
export function trainingPlan(plan: CirclePlan): CirclePlan {
  const words = INVENTED[plan.language];
  let next = 0;
  const seats = plan.seats.map((seat): Seat => {
    const { needs: _needs, access: _access, ...rest } = seat;
    if (KEEPER.includes(seat.role)) return rest;
    const name = NAMES[next % NAMES.length] ?? '';
    const again = Math.floor(next / NAMES.length);
    next += 1;
    return { ...rest, name: again === 0 ? name : `${name} ${again + 1}` };
  });
  const fills = Object.fromEntries(Object.keys(plan.fills).map((key) => [key, words.fill]));
  return {
    ...plan,
    seats,
    fills,
    namesOnPaper: true,
    purpose: words.purpose,
    place: words.place,
    talkingPiece: '',
    centre: '',
    ifLeaves: undefined,
    rehearsal: undefined,
  };
}

/** @file What the sheet with the recovery code says. */
import type { Language } from '../../shared/values';

interface RecoveryWords {
  readonly lead: string;
  readonly vault: string;
  readonly code: string;
  readonly group: (group: number) => string;
  readonly made: string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly keep: string;
  readonly rules: readonly string[];
  readonly keptAt: string;
  readonly keptBy: string;
  readonly secondCopy: string;
  readonly parts: PartWords;
}

/** What differs on the sheet of one part. */
interface PartWords {
  readonly title: (number: number) => string;
  readonly lead: string;
  readonly set: string;
  readonly begins: (set: string) => string;
  readonly code: string;
  readonly steps: readonly string[];
  readonly rules: readonly string[];
}

export const RECOVERY_WORDS: Record<Language, RecoveryWords> = {
  en: {
    lead: 'This code opens the vault when the passphrase is lost. Whoever holds this sheet can do that: keep it like a key.',
    vault: 'Vault',
    code: 'Recovery code',
    group: (group) => `Group ${group}`,
    made: 'Made on',
    how: 'When you need it',
    steps: [
      'Open Circlekeeper, choose this vault, then “Use the recovery code”.',
      'Type the groups in this order. Capitals do not matter. It has no letter O, I, L or U.',
      'Set a new passphrase. You get a new code then; this sheet no longer opens anything.',
    ],
    keep: 'How to keep it',
    rules: [
      'In a locked place, away from the computer.',
      'Not photographed, not typed into a message, not stored in a cloud.',
      'When a new code is made, destroy this sheet.',
    ],
    keptAt: 'Where it is kept',
    keptBy: 'Who has the key to that place',
    secondCopy: 'Checked on (once a term)',
    parts: {
      title: (number) => `Recovery part ${number} of 3`,
      lead: 'Any two of the three parts open the vault when the passphrase is lost. This sheet alone opens nothing and tells nothing.',
      set: 'Set',
      begins: (set) => `${set}: parts that belong together begin with these signs`,
      code: 'Part',
      steps: [
        'Bring this sheet to whoever runs the vault, and nobody else.',
        'In Circlekeeper: “Use the recovery code”, then “Use two of the three parts instead”. Type both parts. There is no letter O, I, L or U.',
        'After that the parts are void, and new ones are made.',
      ],
      rules: [
        'In a place of your own, not with another part.',
        'Not photographed, not typed into a message, not stored in a cloud.',
        'If it is lost, say so: new parts are made, and this one is void. When you get a new one, destroy this sheet.',
      ],
    },
  },
  es: {
    lead: 'Este código abre el archivo si se pierde la frase de paso. Quien tenga esta hoja puede hacerlo: guárdela como una llave.',
    vault: 'Archivo',
    code: 'Código de recuperación',
    group: (group) => `Grupo ${group}`,
    made: 'Creado el',
    how: 'Cuando lo necesite',
    steps: [
      'Abra Circlekeeper, elija este archivo y después «Usar el código de recuperación».',
      'Escriba los grupos en este orden, con mayúsculas o minúsculas. No tiene letras O, I, L ni U.',
      'Elija una nueva frase de paso. Recibirá un código nuevo; esta hoja ya no abrirá nada.',
    ],
    keep: 'Cómo guardarla',
    rules: [
      'En un lugar con llave, lejos de la computadora.',
      'Sin fotos, sin escribirlo en mensajes, sin guardarlo en la nube.',
      'Cuando se cree un código nuevo, destruya esta hoja.',
    ],
    keptAt: 'Dónde se guarda',
    keptBy: 'Quién tiene la llave de ese lugar',
    secondCopy: 'Revisado el (una vez por período)',
    parts: {
      title: (number) => `Parte de recuperación ${number} de 3`,
      lead: 'Dos cualesquiera de las tres partes abren el archivo si se pierde la frase de paso. Esta hoja sola no abre nada y no dice nada.',
      set: 'Juego',
      begins: (set) => `${set}: las partes que van juntas empiezan con estos signos`,
      code: 'Parte',
      steps: [
        'Lleve esta hoja a quien dirige el archivo, y a nadie más.',
        'En Circlekeeper: «Usar el código de recuperación», luego «Usar dos de las tres partes». Escriba las dos partes. No hay letras O, I, L ni U.',
        'Después las partes ya no valen y se crean otras.',
      ],
      rules: [
        'En un lugar propio, no junto a otra parte.',
        'Sin fotos, sin escribirla en mensajes, sin guardarla en la nube.',
        'Si se pierde, dígalo: se crean partes nuevas y esta ya no vale. Cuando reciba una nueva, destruya esta hoja.',
      ],
    },
  },
};

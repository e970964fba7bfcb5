/** @file Why something can't be deleted, sealed, opened or handed over, in Spanish: a part of `errors.ts`. */
import type { leavingReasons as english } from '../en/errors-leaving';

export const leavingReasons: typeof english = {
  'retention-open-episode': { what: 'El caso está abierto.', next: 'No se cambió nada. Ciérrelo primero.' },
  'retention-hold': { what: 'Lo retiene una orden de conservación.', next: 'No se cambió nada. Podrá irse cuando termine la retención.' },
  'retention-signed-retention': { what: 'Lo conserva una regla firmada.', next: 'No se cambió nada. Podrá irse cuando llegue su fecha.' },
  'retention-paper-out': { what: 'Un papel suyo sigue fuera.', next: 'Recójalo primero, en «Qué se mostró».' },
  'retention-in-case': { what: 'Un caso o una nota todavía necesita a esta persona.', next: 'No se cambió nada.' },
  'retention-limit-in-force': {
    what: 'Hay un límite de contacto vigente con esta persona.',
    next: 'No se cambió nada. Termine primero el límite.',
  },
  'retention-not-due': { what: 'No ha llegado su fecha según la regla.', next: 'No se cambió nada. Diga otro motivo, o espere.' },
  'retention-no-day': { what: 'Ninguna regla le da una fecha.', next: 'No se cambió nada. Diga otro motivo, o añada una regla.' },
  'retention-waits': { what: 'Todavía está apartado.', next: 'No se eliminó nada. Vuelva el día que pone al lado.' },
  'aside-already': { what: 'Esto ya está apartado.', next: 'Mire en «Apartados».' },
  'hold-ended': { what: 'Esta retención ya terminó.', next: 'No se cambió nada.' },
  'script-file-foreign': {
    what: 'Esto no es un guion de Circlekeeper.',
    next: 'No se guardó nada. Mire si es el archivo que le compartieron.',
  },
  'script-file-newer': {
    what: 'Este guion se compartió con un Circlekeeper más nuevo.',
    next: 'No se guardó nada. Ábralo con la versión más nueva.',
  },
  'script-file-damaged': { what: 'Este archivo se cortó o cambió en el camino.', next: 'No se guardó nada. Pídalo otra vez.' },
  'script-file-unfit': {
    what: 'Este guion no encaja: algo en él no se podría imprimir.',
    next: 'No se guardó nada. Pida a quien lo compartió que lo guarde y lo comparta otra vez.',
  },
  'script-file-large': {
    what: 'Este archivo es mucho más grande que cualquier guion.',
    next: 'No se guardó nada. Mire si es el archivo que le compartieron.',
  },
  'packet-foreign': { what: 'Esto no es un paquete de traspaso.', next: 'No se cambió nada. Mira si es el archivo que enviaron.' },
  'packet-damaged': { what: 'Este paquete está dañado o se cambió por el camino.', next: 'No se tomó nada de él. Pide uno nuevo.' },
  'packet-too-large': {
    what: 'Esto ocupa más de 100 MB, más de lo que cabe en un paquete.',
    next: 'No se cambió nada. Deja fuera algunos archivos y traspásalos aparte.',
  },
  'packet-too-long': {
    what: 'Una parte de este caso tiene más de lo que cabe en un paquete.',
    next: 'No se selló nada. Deja fuera una parte larga, como la cronología o las notas, y entrégala en papel.',
  },
  'packet-newer': { what: 'Este paquete lo hizo un Circlekeeper más nuevo.', next: 'No se cambió nada. Ábrelo con la versión nueva.' },
  'packet-not-for-us': {
    what: 'Este paquete se selló para la tarjeta de otra persona.',
    next: 'No se cambió nada. Da tu tarjeta a quien lo envió y pide un paquete nuevo.',
  },
  'packet-passphrase': {
    what: 'La frase no abre este paquete, o se cambió su comienzo.',
    next: 'No se cambió nada. Revisa las mayúsculas y cada palabra, o pregunta a quien lo envió.',
  },
  'packet-recipient': {
    what: 'No se puede sellar nada para esta tarjeta.',
    next: 'No se escribió ningún archivo. Pide la tarjeta otra vez.',
  },
  'packet-practice': { what: 'Este paquete se hizo en una bóveda de práctica.', next: 'En una bóveda real no entra. No se cambió nada.' },
  'packet-real': {
    what: 'Este paquete tiene un caso real.',
    next: 'Los casos reales no entran en una bóveda de práctica. Ábrelo en tu bóveda. No se cambió nada.',
  },
  'packet-own': { what: 'Este paquete se selló aquí.', next: 'El caso ya está en esta bóveda. No se cambió nada.' },
  'packet-done': { what: 'Sobre este paquete ya se decidió.', next: 'No se hizo nada por segunda vez.' },
  'packet-not-opened': { what: 'El paquete no está abierto.', next: 'Elige el archivo otra vez.' },
  'packet-ticket': { what: 'El paquete ya no está abierto.', next: 'Elige el archivo otra vez.' },
  'packet-class': { what: 'Uno de los registros elegidos no sale nunca.', next: 'No se selló nada. Quítalo de lo elegido.' },
  'packet-refused': {
    what: 'Alguien a quien se nombra dijo que no al traspaso.',
    next: 'No se selló nada. Deja que vaya con su papel o di por qué se nombra.',
  },
  'case-handed-over': { what: 'Este caso se traspasó.', next: 'Ahora lo lleva otra persona. No se cambió nada.' },
  'before-sent': { what: 'Ese día es anterior al envío del paquete.', next: 'No se cambió nada. Revisa el día.' },
  'receipt-foreign': { what: 'Esto no es un recibo.', next: 'No se cambió nada. Mira si es el archivo que enviaron.' },
  'receipt-damaged': { what: 'Este recibo no corresponde a su paquete.', next: 'No se cambió nada. Pide el código en su lugar.' },
  'receipt-unknown': { what: 'Aquí no hay ningún paquete para este recibo.', next: 'No se cambió nada. Puede ser de otra bóveda.' },
  'receipt-other': { what: 'A este paquete ya se respondió.', next: 'No se cambió nada. Mira lo que dice su línea.' },
  'receipt-code': { what: 'Este código no corresponde al paquete.', next: 'No se cambió nada. Escúchalo otra vez, grupo por grupo.' },
  'transfer-card': {
    what: 'Esta no es una tarjeta de traspaso entera.',
    next: 'No se guardó nada. Pega las cinco líneas tal como se enviaron.',
  },
};

/** @file Sentences about how summaries are protected, in Spanish. */
import type { protection as english } from '../en/protection';

export const protection: typeof english = {
  search: {
    stage: {
      idle: '',
      counting: 'Contando.',
      hiding: 'Ocultando los números pequeños y los que los delatarían.',
      better: 'Demostrando cuáles de los números ocultos se pueden mostrar. Tarda medio minuto como máximo.',
      checking: 'Leyendo otra vez los archivos escritos e intentando deducir lo que ocultan.',
    },
    ready: (shown, of) => `Ya hay una tabla segura con ${shown} de ${of} números. Se busca otra que muestre más.`,
    take: 'Tomar la que ya está',
    cancel: 'Detener',
    stopped: 'Detenido',
    stoppedText: 'No se mostró ni se guardó nada. Pregunte otra vez cuando quiera.',
    onlyOne: 'Solo se muestra una de las dos: juntas dirían más de lo que puede decir cada una.',
  },

  method: {
    title: 'Cómo se protege',
    label: 'Cómo se protegen los números pequeños',
    withhold: 'Ocultar algunos',
    round: 'Redondear todos',
    help: (base) =>
      `Al ocultar se ven números exactos y faltan algunos. Al redondear se ven todos, cada uno como múltiplo de ${base}; para un centro tan pequeño que al ocultar quedaría poco. Un periodo publicado de una manera sigue así.`,
    rounded: (base) => `Todos los números están redondeados a múltiplos de ${base}, también los totales, y siguen sumando.`,
    row: 'Redondeado.',
  },

  threshold: {
    label: 'Grupo más pequeño que se puede mostrar',
    usual: (k) => `${k} estudiantes (lo habitual)`,
    more: (k) => `${k} estudiantes`,
    fewer: (k) => `${k} estudiantes (otra persona administradora debe aceptar)`,
    below: (k) => `Se muestran grupos desde ${k} estudiantes. Lo aceptaron dos personas administradoras, y el informe lo dice.`,
    title: 'Otra persona administradora debe aceptar',
    why: (k) =>
      `El grupo más pequeño habitual es de 10. Con grupos de ${k} es más fácil adivinar de quién se trata, así que lo deciden dos personas. Queda escrito en el informe, sin nombres.`,
    who: 'La otra persona administradora',
    passphrase: 'Su frase de paso',
    passphraseHelp: 'La escribe aquí ella misma. Ahora no abre nada.',
    agree: 'Aceptar y mostrar la tabla',
    nobody: 'En esta bóveda no hay otra persona administradora.',
    nobodyNext: 'Quien orienta puede añadir una en «Accesos». Hasta entonces, use grupos de 10.',
    keepUsual: 'Usar grupos de 10',
  },

  outside: {
    title: 'Números publicados en otro lugar',
    explain:
      'Un informe oficial o la presentación de una junta pueden mostrar ya un número de los mismos casos. Escríbalo, y cada resumen se protege como si lo supiera quien lo lee.',
    none: 'No hay ninguno.',
    add: 'Añadir un número',
    correct: 'Corregir',
    correctOf: (what) => `Corregir: ${what}`,
    takeBack: 'No cuenta',
    takeBackOf: (what) => `No cuenta: ${what}`,
    dialog: 'Un número publicado en otro lugar',
    correctDialog: 'Corregir un número publicado en otro lugar',
    lead: 'Solo lo que ya es público. Queda guardado para siempre; un error se corrige con otra anotación.',
    period: 'Periodo',
    unit: 'Qué se contó',
    by: 'Número de',
    andBy: 'Y de',
    whole: 'Todos',
    category: (dimension) => `Cuál: ${dimension}`,
    groups: (dimension) => `En qué grupos: ${dimension}`,
    count: 'El número tal como se publicó',
    source: 'Dónde',
    sources: {
      'state-report': 'Informe oficial',
      board: 'Reunión de la junta',
      'school-report': 'Informe o página del centro',
      press: 'Prensa',
      other: 'En otro lugar',
    },
    publishedOn: 'Publicado el',
    keep: 'Guardar este número',
    row: (where, all) => (where.length === 0 ? all : where.join(' · ')),
    told: (source, published, on, by) => `${source}, ${published}. Anotado el ${on}${by === '' ? '' : ` por ${by}`}.`,
    state: { counts: '', corrected: 'Corregido después.', 'taken-back': 'No cuenta.' },
    together: (n) =>
      n === 1 ? 'Un número publicado en otro lugar se da por conocido.' : `${n} números publicados en otro lugar se dan por conocidos.`,
  },

  refused: {
    late: {
      what: 'La demostración no llegó a tiempo, así que no se muestra nada.',
      next: 'No se creó ni se perdió nada. Pida una cosa menos, o grupos mayores si este periodo no se publicó antes; o inténtelo de nuevo cuando el equipo esté menos ocupado.',
    },
    contradiction: {
      what: 'Estos números no concuerdan con uno publicado en otro lugar.',
      next: 'No se creó ningún archivo. Mire «Números publicados en otro lugar»: ¿es correcto y trata de los mismos casos? Si no, corríjalo o diga que no cuenta.',
    },
    known: {
      what: 'Junto a lo publicado en otro lugar, esto dejaría ver a alguien.',
      next: 'Haga una pregunta más amplia o deje fuera esta tabla.',
    },
    knownBands: {
      what: 'Un número publicado en otro lugar está en otros grupos que esta pregunta.',
      next: 'Elija los mismos grupos que allí; está en la lista de abajo.',
    },
    knownUnit: {
      what: 'Un número de este periodo se publicó en otro lugar, contado de la otra manera.',
      next: 'Cuente igual: casos o episodios.',
    },
    twice: { what: 'Este número ya está en la lista.', next: 'Corrija el que está allí.' },
    impossible: {
      what: 'Este número no puede ser correcto junto a lo ya publicado.',
      next: 'No se guardó nada. Compruebe el número, los grupos y el periodo, o corrija el otro.',
    },
    otherBands: {
      what: 'Este periodo se publicó en otros grupos, así que este número no se puede comparar.',
      next: 'No se guardó nada. Elija los grupos del resumen o del número anterior.',
    },
    mixed: {
      what: 'Este periodo se publicó de la otra manera: redondeado o exacto.',
      next: 'Los dos juntos mostrarían lo que se redondeó. Pregunte como en el resumen anterior.',
    },
    otherK: {
      what: 'Este periodo se publicó con otro grupo más pequeño.',
      next: 'Elija el grupo más pequeño del resumen anterior, u otro periodo.',
    },
  },
};

/** @file Sentences about importing reports from a table, in Spanish. */
import type { Delimiter, Encoding, ImportField, Issue, RowState, WordField } from '../../../shared/imports/fields';
import type { imports as english } from '../en/imports';
import { pluralIn } from '../plural';

const plural = pluralIn('es');
const number = new Intl.NumberFormat('es');
const reports = (n: number) => plural(n, { one: '1 informe', other: `${number.format(n)} informes` });
const rows = (n: number) => plural(n, { one: '1 fila', other: `${number.format(n)} filas` });

const field: Record<ImportField, string> = {
  receivedOn: 'Recibido el',
  occurred: 'Cuándo ocurrió',
  occurredUntil: 'Hasta cuándo',
  place: 'Lugar',
  setting: 'Tipo de lugar',
  online: 'En línea o no',
  harmTypes: 'Tipo de daño',
  identityGround: 'Motivo, si fue por lo que alguien es',
  harmed: 'Persona afectada',
  responsible: 'Persona responsable',
  reporter: 'Quién nos lo contó',
  channel: 'Cómo nos llegó',
  whatHappened: 'Qué pasó',
  firstSafetyAction: 'Qué se hizo primero',
  school: 'Escuela',
  title: 'Título',
  externalId: 'Número en el otro registro',
};

export const imports: typeof english = {
  title: 'Importar informes',
  lead: 'De un formulario en línea o de una hoja de cálculo, guardado como CSV. Primero ves cada fila; no se escribe nada hasta que lo digas.',
  entry: 'Importar informes…',
  steps: { label: 'Pasos de la importación', file: 'Archivo', columns: 'Columnas', rows: 'Filas', done: 'Listo' },
  field,

  choose: {
    title: 'Dónde están los informes',
    action: 'Elegir un archivo…',
    opening: 'Leyendo el archivo…',
    drop: 'O suelta el archivo aquí, o copia celdas en la hoja de cálculo y pégalas aquí.',
    dropNow: 'Suelta para leer este archivo',
    kinds: 'CSV o TSV, hasta 20 MB y 25.000 filas. En Excel, Numbers o Google Sheets: «Guardar como» o «Descargar», y luego CSV.',
    safe: 'El archivo solo se lee en la memoria. Se queda donde está; bórralo cuando ya no haga falta.',
    oneFile: 'Un archivo a la vez, por favor.',
    example: 'Guardar un archivo de ejemplo…',
    exampleHelp: 'Con encabezados que se reconocen solos y tres informes inventados.',
    exampleSaved: (file) => `Guardado como ${file}`,
  },

  earlier: {
    title: 'Importaciones anteriores',
    none: 'Todavía no se ha importado nada.',
    line: (name, n) => (name === '' ? `${reports(n)} de celdas pegadas` : `${reports(n)} de ${name}`),
    by: (who) => `por ${who}`,
    takeBack: 'Retirar esta importación',
    takenBack: 'Retirada',
    touched: (n) =>
      plural(n, { one: 'Se queda: ya se ha trabajado en 1 de sus casos', other: `Se queda: ya se ha trabajado en ${n} de sus casos` }),
    ask: (n) => `¿Retirar ${reports(n)}?`,
    goes: ['Los casos de esta importación y las personas que llegaron con ella y no están en otro caso'],
    stays: ['Tu archivo y todos los demás casos', 'La nota del registro de auditoría de que hubo una importación'],
    confirm: 'Retirar',
    done: (n) => `${reports(n)}: importación retirada`,
  },

  reading: {
    title: 'Cómo se leyó el archivo',
    found: (n, columns) => `${rows(n)}, ${plural(columns, { one: '1 columna', other: `${columns} columnas` })}`,
    pasted: 'Celdas pegadas',
    empty: (n) => plural(n, { one: 'Se omite 1 fila vacía.', other: `Se omiten ${number.format(n)} filas vacías.` }),
    encoding: 'Letras',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      'utf-16le': 'Unicode (UTF-16)',
      'utf-16be': 'Unicode (UTF-16, invertido)',
      'windows-1252': 'Europa occidental (Windows)',
    } as Record<Encoding, string>,
    garbled: 'Algunas letras se ven mal, como «Ã©» en lugar de «é». Prueba otro ajuste en «Letras».',
    delimiter: 'Las columnas se separan con',
    delimiters: { ',': 'Coma', ';': 'Punto y coma', '\t': 'Tabulador', '|': 'Barra vertical' } as Record<Delimiter, string>,
    header: 'La primera fila contiene los encabezados',
    change: 'Cambiar cómo se lee',
    another: 'Elegir otro archivo',
  },

  columns: {
    title: 'Qué es cada columna',
    lead: 'Deducido de los encabezados. Cambia lo que no sea correcto; las columnas que no necesites quedan fuera.',
    head: { column: 'En el archivo', samples: 'Por ejemplo', field: 'Será' },
    none: 'Dejar fuera',
    of: (header) => `Qué será «${header}»`,
    twice: (name) => `Dos columnas son «${name}». Se toma la primera que diga algo.`,
    missing: 'Ninguna columna dice qué pasó. Los casos no tendrían relato.',
    saved: 'Ajustes guardados para estos encabezados',
    savedUsed: (name) => `Leído como se guardó en «${name}».`,
    rest: 'Para todas las filas',
    school: 'Escuela de las filas que no nombran ninguna',
    receivedOn: 'Recibido el',
    receivedOnHelp: 'Ninguna columna dice cuándo se recibieron los informes, así que todos llevan este día.',
    order: (example) => `¿Qué día es ${example}?`,
    orderHelp: 'El archivo no muestra si va primero el día o el mes. Fíjate en un informe que conozcas.',
    orders: (dmy, mdy) => ({ dmy, mdy }),
    orderMissing: 'Elige una opción: una fecha al revés es una fecha equivocada.',
    precision: 'El día en que ocurrió es',
    precisions: { exact: 'el día exacto', about: 'más o menos ese día' },
    next: 'Ver las filas',
    checking: 'Leyendo cada fila…',
  },

  words: {
    title: 'Palabras del formulario',
    lead: 'Las respuestas de listas pasan a ser una de las nuestras. Elige para las que no se reconocieron.',
    count: (n) => plural(n, { one: 'una vez', other: `${number.format(n)} veces` }),
    becomes: (word) => `Qué será «${word}»`,
    nothing: 'No dice nada',
    choose: 'No reconocida: elige',
    yes: 'Sí, en línea',
    no: 'No',
    known: (n) => plural(n, { one: 'Mostrar la palabra reconocida', other: `Mostrar las ${n} palabras reconocidas` }),
    hide: 'Ocultar las palabras reconocidas',
    more: (n) => plural(n, { one: '1 palabra más no se muestra.', other: `${number.format(n)} palabras más no se muestran.` }),
    label: { harmTypes: field.harmTypes, setting: field.setting, channel: field.channel, online: field.online } as Record<
      WordField,
      string
    >,
  },

  keep: {
    action: 'Guardar estos ajustes…',
    title: 'Guardar estos ajustes',
    name: 'Nombre',
    help: 'El próximo archivo con los mismos encabezados se leerá así.',
    save: 'Guardar',
    saved: 'Guardado',
    forget: 'Olvidar',
  },

  preview: {
    title: 'Lo que entrará',
    ready: 'Listas',
    look: 'Listas, conviene mirarlas',
    problem: 'No pueden entrar',
    known: 'Ya importadas',
    changed: 'Cambiadas desde entonces',
    repeat: 'Repetidas en el archivo',
    leftOut: 'Dejadas fuera por ti',
    filter: 'Mostrar',
    filters: { all: 'Todas las filas', attention: 'Filas que mirar', out: 'Filas que quedan fuera' },
    caption: 'Filas del archivo',
    head: { in: 'Entra', row: 'Fila', report: 'Informe', people: 'Personas', what: 'Que mirar' },
    take: (n) => `Incluir la fila ${n}`,
    noneLeft: 'No hay filas así.',
    more: 'Mostrar más',
    shown: (n, of) => `${number.format(n)} de ${number.format(of)}`,
    outAll: 'Dejar fuera todas las que conviene mirar',
    inAll: 'Incluirlas todas de nuevo',
    import: (n) => `Importar ${reports(n)}`,
    nothing: 'No entra ninguna fila.',
    back: 'Volver a las columnas',
    state: {
      ready: 'Lista',
      look: 'Conviene mirarla',
      problem: 'No puede entrar',
      known: 'Ya importada',
      changed: 'Ha cambiado desde que se importó',
      repeat: 'Está dos veces en este archivo',
    } as Record<RowState, string>,
    knownAs: (ref) => `Es el caso ${ref}.`,
    changedAs: (ref) => `Entró como caso ${ref} con otras palabras. Queda fuera; márcala para que entre como un caso nuevo junto a ese.`,
    sameAs: (row) => `La fila ${row} dice lo mismo.`,
    harmed: (names) => `Afectada: ${names}`,
    responsible: (names) => `Responsable: ${names}`,
    nobody: 'No se nombra en el informe',
  },

  people: {
    title: 'Nombres que conoces',
    lead: 'Estos nombres coinciden con exactamente una persona registrada. Un nombre no es una prueba: elige solo cuando tengas certeza.',
    rows,
    which: (name) => `Quién es «${name}»`,
    fresh: 'Una persona nueva',
    onRecord: (detail) => (detail === '' ? 'La persona registrada' : `La persona registrada (${detail})`),
    more: (n) =>
      plural(n, {
        one: '1 nombre más no se muestra y entra como persona nueva.',
        other: `${n} nombres más no se muestran y entran como personas nuevas.`,
      }),
    same: (n) =>
      plural(n, {
        one: '1 nombre está en varias filas. Es una y la misma persona',
        other: `${number.format(n)} nombres están en varias filas. Cada uno es una y la misma persona`,
      }),
  },

  issue: ({ code, field: at, text = '', count = 0, limit = 0 }: Issue): string => {
    const name = at === undefined ? '' : field[at];
    switch (code) {
      case 'date-missing':
        return 'Falta el día en que se recibió.';
      case 'date-unreadable':
        return `«${text}» no se puede leer como día (${name}).`;
      case 'too-long':
        return `${name}: ${number.format(count)} es más que los ${number.format(limit)} que caben. No se corta nada, así que la fila queda fuera. Acórtala en el archivo.`;
      case 'no-school':
        return 'No se nombra ninguna escuela. Indica una en «Para todas las filas».';
      case 'cleaned':
        return plural(count, {
          one: 'Limpiada: se quitó 1 signo oculto.',
          other: `Limpiada: se quitaron ${number.format(count)} signos ocultos.`,
        });
      case 'formula':
        return `«${text}» parece una fórmula. Se guarda como texto normal.`;
      case 'future-date':
        return `${name}: ${text} aún no ha llegado.`;
      case 'happened-later':
        return `Ocurrió (${text}) después de recibirse.`;
      case 'occurred-words':
        return `Cuándo ocurrió se guarda con palabras: «${text}».`;
      case 'no-harm-type':
        return 'No se dice el tipo de daño: «Otra cosa».';
      case 'word-unknown':
        return `«${text}» no se reconoce (${name}).`;
      case 'no-narrative':
        return 'No se dice nada de lo que pasó.';
      case 'nobody-harmed':
        return 'No se nombra a ninguna persona afectada.';
      case 'one-or-two-names':
        return `«${text}»: ¿una persona o dos? Entra como una.`;
      case 'name-in-title':
        return 'El título nombra a alguien.';
      case 'reporter-dropped':
        return 'El informe es anónimo, así que no se guarda el nombre de quien lo contó.';
      case 'extra-cells':
        return 'La fila tiene más celdas que columnas; el resto no se lee.';
      case 'broken-quote':
        return 'Unas comillas están fuera de lugar. Comprueba que el texto esté entero.';
      case 'twice-filled':
        return `Dos columnas dicen cosas distintas (${name}); se toma la primera.`;
    }
  },

  running: {
    title: 'Importando',
    phase: {
      idle: 'Empezando…',
      reading: 'Leyendo el archivo',
      checking: 'Leyendo cada fila',
      writing: 'Preparando los casos',
      keeping: 'Guardándolos en el libro de casos',
      finding: 'Ya están. La búsqueda se pone al día',
      removing: 'Retirándolos',
    },
    of: (done, of) => `${number.format(done)} de ${number.format(of)}`,
    safe: 'Hasta el último paso no hay nada en el libro de casos. Mientras tanto puedes seguir trabajando.',
    cancel: 'Cancelar',
    cancelled: 'Cancelado. No se escribió nada.',
    leave: 'Las filas entran todas juntas o ninguna.',
  },

  done: {
    title: (n) => plural(n, { one: '1 informe importado', other: `${number.format(n)} informes importados` }),
    lead: 'Cada uno es un caso con el estado «Nuevo». Lo siguiente son las preguntas de evaluación.',
    search: 'La búsqueda aún los está incorporando; los nombres y las palabras se encontrarán en un momento.',
    toCases: 'Ver los casos',
    again: 'Importar otro archivo',
    remove: 'El archivo está fuera de la protección de la bóveda. Bórralo cuando ya no lo necesites.',
  },

  help: [
    {
      question: '¿Cómo importo informes de un formulario en línea?',
      answer: [
        'Descarga las respuestas como CSV: en Google Forms desde la hoja vinculada, en Microsoft Forms o Excel con «Guardar como».',
        'Abre Casos, elige «Importar informes…» y el archivo. Comprueba qué será cada columna y mira las filas.',
        'No se escribe nada antes de elegir «Importar». Entonces entran todas las filas a la vez.',
      ],
    },
    {
      question: '¿Y si importo dos veces el mismo archivo?',
      answer: [
        'Las filas ya importadas se reconocen y quedan fuera. Una fila con número conocido y palabras distintas se muestra como «cambiada» y queda fuera si no la marcas.',
      ],
    },
    {
      question: '¿Cómo deshago una importación?',
      answer: [
        'Abre «Importar informes…». En «Importaciones anteriores» elige «Retirar esta importación». Se puede hasta que alguien trabaje en uno de sus casos.',
      ],
    },
    {
      question: '¿Se relacionan las personas del archivo con las registradas?',
      answer: [
        'Nunca por sí solas. Cuando un nombre es exactamente una persona registrada, se te pregunta. Sin tu respuesta entra como persona nueva.',
      ],
    },
  ],
};

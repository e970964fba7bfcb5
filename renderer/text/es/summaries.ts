/** @file Sentences of the summaries screen, in Spanish. */
import { courseEs as course } from '../../../shared/summaries/course-es';
import { SUMMARY_WORDS } from '../../../shared/summaries/words';
import type { summaries as english } from '../en/summaries';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

const WORDS = ['ningún', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const inWords = (n: number) => WORDS[n] ?? String(n);
const grouped = Object.fromEntries(
  Object.entries(course.group).map(([dimension, into]) => [dimension, (n: number) => into(`${inWords(n)} grupos`)]),
) as Record<keyof typeof course.group, (n: number) => string>;

export const summaries: typeof english = {
  title: 'Resumen protegido',
  lead: 'Números para un informe, sin nadie dentro. Elija una pregunta; la tabla muestra solo lo que se puede contar.',
  year: SUMMARY_WORDS.es.year,
  term: SUMMARY_WORDS.es.term,
  dimension: SUMMARY_WORDS.es.dimension,
  category: SUMMARY_WORDS.es.category,
  all: SUMMARY_WORDS.es.all,
  counted: SUMMARY_WORDS.es.counted,
  measures: course.measures,
  disproportion: course.disproportion,
  terms: course.terms,

  question: {
    title: 'La pregunta',
    period: 'Periodo',
    periodHelp: 'Solo uno terminado: uno abierto todavía cambia, y cada cambio podría dejar ver a alguien.',
    stillOpen: (name, until) => `${name} (abierto hasta ${until})`,
    unit: 'Qué se cuenta',
    units: SUMMARY_WORDS.es.units,
    unitHelp: SUMMARY_WORDS.es.unitRule,
    first: 'Contado por',
    second: 'Y por',
    third: 'Después por',
    fourth: 'Y después por',
    nothingElse: 'Nada más',
    groupingOf: (dimension) => `Con cuánto detalle: ${dimension}`,
    fine: (n) => (n === 0 ? 'Cada uno por separado' : `Cada uno por separado (${n})`),
    groups: (n) => `En ${inWords(n)} grupos`,
    ask: 'Mostrar la tabla',
    asking: 'Demostrando la protección…',
    changed: 'Esta tabla responde a una pregunta anterior.',
    back: 'Volver a su pregunta',
    askNew: 'Mostrar la tabla nueva',
    addTable: 'Añadir otra tabla',
    linked: 'También en este resumen',
    remove: 'Quitar',
    removeTable: (title: string) => `Quitar: ${title}`,
  },

  rule: {
    title: 'Por qué no se reconoce a nadie',
    sentences: (k) => [
      `No se muestra ningún número de menos de ${k} estudiantes.`,
      'Si un número pequeño se pudiera deducir restando, se ocultan algunos más. Lo oculto lleva la marca [c].',
      'Los porcentajes aparecen solo donde se muestran los dos recuentos.',
      `Antes de guardar, la aplicación demuestra que cada número pequeño oculto podría ser cualquiera entre varios, separados por ${k} o más. Si no puede, no guarda.`,
    ],
    students:
      'Deciden los estudiantes, no los casos: las personas afectadas y las responsables se cuentan por separado, y el menor de todos estos números debe ser bastante grande.',
    apart:
      'Todas las tablas de un resumen, y todos los resúmenes anteriores del mismo periodo, se protegen juntos: no se puede deducir nada poniéndolos uno al lado del otro.',
  },

  empty: {
    start: 'Elija por qué se cuenta',
    startText: 'Por ejemplo, daño por edades. La tabla aparece aquí, con los números pequeños ya ocultos.',
    noPeriods: 'Todavía no hay nada contado',
    noPeriodsText: 'Cuando se anoten casos, su curso y su periodo aparecerán aquí. El resumen se puede hacer cuando el periodo termina.',
    noneClosed: 'Ningún periodo ha terminado todavía',
    noneClosedText: (name, until) => `${name} está abierto hasta ${until}. Desde el día siguiente se puede resumir.`,
  },

  answer: {
    title: SUMMARY_WORDS.es.title,
    unitColumn: SUMMARY_WORDS.es.units,
    caption: SUMMARY_WORDS.es.caption,
    shown: (shown, of) => plural(of, { one: `Se muestra ${shown} de 1 número`, other: `Se muestran ${shown} de ${of} números` }),
    all: (n) => plural(n, { one: 'El único número se puede mostrar', other: `Los ${n} números se pueden mostrar` }),
    onlyTotal: 'Solo el total se puede mostrar con seguridad. El desglose dejaría ver a alguien.',
    hidden: SUMMARY_WORDS.es.hidden,
    impossible: SUMMARY_WORDS.es.impossible,
    legendHidden: SUMMARY_WORDS.es.legendHidden,
    legendImpossible: SUMMARY_WORDS.es.legendImpossible,
    shares: 'Junto a los números',
    noShares: 'Solo recuentos',
    shareOf: (whole) => `Porcentaje de ${whole}`,
    shareOfRows: 'Porcentaje de cada fila',
    shareOfColumns: 'Porcentaje de cada columna',
    noSharesGiven: 'Sin porcentajes: en cada línea hay un número oculto.',
    sharesRounded: SUMMARY_WORDS.es.sharesRounded,
    percent: SUMMARY_WORDS.es.percent,
    keys: 'Las flechas llevan de un número a otro.',
  },

  meaning: {
    title: 'Qué significa este número',
    number: 'Número',
    counted: 'Se cuentan',
    of: 'De un total de',
    period: 'Periodo',
    with: (unit, where) => (where.length === 0 ? `Todos los ${unit.toLowerCase()}` : `${unit} con: ${where.join(' · ')}`),
    share: (percent, whole, where) =>
      where.length === 0 ? `${percent} del total de ${whole}` : `${percent} de: ${whole} con ${where.join(' · ')}`,
    total: (whole) => `${whole} en total`,
    span: SUMMARY_WORDS.es.span,
    withheld: 'Este número no se muestra. O es pequeño, o delataría a uno pequeño; cuál de las dos cosas no se dice. No significa cero.',
    impossible: 'Esta combinación no puede ocurrir: una de las dos cosas excluye la otra.',
    leftOut: 'No incluye',
    leftOutText: SUMMARY_WORDS.es.leftOut,
  },

  counting: {
    title: 'Cómo se ha contado',
    dimension: SUMMARY_WORDS.es.counting,
    median: { days_band: 'Tiempo habitual hasta el cierre', days_to_session: 'Tiempo habitual hasta el primer encuentro' },
    medianHelp:
      'La franja en la que está el que queda en medio, donde los números mostrados lo dicen y hay al menos tantos como debe tener un número.',
  },

  plot: {
    title: 'En imagen',
    caption: (what) => `${what}. Todas las barras tienen la misma escala. La tabla de arriba contiene los mismos números.`,
    missing: (n) =>
      plural(n, {
        one: 'Falta 1 barra porque su número está oculto. Lleva la marca [c]; no significa cero.',
        other: `Faltan ${n} barras porque sus números están ocultos. Llevan la marca [c]; no significan cero.`,
      }),
    captionApart: (what) =>
      `${what}. Todas las barras tienen la misma escala. Elija arriba una categoría para ver sus números en una tabla.`,
    summed: (dims) => `Sumado sobre: ${dims.join(', ')}. Elija arriba una categoría para verla por separado.`,
    emptyPanels: (labels) => `No se puede dibujar ninguna barra para: ${labels.join('; ')}.`,
  },

  advice: {
    title: 'Una pregunta más amplia muestra más',
    looking: 'Buscando una pregunta que muestre más…',
    group: {
      school: (n) => `agrupe los centros en ${inWords(n)}`,
      term: (n) => `agrupe los periodos en ${inWords(n)}`,
      age_band: (n) => `agrupe las edades en ${inWords(n)}`,
      harm_type: (n) => `agrupe los tipos de daño en ${inWords(n)}`,
      process: (n) => `agrupe los procesos en ${inWords(n)}`,
      outcome: (n) => `agrupe los resultados en ${inWords(n)}`,
      agreement_status: (n) => `agrupe los acuerdos en ${inWords(n)}`,
      days_band: (n) => `agrupe los días en ${inWords(n)}`,
      repeat_harm: (n) => `agrupe el daño repetido en ${inWords(n)}`,
      identity_based: (n) => `agrupe el daño por identidad en ${inWords(n)}`,
      ...grouped,
    },
    leaveOut: (dimension) => `deje fuera «${dimension}»`,
    longer: (period) => `tome el periodo «${period}»`,
    and: ' y ',
    shows: (what, several, shown, of) =>
      `${what}${several ? ': se podrán' : ' y se podrán'} mostrar ${shown < of ? `${shown} de ${of}` : `los ${of}`} números`,
    take: 'Preguntar esto',
  },

  published: {
    title: 'Lo que ya se publicó',
    none: 'Nada todavía. Cada resumen que se guarde quedará en esta lista para siempre.',
    explain:
      'Los archivos guardados no se pueden recuperar, así que esta lista tampoco se puede cambiar. Cada resumen nuevo se comprueba con todos ellos, y los periodos publicados se cuentan como estaban entonces.',
    saved: (day: string, by: string) => (by === '' ? `Guardado el ${day}.` : `Guardado el ${day} por ${by}.`),
    withheld: (n: number) => (n === 0 ? 'Nada oculto.' : plural(n, { one: '1 número oculto.', other: `${n} números ocultos.` })),
    together: (n: number) =>
      plural(n, {
        one: 'Protegido junto con un resumen anterior de este periodo.',
        other: `Protegido junto con ${n} resúmenes anteriores de este periodo.`,
      }),
    asRecorded: (day: string) => `Contado como estaba anotado el ${day}, cuando este periodo se publicó por primera vez.`,
  },

  refused: {
    tooFew: {
      what: 'Hay muy pocos estudiantes para decir algo sin dejar ver a alguien.',
      longer: 'Un periodo más largo puede ser suficiente.',
      next: 'Espere a que haya más casos anotados. En un informe, escriba «muy pocos para informar».',
    },
    notProven: {
      what: 'No se pudo demostrar que esta tabla sea segura, así que no se muestra.',
      easier: 'Una pregunta más amplia casi siempre se puede demostrar.',
      next: 'Pruebe con un periodo más largo.',
    },
    otherBands: {
      what: 'Este periodo ya se publicó con otros grupos.',
      next: 'Los mismos estudiantes en otros grupos dejarían ver quién está entre ellos. Elija los grupos del resumen anterior; está en la lista de abajo.',
    },
    otherUnit: {
      what: 'Este periodo ya se publicó, contado de la otra manera.',
      next: 'Los casos y los episodios de un periodo se diferencian en los pocos que se reabrieron. Cuente como en el resumen anterior.',
    },
    beside: {
      what: 'Junto a los resúmenes anteriores de este periodo, esta tabla dejaría ver a alguien.',
      next: 'Use los números ya publicados, pida una cosa menos con los mismos grupos o vuelva a preguntar cuando termine un periodo posterior.',
    },
    ledger: {
      what: 'La lista de resúmenes anteriores está dañada, así que no se puede demostrar que algo nuevo sea seguro.',
      next: 'No se creó ningún archivo. Restaure una copia de seguridad o pregunte a quien cuida este equipo.',
    },
    meanwhile: {
      what: 'Mientras tanto se guardó otro resumen.',
      next: 'No se creó ningún archivo. Muestre la tabla otra vez y después guárdela.',
    },
    notCounted: {
      what: 'Todavía no se han contado así todos los casos.',
      next: 'La aplicación se ha actualizado. Cuenta el resto mientras una persona orientadora tiene la sesión abierta; tarda unos minutos como mucho. Después pregunte otra vez.',
    },
    olderCodebook: {
      what: 'Este periodo se publicó, o se borraron casos suyos, antes de que esto se contara.',
      next: 'Conserva las preguntas de entonces. Pregunte esto de un periodo posterior.',
    },
    open: { what: 'Este periodo sigue abierto.', next: 'Se puede resumir desde el día después de su final. Elija uno terminado.' },
    tooLarge: { what: 'Esta tabla tendría demasiados números para leerla.', next: 'Elija grupos más amplios o cuente por una sola cosa.' },
    labels: {
      what: 'Dos centros tienen nombres que se verían iguales en el archivo.',
      next: 'No se ha creado ningún archivo. Pida a quien orienta que escriba los nombres de otro modo.',
    },
    gone: {
      what: 'Esta tabla ya no está lista para guardarse.',
      next: 'No se ha creado ningún archivo. Muestre la tabla otra vez y guárdela.',
    },
    folderUsed: { what: 'En esa carpeta ya hay un resumen con este nombre.', next: 'No se ha sobrescrito nada. Elija otra carpeta.' },
    folderGone: { what: 'No se puede llegar a esa carpeta.', next: 'No se ha creado ningún archivo. Elija otra carpeta.' },
    audit: {
      what: 'La segunda comprobación de los archivos escritos no salió bien.',
      next: 'Los archivos se han eliminado. Haga una pregunta más amplia y guarde esa.',
    },
  },

  save: {
    action: 'Guardar el resumen',
    saving: 'Guardando y comprobando…',
    dialog: 'Guardar el resumen',
    toWhom: 'Quién lo recibe',
    why: 'Para qué',
    usualWhy: 'Informe sobre el trabajo restaurativo',
    recorded: 'Esto queda en el registro de lo que se mostró.',
    formats: 'También como',
    formatsHelp: 'Las tablas en CSV, su descripción y la nota sobre la protección van siempre en la carpeta.',
    format: {
      xlsx: 'Libro de cálculo (Excel)',
      report: 'Informe (PDF)',
      svg: 'Gráficos (SVG)',
      png: 'Gráficos (PNG)',
      parquet: 'Tablas (Parquet)',
    },
    language: 'Su idioma',
    paper: 'Papel del informe',
    papers: { a4: 'A4', letter: 'Carta' },
    choose: 'Elegir una carpeta',
    saved: (time) => `Guardado ${time}`,
    title: 'El resumen está guardado',
    folder: 'Carpeta',
    files: 'Qué contiene',
    reminder:
      'Estos archivos quedan fuera de la protección de la aplicación: cualquiera que abra la carpeta puede leerlos. Contienen solo lo que usted ve aquí. Entregue la carpeta entera, para que la nota acompañe a los números.',
    file: {
      report: 'El informe: tablas, gráficos, definiciones. Listo para imprimir.',
      disclosure: 'Una página para la dirección, las familias y quien protege los datos.',
      xlsx: 'Las tablas para seguir trabajando.',
      plot: 'Un gráfico, tal como se dibuja aquí.',
      csv: 'Los números, uno por línea, con rótulos en inglés, para programas.',
      parquet: 'Los mismos números para la base de datos de un distrito.',
      datapackage: 'Describe las columnas para programas de datos.',
      note: 'Explica qué se ha contado y por qué faltan algunos números.',
      other: 'Parte del resumen.',
    },
  },
};

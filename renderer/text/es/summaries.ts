/** @file Sentences of the summaries screen, in Spanish, and the codebook's categories in Spanish (files keep the English labels). */
import { courseEs as course } from '../../../shared/summaries/course-es';
import type { Unit } from '../../../shared/summaries/release';
import type { summaries as english } from '../en/summaries';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

const counted = (unit: Unit, n: number) =>
  unit === 'acts'
    ? course.acts(n)
    : unit === 'cases'
      ? plural(n, { one: '1 caso', other: `${n} casos` })
      : plural(n, { one: '1 episodio', other: `${n} episodios` });
const WORDS = ['ningún', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const inWords = (n: number) => WORDS[n] ?? String(n);
const grouped = Object.fromEntries(
  Object.entries(course.group).map(([dimension, into]) => [dimension, (n: number) => into(`${inWords(n)} grupos`)]),
) as Record<keyof typeof course.group, (n: number) => string>;

export const summaries: typeof english = {
  title: 'Resumen protegido',
  lead: 'Números para un informe, sin nadie dentro. Elija una pregunta; la tabla muestra solo lo que se puede contar.',
  year: (name) => `Curso ${name}`,
  term: (name, half) => `${name}, periodo de ${half === 'autumn' ? 'otoño' : 'primavera'}`,
  dimension: {
    school: 'Centro',
    term: 'Periodo escolar',
    age_band: 'Edades',
    harm_type: 'Daño',
    process: 'Proceso realizado',
    outcome: 'Resultado',
    agreement_status: 'Acuerdo',
    days_band: 'Días desde la apertura hasta el cierre',
    repeat_harm: 'Daño repetido',
    identity_based: 'Daño por identidad',
    ...course.dimension,
  },
  category: {
    age_band: {
      '5-7': 'De 5 a 7 años',
      '8-10': 'De 8 a 10 años',
      '11-13': 'De 11 a 13 años',
      '14-15': 'De 14 a 15 años',
      '16-18': 'De 16 a 18 años',
      adult_or_unknown: 'Solo adultos o edad desconocida',
      '5-10': 'De 5 a 10 años',
      '14-18': 'De 14 a 18 años',
      '5-13': 'De 5 a 13 años',
      '14_and_over': '14 años o más, o desconocida',
    },
    harm_type: {
      physical: 'Físico',
      threat: 'Amenaza',
      verbal: 'Verbal',
      exclusion: 'Exclusión',
      rumour: 'Rumor',
      property: 'Objetos dañados',
      theft: 'Sustracción',
      online: 'En línea',
      identity_based: 'Por identidad',
      disruption: 'Interrupción de clase',
      staff_conduct: 'Conducta del personal',
      boundary: 'Límite personal',
      other: 'Otro',
      persons: 'Daño a personas',
      belonging: 'Daño a la pertenencia',
      things_and_lessons: 'Daño a cosas o clases',
      otherwise: 'Otro daño',
    },
    process: {
      chat: 'Conversación restaurativa',
      conference: 'Conferencia',
      repair_harm_circle: 'Círculo de reparación',
      conflict_circle: 'Círculo de conflicto',
      class_circle: 'Círculo de clase',
      reentry_circle: 'Círculo de regreso',
      support_circle: 'Círculo de apoyo',
      peer_mediation: 'Mediación entre iguales',
      indirect: 'Indirecto',
      none: 'Sin proceso',
      circles: 'Círculos',
      meetings: 'Conferencia, mediación o conversación',
      held: 'Hubo un proceso',
    },
    outcome: {
      completed: 'Acuerdo cumplido',
      partly_completed: 'Acuerdo cumplido en parte',
      not_kept: 'Acuerdo no cumplido',
      no_agreement: 'Resuelto sin acuerdo',
      withdrawn_or_declined: 'Retirado o rechazado',
      not_suitable: 'No adecuado',
      referred: 'Derivado',
      still_open: 'Aún abierto',
      ended_otherwise: 'Terminó de otro modo',
      otherwise: 'De otro modo',
    },
    agreement_status: {
      none: 'Sin acuerdo',
      active: 'En curso',
      completed: 'Cumplido',
      partly_completed: 'Cumplido en parte',
      not_kept: 'No cumplido',
      otherwise: 'De otro modo',
    },
    days_band: {
      '0-7': 'De 0 a 7 días',
      '8-14': 'De 8 a 14 días',
      '15-30': 'De 15 a 30 días',
      '31-60': 'De 31 a 60 días',
      '61+': '61 días o más',
      open: 'Aún abierto',
      '0-30': 'De 0 a 30 días',
      '31+': '31 días o más',
    },
    repeat_harm: { yes: 'Daño repetido anotado', no: 'Sin daño repetido anotado' },
    identity_based: { yes: 'Por identidad', no: 'No por identidad' },
    ...course.category,
  },
  all: 'Todos',
  counted,
  measures: course.measures,
  disproportion: course.disproportion,
  terms: course.terms,

  question: {
    title: 'La pregunta',
    period: 'Periodo',
    periodHelp: 'Solo uno terminado: uno abierto todavía cambia, y cada cambio podría dejar ver a alguien.',
    stillOpen: (name, until) => `${name} (abierto hasta ${until})`,
    unit: 'Qué se cuenta',
    units: { cases: 'Casos', episodes: 'Episodios', acts: 'Gestos de apoyo' },
    unitHelp: {
      cases: 'cada uno una vez, aunque se haya reabierto.',
      episodes: 'cada apertura; un caso reabierto cuenta otra vez.',
      acts: 'cada gesto anotado; ninguno pertenece a un caso.',
    },
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

  busy: {
    now: 'Contando, ocultando los números pequeños y demostrando que ninguno se puede deducir.',
    long: 'Aún se está demostrando. Una tabla grande puede tardar medio minuto. Todavía no se ha guardado nada.',
  },

  answer: {
    title: (dims) => (dims.length === 0 ? 'Total' : dims.map((dim, i) => (i === 0 ? dim : dim.toLowerCase())).join(' por ')),
    unitColumn: { cases: 'Casos', episodes: 'Episodios', acts: 'Gestos' },
    caption: (unit, name, period) => (unit === 'acts' ? `${name} anotados en: ${period}` : `${name} abiertos en: ${period}`),
    shown: (shown, of) => plural(of, { one: `Se muestra ${shown} de 1 número`, other: `Se muestran ${shown} de ${of} números` }),
    all: (n) => plural(n, { one: 'El único número se puede mostrar', other: `Los ${n} números se pueden mostrar` }),
    onlyTotal: 'Solo el total se puede mostrar con seguridad. El desglose dejaría ver a alguien.',
    hidden: 'oculto',
    impossible: 'no es posible',
    legendHidden: '[c] oculto para proteger a estudiantes; no significa cero',
    legendImpossible: '– no puede ocurrir',
    shares: 'Junto a los números',
    noShares: 'Solo recuentos',
    shareOf: (whole) => `Porcentaje de ${whole}`,
    shareOfRows: 'Porcentaje de cada fila',
    shareOfColumns: 'Porcentaje de cada columna',
    noSharesGiven: 'Sin porcentajes: en cada línea hay un número oculto.',
    sharesRounded: 'Los porcentajes de menos de 40 se redondean de 5 en 5 (≈).',
    percent: (percent, nearest) => (nearest === 5 ? `≈ ${percent} %` : `${percent} %`),
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
    span: (unit, name, from, to) => `${name}: ${unit === 'acts' ? 'anotados' : 'abiertos'} del ${from} al ${to}`,
    withheld: 'Este número no se muestra. O es pequeño, o delataría a uno pequeño; cuál de las dos cosas no se dice. No significa cero.',
    impossible: 'Esta combinación no puede ocurrir: una de las dos cosas excluye la otra.',
    leftOut: 'No incluye',
    leftOutText: (unit) =>
      unit === 'acts'
        ? 'Gestos que nadie anotó, y los de antes o después de este periodo.'
        : unit === 'cases'
          ? 'Casos abiertos antes o después de este periodo.'
          : 'Episodios abiertos antes o después de este periodo, aun del mismo caso.',
  },

  counting: {
    title: 'Cómo se ha contado',
    dimension: {
      school: 'Por el centro del caso.',
      term: 'Por el día de apertura.',
      age_band: 'Edades de las personas afectadas; si no constan, de las responsables. Con varias edades cuenta la más frecuente.',
      harm_type: 'Solo cuenta el tipo de daño que se nombró primero, para no contar nada dos veces.',
      process: 'El primer círculo o encuentro que se realizó.',
      outcome: 'Por qué se cerró, la última vez si hubo varias. Lo que pasó a otra autoridad se cuenta entre «no adecuado» o «derivado».',
      agreement_status: 'Con varios acuerdos cuenta el menos cumplido.',
      days_band: 'Desde la primera apertura hasta el último cierre.',
      repeat_harm: 'Abierto, o reabierto, porque volvió a ocurrir.',
      identity_based: 'Alguno de los tipos de daño anotados se debe a la identidad de alguien.',
      ...course.counting,
    },
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
    emptyPanels: (labels) => `No se puede dibujar ninguna barra para: ${labels.join(' · ')}.`,
    waiting: 'Dibujando…',
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
      next: 'Haga una pregunta más amplia o use los números ya publicados.',
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
    choose: 'Elegir una carpeta',
    saved: (time) => `Guardado ${time}`,
    title: 'El resumen está guardado',
    folder: 'Carpeta',
    files: 'Qué contiene',
    reminder:
      'Estos archivos quedan fuera de la protección de la aplicación: cualquiera que abra la carpeta puede leerlos. Contienen solo lo que usted ve aquí. Entregue la carpeta entera, para que la nota acompañe a los números.',
    file: {
      csv: 'Los números, uno por línea, con rótulos en inglés. Se abre en cualquier hoja de cálculo.',
      datapackage: 'Describe las columnas para programas de datos.',
      note: 'Explica (en inglés) qué se ha contado y por qué faltan algunos números.',
      other: 'Parte del resumen.',
    },
  },
};

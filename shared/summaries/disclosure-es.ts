/** @file The words of a release about its own protection, in Spanish. */
import type { DisclosureFacts, DisclosureWords } from './disclosure';

function withheldSentence({ onlyTotal, numbers, withheld, tables }: DisclosureFacts): string {
  if (onlyTotal) return 'Hay demasiado pocos para mostrar un desglose con seguridad. Solo se da el total.';
  const where = tables === 1 ? 'la tabla' : `las ${tables} tablas`;
  if (withheld === 0) return `Los ${numbers} números de ${where} se pudieron mostrar.`;
  return `De ${numbers} números en ${where}, ${withheld === 1 ? '1 está oculto' : `${withheld} están ocultos`}.`;
}

/** Lo que la dirección debe saber cuando no es lo habitual. */
function unusual({ rounding, loweredByTwo, outside, k }: DisclosureFacts): string[] {
  return [
    ...(rounding === undefined
      ? []
      : [
          `Redondeado: cada número, también los totales, es múltiplo de ${rounding}, está a menos de ${rounding} del contado, y todos suman. No se oculta nada. Números exactos de los mismos estudiantes no se publicaron ni se publicarán.`,
        ]),
    ...(loweredByTwo ? [`El umbral habitual es 10. Para esta publicación se bajó a ${k}; lo aceptaron dos personas administradoras.`] : []),
    ...(outside === 0
      ? []
      : [
          outside === 1
            ? '1 número publicado en otro lugar sobre los mismos estudiantes contó como conocido por quien lee.'
            : `${outside} números publicados en otro lugar sobre los mismos estudiantes contaron como conocidos por quien lee.`,
        ]),
  ];
}

export const disclosureEs: DisclosureWords = (facts) => {
  const { unit, period, from, to, titles, population, k, width, codebook, release, on, earlier, tool, practice, rounding } = facts;
  const many = { cases: 'casos', episodes: 'episodios', acts: 'gestos' }[unit];
  const one = { cases: 'caso', episodes: 'episodio', acts: 'gesto' }[unit];
  const before = earlier.length === 0 ? `no se conoce ninguna sobre los mismos ${many}` : earlier.join(', ');
  return {
    title: 'Sobre estos números',
    lead: [
      ...(practice ? ['Práctica: casos inventados. Estos números no son de nadie.'] : []),
      `${{ cases: 'Casos', episodes: 'Episodios', acts: 'Gestos' }[unit]} de trabajo restaurativo, ${period} (del ${from} al ${to}). ${titles.join('; ')}.`,
      `Publicación ${release}, ${on}. Libro de códigos ${codebook}. Hecho con ${tool}.`,
    ],
    parts: [
      {
        heading: 'En breve, para la dirección',
        lines: [
          `Se cuentan ${many}: ${population} en total. Cada ${one} cuenta una vez.`,
          rounding === undefined
            ? `No se muestra ningún número menor que ${k}, ni ninguno sobre menos de ${k} estudiantes: las personas afectadas y las responsables se cuentan por separado, y decide el número menor.`
            : `No se muestra ningún número exacto. Un 0 no significa ninguno, y un ${rounding} puede ser sobre menos de ${k} estudiantes.`,
          ...(rounding === undefined ? [withheldSentence(facts)] : []),
          ...unusual(facts),
          ...(rounding === undefined
            ? [
                'Un número oculto lleva la marca [c] para las personas y «withheld» para los programas. No significa cero ni significa pequeño: algunos se ocultan solo porque con ellos se podrían calcular otros. Cuáles, no se dice.',
              ]
            : []),
          'Una combinación marcada «impossible» o – no puede ocurrir por definición.',
          rounding === undefined
            ? 'Los porcentajes solo se pueden calcular donde se muestran los dos recuentos. No añada estimaciones de los números ocultos.'
            : 'No calcule porcentajes: los de números redondeados pueden estar muy lejos.',
        ],
      },
      {
        heading: 'Para las familias',
        lines: [
          'Estos archivos contienen recuentos. No contienen nombres, ni fechas de lo ocurrido, ni relatos, ni nada de lo que se dijo en un círculo.',
          ...(rounding === undefined
            ? [
                'Cuando un recuento es tan pequeño que alguien del centro podría adivinar de quién se trata, se omite, y también algunos otros, para que no se pueda hallar restando.',
                `Antes de guardar los archivos, el programa demostró para cada número omitido que puede tener varios valores separados entre sí por ${width} o más.`,
              ]
            : [
                `Cada recuento está redondeado a un múltiplo de ${rounding}, para que nadie del centro pueda saber por uno pequeño de quién se trata.`,
                `Antes de guardar los archivos, el programa demostró para cada número que el verdadero puede tener varios valores separados entre sí por ${width} o más.`,
              ]),
        ],
      },
      {
        heading: 'Para quien protege los datos',
        lines: [
          `Estudiantes: un número es tan pequeño como el menor de sus ${many}, sus distintas personas afectadas y sus distintas personas responsables. Un lado del que no consta nadie para ese número no decide.${unit === 'acts' ? ' De los gestos, quienes los hicieron.' : ''}`,
          rounding === undefined
            ? `Método: supresión de celdas con supresión complementaria. Umbral k = ${k}; amplitud de cada número oculto, ${width} como mínimo.`
            : `Método: redondeo controlado a múltiplos de ${rounding}, aditivo en todas las tablas. Umbral k = ${k}; cada número puede tener varios valores separados por ${width} o más.`,
          `Prueba: para cada número que se protege existen, dentro del programa, dos tablas completas de números enteros que coinciden con todos los números impresos y difieren en ese número en la amplitud o más; se comprobaron sumando, sin optimizador. Todas las tablas de esta publicación y todas las publicaciones anteriores de los mismos ${many} se trataron juntas. Los números que se obtienen restando se trataron como los impresos. Se tuvo en cuenta como lector a un estudiante que conoce sus propios ${many}.`,
          'Después de escribirlos, los archivos se volvieron a leer y los examinó otra parte del programa que solo conoce estos archivos.',
          `Publicaciones anteriores tenidas en cuenta: ${before}.`,
          rounding === undefined
            ? 'Los ceros se pueden mostrar y se pueden ocultar. El total se muestra siempre. El orden de las filas es el del libro de códigos.'
            : 'Un cero no significa ninguno. El orden de las filas es el del libro de códigos.',
          'No están en estos archivos: datos personales, identificadores, texto libre, fechas exactas, promedios, intervalos, ni la prueba misma.',
        ],
      },
      {
        heading: 'Qué riesgo queda',
        lines: [
          `Un intervalo no es una garantía: dentro de él hay valores más probables que otros. Varias personas que conozcan cada una algunos ${many}, o alguien que conozca muy bien el centro, pueden saber más de lo que dicen estas tablas. Comparar esta publicación con números publicados en otro lugar sobre los mismos ${many} puede acotar un número oculto. Por favor, no intente averiguar un número oculto, y avise al centro si cree que alguno se puede averiguar.`,
        ],
      },
      {
        heading: 'Cómo citar',
        lines: [
          `Resumen protegido de ${many} de trabajo restaurativo, ${period}. Publicación ${release}, ${on}. Umbral ${k}, libro de códigos ${codebook}. Las preguntas van al centro que le dio estos archivos.`,
        ],
      },
    ],
  };
};

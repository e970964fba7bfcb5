/** @file Las frases de la página de números protegidos, y de por qué un número está oculto, en español. */
import type { overview as english } from '../en/overview';
import { pluralIn } from '../plural';

const plural = pluralIn('es');
const small = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} o ${parts.at(-1) ?? ''}`;

export const overview: typeof english = {
  title: 'Panorama en una página',
  link: 'Panorama en una página',
  back: 'Resumen protegido',
  lead: 'Unos pocos números que se pueden contar, de un periodo terminado. Mirar no guarda nada.',
  show: 'Mostrar la página',
  ready: 'La página está lista',
  start: 'Elija un periodo',
  startText: 'Solo periodos terminados: uno abierto todavía cambia, y cada cambio podría delatar a alguien.',
  about: (population, period) => `${population}, ${small(period)}`,
  together: 'Todos los gráficos están protegidos juntos: ningún número se puede deducir poniéndolos uno al lado de otro.',
  release: 'Publicar estos números',
  onlyTotal: 'Solo el total se puede mostrar sin riesgo: cualquier desglose delataría a alguien.',
  onlyTotalLonger:
    'Solo el total se puede mostrar sin riesgo: cualquier desglose delataría a alguien. Un periodo más largo quizá muestre más.',
  take: (period) => `Tomar: ${period}`,
  missing: (names) => `Se deja fuera, porque junto a lo demás delataría a alguien: ${names.map(small).join(', ')}.`,
  tooFewHelp:
    'No es un fallo. En una escuela pequeña un buen año tiene pocos casos, y una página sobre ellos hablaría de niños a quienes todos conocen. Mientras no haya más, cuente con palabras lo que se hizo.',
  withheld: 'Oculto',
  pair: (name, count) => `${name} (${count})`,
  caption: (population, period, by, shown, hidden) =>
    `De ${population} del periodo «${period}», por ${small(by)}: ${shown.length === 0 ? 'no se puede mostrar ningún número' : shown.join(', ')}.${
      hidden === 0
        ? ''
        : ` ${plural(hidden, { one: '1 número está oculto', other: `${hidden} números están ocultos` })} para proteger a los alumnos.`
    }`,
  source: (k) =>
    `Protegido: ningún número corresponde a menos de ${k} alumnos. Vista previa de Circlekeeper; publique el resumen antes de difundirlo.`,
  warnings: [
    'Cuenta lo que se avisó y se escribió, no lo que pasó: los avisos dobles y los desiguales lo cambian.',
    'Las definiciones y la forma de contar cambian de una escuela a otra: no sirve para comparar.',
    'Más casos pueden ser más daño, o más confianza para contarlo. Menos, lo contrario.',
    '[c] está oculto para proteger a los alumnos. No significa cero.',
  ],
  hidden: {
    why: (k) =>
      `Por qué: corresponde a menos de ${k} alumnos, o de él se podría deducir un número así. Cuál de las dos cosas no se dice en ningún sitio, porque decirlo lo delataría.`,
    more: (coarser) =>
      coarser.length === 0 ? 'Para ver más: tome un periodo más largo.' : `Para ver más: ${listed(coarser)}, o tome un periodo más largo.`,
    givenUp: (hidden, of, inside, population) =>
      `Lo que cuesta la protección: ${hidden} de ${of} números; corresponden a ${inside} de ${population}.`,
  },
  help: [
    {
      question: '¿Cómo obtengo un panorama en una página?',
      answer: [
        'Pulse «Panorama en una página» sobre la pregunta, elija un periodo terminado y pulse «Mostrar la página». Todos sus gráficos están protegidos juntos; no se guarda nada.',
        'Bajo cada gráfico, «Qué significa este número» dice qué se contó y qué no incluye. «Publicar estos números» lleva la misma pregunta adonde se guarda un resumen.',
      ],
    },
    {
      question: '¿Puedo poner un texto copiado en una carta?',
      answer: [
        'Antes publique el resumen: solo entonces están estos números en la lista de lo publicado, y los resúmenes posteriores se protegen junto a ellos. Hasta entonces el texto dice que es una vista previa.',
      ],
    },
    {
      question: '¿Cuánto se pierde al ocultar números?',
      answer: [
        'Sobre cada tabla se dice cuántos números están ocultos y cuántos de todos los casos hay en ellos. Grupos más amplios o un periodo más largo cuestan menos; la aplicación los ofrece cuando se oculta mucho.',
      ],
    },
  ],
};

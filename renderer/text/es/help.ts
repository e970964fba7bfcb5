/** @file Words of the help screen, and the answers that belong to no single capability, in Spanish. */
import type { Text } from '../catalogue';

export const help: Text['help'] = {
  title: 'Ayuda',
  lead: 'Cómo se hacen las cosas, en pocas frases.',
  link: 'Ayuda',
  find: 'Buscar en la ayuda',
  none: 'Nada en la ayuda tiene esas palabras.',
  found: (n: number) => (n === 1 ? '1 respuesta' : `${n} respuestas`),
  keys: 'Teclas',
  key: { search: 'Buscar', lock: 'Bloquear', blank: 'Tapar la pantalla', blankTwice: 'Tapar la pantalla', help: 'Esta ayuda' },
  pressKey: 'Tecla',
  doesWhat: 'Qué hace',
  twice: 'Esc dos veces',
  topics: {
    start: 'Lo primero',
    circles: 'Círculos',
    summaries: 'Resúmenes',
    reports: 'Relatos, notas y formularios',
    safety: 'Evaluación, riesgos y consentimiento',
    preparation: 'Preparar a las personas',
    letters: 'Cartas',
    contacts: 'Quién se mantiene aparte',
    notes: 'Notas y cronología',
    files: 'Adjuntos',
    agreements: 'Acuerdos',
    checkins: 'Hoy y seguimientos',
    calendar: 'Calendario escolar',
    support: 'Apoyo y acompañantes',
    afterwards: 'Después del círculo',
    surveys: 'Encuestas breves',
    search: 'Buscar',
    register: 'Lo que se mostró',
    imports: 'Importar',
    transfers: 'Traspasos',
  },
  start: [
    {
      question: '¿Qué pasa con lo que escribo?',
      answer: [
        'Se guarda cifrado en este equipo y en ningún otro lugar. La aplicación nunca se conecta a internet.',
        'Lo que escribe se guarda mientras escribe. Si el equipo se detiene, lo encuentra de nuevo al entrar.',
        'Solo sale del equipo en papel o en un archivo, cuando usted lo imprime o lo guarda. La aplicación pregunta entonces para quién y por qué.',
      ],
    },
    {
      question: 'Alguien entra. ¿Qué hago?',
      answer: [
        'Pulse F9, o Esc dos veces: la ventana queda tapada hasta que pulse una tecla.',
        '¿Se va de la mesa? Pulse Ctrl+L (⌘L en un Mac). Todo queda bloqueado, y lo que estaba escribiendo se guarda.',
      ],
    },
    {
      question: '¿Quién puede ver qué?',
      answer: [
        'Orientación ve todos los casos. Facilitación ve solo los círculos que se le entregaron, y de ellos solo lo que orientación compartió. Administración ve solo números protegidos.',
        'No es cuestión de menús: cada persona tiene una llave que no abre más que eso.',
      ],
    },
  ],
  circles: [
    {
      question: '¿Cómo preparo e imprimo un círculo?',
      answer: [
        'Ábralo en Círculos, elija un guion y complete día, sala y objeto de la palabra. La página de al lado es la que se imprimirá.',
        'Pulse Imprimir y después «Imprimir lo que este círculo necesita»: guion, cartel, tarjetas, tarjeta de privacidad y lo que espera firmas. Debajo elige hojas sueltas y para quién son: quedan anotadas en el registro.',
        'Letra grande, letra apta para dislexia, papeles sin nombres, medias hojas y un segundo idioma están en el mismo sitio y se recuerdan con el plan. Un segundo idioma añade la copia para quien interpreta con los dos idiomas lado a lado; para niños de 5 a 7 años, el círculo se imprime también en imágenes.',
      ],
    },
    {
      question: '¿Por qué no puedo imprimir o celebrar un círculo?',
      answer: [
        'Algo lo impide, y la página dice qué: una respuesta de alto en la evaluación, un consentimiento que falta o fue retirado, o personas que no deben compartir sala.',
      ],
    },
  ],
  summaries: [
    {
      question: '¿Por qué se oculta un número?',
      answer: [
        'Porque representa a menos de diez estudiantes, o porque de él se podría deducir un número así. Un número oculto nunca es cero ni queda vacío: lleva una marca.',
        'Grupos más amplios muestran más: varios grados juntos, o un curso entero en lugar de un trimestre.',
      ],
    },
    {
      question: 'La tabla tarda mucho: ¿puedo detenerla?',
      answer: [
        'Sí: pulse «Detener». No se muestra ni se guarda nada. Termina por sí sola al medio minuto.',
        'A menudo hay enseguida una tabla segura y se busca otra que muestre más. «Tomar la que ya está» muestra esa; la otra ya no se mostrará nunca.',
      ],
    },
    {
      question: 'Nuestro centro es tan pequeño que casi todo se oculta. ¿Qué puedo hacer?',
      answer: [
        'Tome primero un curso entero y grupos amplios. Después pruebe «Redondear todos»: se muestra cada número, como múltiplo de diez, y todos suman.',
        'Un periodo publicado con redondeo sigue así, y uno publicado exacto sigue exacto.',
      ],
    },
    {
      question: 'Un número nuestro ya está en un informe oficial. ¿Importa?',
      answer: [
        'Sí: quien tenga los dos podría restar. Debajo de las tablas, en «Números publicados en otro lugar», pulse «Añadir un número» y escríbalo tal como se publicó.',
        'Queda guardado para siempre. Un error se corrige con «Corregir»; un número de otros casos, con «No cuenta».',
      ],
    },
    {
      question: '¿Se pueden mostrar grupos de menos de diez?',
      answer: [
        'Desde cinco, si otra persona administradora acepta. Elija el grupo más pequeño y pulse «Mostrar la tabla»; allí escribe su frase de paso. El informe dice que se bajó.',
        'Si no hay otra persona administradora, quien orienta puede añadir una en «Accesos».',
      ],
    },
    {
      question: '¿Cómo digo cuántos acuerdos se cumplieron?',
      answer: [
        'Cuente por «Acuerdo y cómo se cumplió» y muestre la tabla. Debajo está lo que se deduce: hubo acuerdo, se cumplió, sin retraso, no se cumplió. Cada uno dice qué se cuenta, de qué total, qué no incluye y de qué periodo.',
        'Lo mismo vale para la valoración inicial, la participación, los compromisos, el dinero, los seguimientos, el nuevo daño y las hojas de encuesta. Falta un porcentaje donde está oculto un número que necesita; con grupos más amplios suele volver.',
        'Los compromisos, pagos y seguimientos se cuentan por caso (todos, la mitad o más, menos): contarlos uno a uno junto a los casos podría dejar ver a alguien.',
      ],
    },
    {
      question: '¿Cuándo empiezan los periodos de un resumen?',
      answer: [
        'Cuando lo dice el calendario para todos los centros; si no lo hay y todos los centros tienen los mismos periodos, cuando lo dicen los suyos. Los días entre dos periodos pertenecen al anterior, y el curso va de agosto a julio. Sin periodos en el calendario se cuenta en dos mitades.',
        'Tras el primer resumen de un curso, sus periodos quedan como estaban, aunque se cambie el calendario. La pregunta los muestra en «Periodos de este curso».',
      ],
    },
    {
      question: '¿Hay grupos con más casos que otros?',
      answer: [
        'Cuente los casos solo por centro o solo por edades. Debajo de la tabla, escriba cuántos estudiantes tiene cada grupo, según lo que publica el centro. La razón de riesgo compara cada grupo con todos los demás y lleva su intervalo.',
        'Solo se da a partir de números que se muestran, y nunca de unos pocos. Dice dónde mirar, no por qué.',
      ],
    },
    {
      question: '¿Cómo entrego un resumen?',
      answer: [
        'Muestre la tabla, pulse «Guardar el resumen», diga quién lo recibe y para qué, y elija una carpeta. La aplicación crea en ella una carpeta nueva y lo pone todo allí.',
        'El informe (PDF) tiene las tablas, los gráficos y las definiciones, listo para imprimir. Lo acompaña una página que dice cómo se protegen los números, para la dirección, las familias y quien protege los datos.',
        'Antes de que haya algo en la carpeta, cada archivo se vuelve a leer y se compara número por número. Si uno no coincide, no hay ningún archivo, y la página lo dice.',
      ],
    },
    {
      question: '¿Qué forma elijo al guardar?',
      answer: [
        'Libro de cálculo: para seguir trabajando en Excel o LibreOffice; su última hoja dice qué significan las palabras. Informe: para imprimir o enviar. Dibujos (SVG) para un informe impreso, imágenes (PNG) para diapositivas o una página web. Parquet: para un distrito que reúne muchos centros.',
        'Las tablas en CSV, su descripción y una nota están siempre. Un número oculto es [c] para las personas y «withheld» para los programas, en todas las formas.',
        'El idioma es el del libro, el informe, los gráficos y la nota. CSV y Parquet mantienen los rótulos en inglés, para que los archivos de distintos centros encajen.',
      ],
    },
    {
      question: '¿Cómo se reúnen muchos centros?',
      answer: [
        'Entregue al distrito la carpeta de cada centro con sus archivos Parquet o CSV. Un número que un centro oculta sigue oculto en la suma: no es cero, y no se debe omitir sin decirlo.',
      ],
    },
  ],
};

/** @file What happened, what is safe and what to do next for every refusal, in Spanish. */
import type { errors as english } from '../en/errors';
import { pluralIn } from '../plural';
import { leavingReasons } from './errors-leaving';

const plural = pluralIn('es');

export const errors: typeof english = {
  kinds: {
    invalid: { what: 'Algo del formulario todavía no encaja.', next: 'No se ha perdido nada. Mire los campos marcados y guarde otra vez.' },
    locked: { what: 'El archivo está bloqueado.', next: 'Lo guardado está a salvo. Entre para seguir.' },
    forbidden: { what: 'Este acceso no puede hacer eso.', next: 'No se ha cambiado nada. Pregunte a la persona orientadora.' },
    'not-found': { what: 'Esto ya no está aquí.', next: 'Quizá alguien lo movió o lo quitó. Vuelva y mire la lista.' },
    conflict: { what: 'Alguien lo cambió antes.', next: 'No se ha sobrescrito nada. Ábralo otra vez y haga su cambio.' },
    blocked: { what: 'Todavía no es posible.', next: 'No se ha cambiado nada. Mire qué necesita aún el caso.' },
    'wrong-passphrase': {
      what: 'La frase de paso no abre este archivo.',
      next: 'Mire las mayúsculas e inténtelo otra vez, o use el código de recuperación.',
    },
    'slow-down': { what: 'Demasiados intentos seguidos.', next: 'Espere un momento. Mientras tanto el archivo sigue a salvo.' },
    'weak-passphrase': {
      what: 'Esta frase de paso es fácil de adivinar.',
      next: 'Hágala más larga o tome las cinco palabras que se ofrecen.',
    },
    'vault-missing': { what: 'En esta carpeta no hay ningún archivo.', next: 'Elija otra carpeta o cree un archivo nuevo.' },
    'vault-exists': { what: 'En esta carpeta ya hay algo.', next: 'No se ha cambiado nada. Elija una carpeta vacía.' },
    'vault-damaged': {
      what: 'Una parte de este archivo está dañada o fue cambiada desde fuera.',
      next: 'No se ha escrito nada. Vuelva a poner la copia buena más nueva; los ficheros dañados se guardan.',
    },
    'vault-newer': {
      what: 'Este archivo es de un Circlekeeper más nuevo.',
      next: 'No se ha tocado nada. Ábralo con la versión más nueva.',
    },
    'vault-older': { what: 'Una parte de este archivo es una copia anterior.', next: 'No se escribió nada. Elija abajo cómo seguir.' },
    'vault-busy': { what: 'Este archivo está abierto en otra ventana.', next: 'Vaya a esa ventana, o ciérrela e inténtelo otra vez.' },
    'vault-not-practice': {
      what: 'Esta ventana abre solo archivos de práctica.',
      next: 'Funciona en el entorno de desarrollo. Su archivo no se ha tocado; ábralo con la aplicación publicada.',
    },
    'storage-full': { what: 'El disco está lleno.', next: 'Lo guardado antes está a salvo. Haga sitio y guarde otra vez.' },
    'storage-readonly': {
      what: 'No se puede escribir en esta carpeta.',
      next: 'Lo guardado antes está a salvo. Pida permiso para escribir allí y guarde otra vez.',
    },
    'storage-corrupt': {
      what: 'Una parte de los registros no se puede leer.',
      next: 'Deje de escribir ahora. Bloquee y vuelva a poner la copia buena más nueva en la entrada; los ficheros dañados se guardan.',
    },
    'too-few': {
      what: 'Hay muy pocos casos para proteger a todos en este resumen.',
      next: 'Elija un periodo más largo o menos dimensiones.',
    },
    'not-proven': {
      what: 'No se pudo probar que esta tabla sea segura; no se ha creado ningún documento.',
      next: 'Elija menos dimensiones o grupos más amplios e inténtelo otra vez.',
    },
    cancelled: { what: 'Cancelado.', next: 'No se ha cambiado nada.' },
    unexpected: {
      what: 'Algo ha fallado en la aplicación.',
      next: 'Lo guardado antes está a salvo. Inténtelo otra vez; si se repite, bloquee y abra el archivo de nuevo.',
    },
  },
  reasons: {
    ...leavingReasons,
    'file-empty': { what: 'Este adjunto está vacío.', next: 'No hay nada que guardar. Mire de dónde viene.' },
    'file-too-large': {
      what: 'Este adjunto ocupa más de 50 MB.',
      next: 'No se añadió nada. Hágalo más pequeño o divídalo y añádalo otra vez.',
    },
    'file-type': {
      what: 'Este tipo de adjunto no se acepta.',
      next: 'Se aceptan imágenes (PNG, JPEG, GIF, WebP), PDF, grabaciones y texto sin formato. Guarde un documento como PDF, una foto HEIC del teléfono como JPEG, y añádalo otra vez.',
    },
    'file-program': { what: 'Esto es un programa, no un registro.', next: 'No se añadió. No lo abra nunca si no sabe quién lo envió.' },
    'file-gone': { what: 'El adjunto elegido ya no está.', next: 'Elíjalo otra vez.' },
    'file-unreadable': {
      what: 'Esto no se puede leer como documento.',
      next: 'No se aceptan carpetas ni documentos bloqueados. Cópielo a otro lugar y elíjalo allí.',
    },
    'file-changed': {
      what: 'El adjunto cambió mientras se añadía.',
      next: 'No se guardó nada de él. Ciérrelo en el otro programa y añádalo otra vez.',
    },
    'attachment-ticket': {
      what: 'Se interrumpió al añadir o mostrar este adjunto.',
      next: 'No se guarda nada a medias. Empiece otra vez.',
    },
    'file-damaged': {
      what: 'Este adjunto está dañado.',
      next: 'El caso y sus otros adjuntos están bien. Añádalo otra vez desde su origen o pregunte a quien guarda sus copias de seguridad.',
    },
    'file-missing': {
      what: 'El contenido de este adjunto no está en la carpeta del archivo.',
      next: 'El caso y sus otros adjuntos están bien. Pida la carpeta «attachments» a quien guarda sus copias de seguridad.',
    },
    'file-class': { what: 'Este adjunto se queda en el archivo.', next: 'Hágalo primero parte del caso y después guarde la copia.' },
    'copy-exists': { what: 'Ya hay algo con ese nombre.', next: 'No se reemplazó nada. Elija otro nombre o acepte reemplazarlo.' },
    'copy-folder': { what: 'La carpeta elegida ya no está.', next: 'No se guardó nada. Elija otra vez.' },
    'too-many-views': { what: 'Ya hay cincuenta vistas guardadas.', next: 'Quite una que ya no use.' },
    'changed-meanwhile': {
      what: 'Esto se cambió en otra ventana después de que usted lo abriera.',
      next: 'No se ha sobrescrito nada y sus palabras siguen aquí. Compare las dos versiones y elija.',
    },
    'screening-stop': {
      what: 'Una respuesta previa dice alto.',
      next: 'Mire las preguntas previas. Una persona adulta puede levantarlo con su nombre y un motivo.',
    },
    'not-screened': { what: 'Primero van las preguntas previas.', next: 'Respóndalas y después prepare el círculo.' },
    'not-accepted': {
      what: 'Nadie ha decidido aún que este proceso convenga.',
      next: 'Escriba la decisión debajo de las preguntas previas.',
    },
    'consent-missing': { what: 'Falta aún el consentimiento de alguien.', next: 'Pregunte a cada persona y anote la respuesta.' },
    'consent-refused': { what: 'Alguien dijo que no.', next: 'Prepare el círculo sin esa persona o elija otro camino.' },
    'consent-withdrawn': { what: 'Alguien retiró su consentimiento.', next: 'Hable primero con esa persona. Lo anotado se queda.' },
    'contact-limit': {
      what: 'Dos de estas personas no deben compartir una sala ese día.',
      next: 'Planifíquelo sin una de ellas, elija un modo indirecto o cambie el límite en el caso.',
    },
    'not-prepared': {
      what: 'Con alguien de este círculo nadie habló a solas antes.',
      next: 'Confirme que se celebró de todos modos, o anote la conversación.',
    },
    'preparation-held': { what: 'Esta conversación tuvo lugar y queda anotada.', next: 'Corríjala donde está escrita, o anote otra.' },
    'case-closed': { what: 'El caso está cerrado.', next: 'Reábralo para seguir.' },
    'screening-unanswered': {
      what: 'Falta responder una pregunta que puede decir alto.',
      next: 'Responda cada una con sí o no y después decida.',
    },
    'checkin-both-sides': {
      what: 'Las dos partes estarían en un mismo lugar a esa hora.',
      next: 'No se previó nada. Elija otra hora u otro lugar para una de ellas.',
    },
    'checkin-contact-limit': {
      what: 'Un límite de contacto los separa de alguien citado hacia esa hora.',
      next: 'No se previó nada. Basta media hora entre ambos, u otro día.',
    },
    'checkin-together-limit': {
      what: 'Un límite de contacto impide que dos de ellos estén en una misma sala.',
      next: 'No se previó nada. Véalos por separado.',
    },
    'checkin-recorded': { what: 'Este seguimiento ya está anotado.', next: 'Alguien fue más rápido. Mire qué dice ahora.' },
    'slip-used': { what: 'Esta hoja ya se anotó.', next: 'No se cambió nada. Mire el seguimiento de esa hoja.' },
    slip: { what: 'Esa hoja ya no existe.', next: 'Anote el seguimiento en la página de su caso.' },
    'terms-overlap': { what: 'Dos períodos lectivos comparten un día.', next: 'No se guardó nada. Cambie o quite uno de ellos.' },
    'bell-backwards': { what: 'Una clase termina antes de empezar.', next: 'No se guardó nada. Cambie sus horas.' },
    'harmed-not-told': {
      what: 'La persona afectada aún no sabe cómo terminó.',
      next: 'Dígaselo, anote a quién, cuándo y cómo, y después cierre el caso.',
    },
    'promises-open': {
      what: 'Una promesa aún no ha llegado a su final.',
      next: 'Diga de cada una cómo fue. Después se puede cerrar el caso como cumplido o no cumplido.',
    },
    'waiver-unsaid': {
      what: 'Solo una persona afectada puede dejar pasar una promesa.',
      next: 'Elija quién lo dijo, u otro final.',
    },
    'told-already': { what: 'Ya está anotado a quién se informó.', next: 'Mire la página otra vez.' },
    'not-told': { what: 'Aún no hay nada anotado sobre esto.', next: 'Mire la página otra vez.' },
    'step-done': { what: 'Este paso ya está anotado.', next: 'Mire la página otra vez.' },
    'in-future': { what: 'Ese día aún no ha llegado.', next: 'Elija hoy o un día anterior.' },
    'closing-details': { what: 'Este motivo pide algo más.', next: 'Complete lo que está bajo el motivo y cierre el caso.' },
    'debrief-taken': { what: 'Esta reflexión ya se guardó.', next: 'Búsquela entre sus notas.' },
    'code-slip': {
      what: 'Un signo de este código no es correcto.',
      next: 'Compárelo con el papel, signo por signo. No tiene las letras O, I, L, Z, S, G ni B.',
    },
    'code-other': { what: 'Esto no es un código de formulario.', next: 'Tiene seis signos, tres y tres, en lo alto de cada página.' },
    'paper-form-used': { what: 'Este formulario ya se pasó.', next: 'Escriba otra vez su código para ver en qué caso está.' },
    'intake-sorted': { what: 'Alguien ya ordenó esta nota.', next: 'Mírela en «Todas las notas».' },
    'many-incidents': { what: 'Este relato ya tiene todos los hechos que caben.', next: 'Añada las palabras como nota.' },
    'before-opening': { what: 'Ese día es anterior a la apertura del caso.', next: 'Elija un día posterior.' },
    'case-open': { what: 'El caso ya está abierto.', next: 'Siga en el caso tal como está.' },
    'note-class-down': {
      what: 'Una nota no puede bajar de clase.',
      next: 'Una vez que es registro, o restringida, lo sigue siendo. Escriba una nota nueva si la necesita para usted.',
    },
    'note-newer': {
      what: 'Alguien cambió esta nota entretanto.',
      next: 'No se sobrescribió nada y sus palabras siguen aquí. Mire la versión más reciente y guarde de nuevo.',
    },
    'note-removed': { what: 'Esta nota se retiró entretanto.', next: 'Recupérela bajo las notas del caso y siga.' },
    'letter-reader': {
      what: 'La persona a quien va dirigida esta carta no la quiere.',
      next: 'Está bien y no hace falta un motivo. Consérvela aquí o devuélvala a quien la escribió.',
    },
    'letter-writer': {
      what: 'Quien escribió esta carta no ha dicho que sí a que se entregue.',
      next: 'Pregunte y anote la respuesta en Consentimiento: uso de una carta.',
    },
    'letter-unread': { what: 'Nadie ha leído esta carta todavía.', next: 'Léala, marque que se leyó y siga.' },
    'letter-unasked': {
      what: 'Todavía no se preguntó a la persona a quien va dirigida esta carta.',
      next: 'Pregunte si la quiere, marque que se preguntó y siga.',
    },
    'letter-moved': { what: 'Entretanto pasó otra cosa con esta carta.', next: 'No se sobrescribió nada. Mírela como está ahora.' },
    'letter-newer': {
      what: 'Alguien cambió esta carta entretanto.',
      next: 'No se sobrescribió nada y sus palabras siguen aquí. Mire la versión más reciente y guarde de nuevo.',
    },
    'letter-given': { what: 'Esta carta se entregó y queda registrada.', next: 'Si al final no se entregó, dígalo primero.' },
    'letter-file-class': {
      what: 'Este archivo no forma parte del registro del caso.',
      next: 'Elija otro, o suba antes de clase el archivo en Archivos.',
    },
    'letter-scan': { what: 'Esta carta es una copia escaneada.', next: 'Guarde una copia del archivo en Adjuntos e imprímala.' },
    'letter-held': { what: 'Esta carta no puede estar ahora en papel.', next: 'Mire la carta: dice qué falta.' },
    'party-is-known': { what: 'Alguien ya puso nombre a esta persona.', next: 'Mire las personas del caso.' },
    'reporter-unnamed': {
      what: 'En este caso no se nombra a quien informó.',
      next: 'Aquí nadie puede constar como quien informó. Elija otro papel, u otra forma en que se contó.',
    },
    'party-in-use': {
      what: 'No se puede quitar a esta persona del caso.',
      next: 'Algo registrado aquí es sobre ella. Lo registrado se conserva.',
    },
    'last-party': { what: 'Es la única persona del caso.', next: 'Añada antes a otra.' },
    'same-person': { what: 'Es la misma ficha.', next: 'Elija a otra persona.' },
    'merged-before': { what: 'Esta ficha ya se unió a otra.', next: 'Abra la lista de nuevo y elija la ficha que está ahora.' },
    'merge-undone': { what: 'Esta unión ya se deshizo.', next: 'No se cambió nada.' },
    'undo-later-merge': { what: 'Primero va una unión más nueva de esta persona.', next: 'Deshaga esa y después esta.' },
    'same-case': { what: 'Un caso no se puede enlazar consigo mismo.', next: 'Elija otro caso.' },
    'linked-before': { what: 'Estos dos casos ya están enlazados.', next: 'Mire los casos relacionados.' },
    spokesperson: { what: 'Solo una persona de este caso puede hablar por el grupo.', next: 'Añada antes a la persona al caso.' },
    'condition-missing': {
      what: 'No se ha dicho con qué condición se puede seguir.',
      next: 'Debajo de la decisión, escriba en qué se apoya cada pregunta que lo pide.',
    },
    'keeper-conflict': {
      what: 'Quien guía está demasiado cerca de alguien del caso.',
      next: 'Diga en las preguntas previas quién guía en su lugar y prepare el círculo con esa persona.',
    },
    'no-such-stop': { what: 'No hay ninguna respuesta de alto así.', next: 'Guarde primero las respuestas; después decida.' },
    'ends-before': { what: 'Terminaría antes de darse.', next: 'Elija un día posterior o deje el día vacío.' },
    'before-print': { what: 'Ese día es anterior a su salida.', next: 'Elija un día posterior.' },
    'register-too-long': { what: 'Es más de lo que cabe en una impresión.', next: 'Elija un caso o menos días.' },
    'no-other-language': {
      what: 'La copia para quien interpreta necesita un segundo idioma.',
      next: 'Elija uno en «Segundo idioma» y después imprima.',
    },
    'no-script': { what: 'Este círculo no tiene guion.', next: 'Elija uno y después imprima.' },
    'circle-held': { what: 'Este círculo está en espera.', next: 'Se puede leer, no imprimir. Pregunte a orientación qué falta.' },
    'agreement-signed': {
      what: 'Este acuerdo está firmado y se queda como está.',
      next: 'Renegócielo: se crea otra versión y se conserva la anterior.',
    },
    'agreement-not-signed': { what: 'Este acuerdo aún no está firmado.', next: 'Primero, que se firme.' },
    'agreement-first-version': { what: 'Es la primera versión del acuerdo.', next: 'Se puede cambiar hasta que se firme.' },
    'agreement-earlier': {
      what: 'Este acuerdo es de antes de que el caso se reabriera.',
      next: 'No se ha cambiado nada. Lo que se siga queriendo va en un acuerdo nuevo.',
    },
    'agreement-not-first': {
      what: 'Detrás de este borrador hay una versión firmada.',
      next: 'No se ha descartado nada. Retire en su lugar la versión nueva.',
    },
    'signed-already': { what: 'Alguna de estas personas ya firmó.', next: 'No se ha cambiado nada. Quítela y guarde otra vez.' },
    'payment-taken-back': { what: 'Este pago ya se corrigió.', next: 'No se ha cambiado nada.' },
    'agreement-superseded': { what: 'Hay una versión más nueva de este acuerdo.', next: 'Abra la más nueva.' },
    'label-taken': { what: 'Alguien ya tiene ese nombre de acceso.', next: 'Elija otro nombre.' },
    'vault-full': { what: 'Este archivo ya tiene todos los accesos que admite.', next: 'No se ha cambiado nada.' },
    'folder-not-empty': {
      what: 'Esta carpeta no está vacía.',
      next: 'No se ha cambiado nada. Elija una carpeta vacía para un archivo nuevo.',
    },
    'recovery-length': {
      what: 'Un código de recuperación tiene siete grupos de cinco.',
      next: 'Compárelo con la hoja; falta o sobra algo.',
    },
    'recovery-group': { what: 'Hay un error en el código.', next: 'Compare cada grupo con la hoja, signo por signo.' },
    'period-open': { what: 'Este periodo aún no ha terminado.', next: 'Elija uno cerrado.' },
    'table-too-large': {
      what: 'Esta tabla tiene demasiadas casillas para protegerlas.',
      next: 'Elija menos dimensiones o grupos más amplios.',
    },
    'buddy-kept-apart': {
      what: 'Un límite de contacto mantiene a estas dos personas por separado.',
      next: 'Elija a otra persona, o termine antes el límite si todas las partes están de acuerdo.',
    },
    'buddy-responsible': {
      what: 'Esta persona tiene parte en el daño de este caso.',
      next: 'Elija a otra. Como persona aliada, a la vista de todos, sí se puede nombrar.',
    },
    'buddy-of-nobody': { what: 'Solo alguien con nombre puede tener acompañante.', next: 'Diga antes quién es, en Personas.' },
    'own-helper': { what: 'Nadie es su propia ayuda.', next: 'Elija a otra persona.' },
    'match-not-agreed': {
      what: 'Ambas partes tienen que decir que sí antes de empezar.',
      next: 'Pregunte a cada cual a solas y anote las respuestas.',
    },
    'match-second': { what: 'Ya hay acompañante.', next: 'Termine antes ese acompañamiento. Uno a la vez basta.' },
    'match-begun': {
      what: 'Esto ya empezó mientras tanto.',
      next: 'No se cambió nada. Mírelo de nuevo; lo que empezó se termina y no se quita.',
    },
    'match-not-active': { what: 'Esto ya no está en marcha.', next: 'No se cambió nada. Mírelo de nuevo.' },
    'rank-taken': { what: 'Alguien ocupa ya este lugar.', next: 'Quítelo antes, o elija otro lugar.' },
    'helper-twice': { what: 'Esta persona ya está en la lista.', next: 'Elija a otra para este lugar.' },
    'support-ended': { what: 'Esta ayuda terminó mientras tanto.', next: 'No se cambió nada. Mírelo de nuevo.' },
    'import-spreadsheet': {
      what: 'Esto es una hoja de cálculo (Excel, Numbers u OpenDocument) o un archivo comprimido, se llame como se llame.',
      next: 'Ábrela en la hoja de cálculo, elige «Guardar como» o «Exportar», luego «CSV UTF-8», e importa ese archivo.',
    },
    'import-pdf': { what: 'Esto es un PDF.', next: 'Exporta las respuestas como CSV donde se recogieron e importa ese archivo.' },
    'import-packed': { what: 'Esto es un archivo comprimido.', next: 'Descomprímelo primero y elige el CSV que contiene.' },
    'import-picture': { what: 'Esto es una imagen.', next: 'Elige la propia tabla, guardada como CSV.' },
    'import-web-page': {
      what: 'Esto es una página web o XML, aunque se llame tabla.',
      next: 'Ábrela en una hoja de cálculo y guárdala como CSV.',
    },
    'import-binary': { what: 'Esto no es texto, así que no es un CSV.', next: 'Guarda la tabla como «CSV UTF-8» e importa ese archivo.' },
    'import-empty': { what: 'Este archivo está vacío.', next: 'Elige otro.' },
    'import-no-rows': {
      what: 'Hay encabezados, pero ninguna fila debajo.',
      next: 'Elige otro archivo, o indica que la primera fila no contiene encabezados.',
    },
    'import-not-a-file': { what: 'Esto no es un archivo.', next: 'Elige un archivo CSV.' },
    'import-too-large': {
      what: 'Este archivo ocupa más de 20 MB.',
      next: 'Divídelo en varios o guarda solo las columnas que necesites. Cada uno se puede importar.',
    },
    'import-too-many-rows': {
      what: 'Este archivo tiene más de 25.000 filas.',
      next: 'Divídelo en varios. Las filas ya importadas se reconocen.',
    },
    'import-too-many-columns': {
      what: 'Este archivo tiene más de 200 columnas, o no tiene finales de línea.',
      next: 'Guarda solo las columnas que necesites, como CSV.',
    },
    'import-quote': {
      what: 'En algún lugar se abren unas comillas que no se cierran, y no se pueden distinguir las filas.',
      next: 'Guarda la tabla otra vez como CSV desde la hoja de cálculo.',
    },
    'import-encoding': { what: 'Estas letras no se pueden leer.', next: 'Guarda la tabla como «CSV UTF-8».' },
    'import-closed': { what: 'Este archivo ya no está abierto.', next: 'No se escribió nada. Elígelo otra vez.' },
    'import-running': { what: 'Ya se está importando algo.', next: 'Espera a que termine o cancélalo.' },
    'import-preview': { what: 'Las filas se miraron antes de que algo cambiara.', next: 'No se escribió nada. Mira las filas otra vez.' },
    'import-date-order': { what: 'Falta saber si va primero el día o el mes.', next: 'Elígelo en «Qué es cada columna».' },
    'import-touched': {
      what: 'Alguien ha trabajado en un caso de esta importación.',
      next: 'La importación se queda. Cierra los casos que no correspondan como ya registrados en otro caso.',
    },
    'import-batch': { what: 'Esta importación no está aquí, o ya se retiró.', next: 'No se cambió nada.' },
    'sign-in-own': { what: 'Este es su propio acceso.', next: 'No se cambió nada. Otra persona orientadora puede quitarlo.' },
    'backup-damaged': { what: 'Esta copia está dañada o no es de este archivo.', next: 'No se cambió nada. Elija otra.' },
    'backup-inside': {
      what: 'Esta carpeta es del propio archivo.',
      next: 'Lo que se lleve el archivo se llevaría también estas copias. Elija otro sitio, como una memoria USB.',
    },
    backup: { what: 'Esta copia ya no está.', next: 'Mire otra vez; puede que se quitara una memoria.' },
    short: { what: 'Esta frase de paso es corta.', next: 'Use al menos 15 caracteres. Varias palabras sencillas se recuerdan mejor.' },
    guessable: { what: 'Esta frase de paso es fácil de adivinar.', next: 'Añada palabras sin relación o tome las cinco que se ofrecen.' },
  },
  wait: (seconds) => plural(seconds, { one: 'Inténtelo otra vez en 1 segundo.', other: `Inténtelo otra vez en ${seconds} segundos.` }),
  ref: (ref) => `Referencia ${ref}`,
  crashed: {
    title: 'Esta pantalla dejó de funcionar',
    next: 'Lo guardado está a salvo y los borradores se conservan. Abra la pantalla otra vez.',
    again: 'Abrirla otra vez',
  },
};

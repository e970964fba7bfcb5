/**
 * @file Words of other people's forms, in English and Spanish: what a header or an answer most likely means. Guesses that are shown
 * and can be changed. Blaming words stand here only to be recognised in somebody else's header; the app never shows them.
 */
import type { CHANNELS, HARM_TYPES, SETTINGS } from '../cases/words';
import { foldWord } from './clean';
import type { ImportField, WordField } from './fields';

/** In this order: the first that matches wins, so the exact ones come first. All folded. */
const HEADERS: readonly (readonly [ImportField | 'none', RegExp])[] = [
  [
    'none',
    /^(start time|hora de inicio|email|e-mail|correo|direccion de correo|points?|puntos|score|puntuacion|last modified|hora de la ultima)/,
  ],
  [
    'externalId',
    /^(id|no\.?|nr\.?|#|n\.?º|numero|number|token|key|clave)$|\b(response|submission|report|case|entry|record|incident) (id|number|no)\b|external id|identificador|\bid (de|del)\b|codigo del? (informe|reporte|caso)/,
  ],
  [
    'receivedOn',
    /timestamp|marca (de tiempo|temporal)|completion time|hora de finalizacion|\breceived\b|recibid|submitted|submission date|fecha de envio|date (of (the )?report|reported)|reported on|fecha del? (informe|reporte|aviso)|^created/,
  ],
  ['occurredUntil', /\buntil\b|end date|last day|\bhasta\b|fecha final|ultimo dia/],
  [
    'firstSafetyAction',
    /safety|first (action|step|response)|what (was|has been|did you) (done|do)|action(s)? taken|already (been )?done|immediate|se hizo|se ha hecho|medidas?|primera (medida|accion)|acciones|seguridad/,
  ],
  [
    'occurred',
    /\bwhen\b|cuando|date of (the )?(incident|event|harm)|(incident|event) date|it happen(ed)? on|day it happened|date$|fecha de(l| los) (incidente|hecho|hechos|suceso|dano)|fecha en que|^fecha$|que dia/,
  ],
  [
    'harmTypes',
    /(type|kind|sort|category|nature)s? of (harm|incident|behaviou?r|bullying|hurt|event)|harm (type|kind)|what kind|^(type|kind|category|tipo|categoria)$|(tipo|clase|categoria)s? de (dano|incidente|conducta|acoso|situacion)|que tipo/,
  ],
  ['setting', /setting|(type|kind) of (place|location)|entorno|ambito|tipo de lugar|clase de lugar/],
  ['online', /online|on line|internet|social media|en linea|redes sociales|por medios digitales|ciber|cyber/],
  ['identityGround', /identity|protected|ground|bias|motive|identidad|motivo|discriminacion/],
  [
    'channel',
    /how (were|was|did) (we|it|you)|channel|\bvia\b|i am (a|an)\b|i’m a|i'm a|who are you|your role|relationship|canal|como (nos )?(llego|supimos|se supo)|soy (un|una)?|quien eres|tu (papel|rol|relacion)/,
  ],
  [
    'responsible',
    /responsib|responsab|who (did|caused|hurt|harmed|was it)|caused (it|the|harm)|offender|perpetrator|aggressor|\bbully\b|accused|persona(s)? que (lo hizo|causo|hizo)|quien(es)? (lo )?(hizo|hicieron|causo|causaron)|agresor|causante/,
  ],
  [
    'harmed',
    /harmed|hurt|affected|victim|targeted?\b|who was it done to|to whom|impacted|afectad|danad|perjudicad|quien(es)? (lo )?sufri|a quien/,
  ],
  [
    'reporter',
    /who told|told us|report(ed|ing) (by|person)|reporter|your (full )?name|name of (the )?person (filling|reporting|telling)|submitted by|(tu|su) nombre|nombre (y apellidos )?de quien|quien (informa|avisa|nos (lo )?(dijo|conto|cuenta))|informante|reportado por|^(name|nombre)$/,
  ],
  ['title', /title|titulo|short name|nombre corto|^subject$|asunto/],
  ['school', /school|campus|\bsite\b|building|escuela|colegio|centro (educativo|escolar)?|instituto|plantel/],
  [
    'whatHappened',
    /what happened|describe|description|details?|narrative|in your own words|tell us (what|about)|summary|que (paso|ocurrio|sucedio)|descri|relato|detalles?|con (tus|sus) palabras|cuenta(nos)? (que|lo)|resumen/,
  ],
  ['place', /where|place|location|room|lugar|donde|sitio|ubicacion|aula/],
];

/** What each column is for, by its header. A field that is not joined is given once, to the first. */
export function guessColumns(headers: readonly string[], joined: readonly ImportField[]): (ImportField | 'none')[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const folded = foldWord(header)
      .replace(/[¿?:*]/g, '')
      .trim();
    const found = folded === '' ? undefined : HEADERS.find(([field, pattern]) => pattern.test(folded) && !taken.has(field));
    const field = found?.[0] ?? 'none';
    if (field !== 'none' && !joined.includes(field)) taken.add(field);
    return field;
  });
}

type Words<L extends readonly string[]> = readonly (readonly [L[number], RegExp])[];

const HARM: Words<typeof HARM_TYPES> = [
  ['image_sharing', /image|photo|picture|video|sext|imagen|foto/],
  ['online', /online|cyber|chat|social media|internet|en linea|ciber|redes|digital/],
  [
    'identity_based',
    /identity|racis|racial|homophob|transphob|sexis|religio|disabilit|bias|discriminat|ethnic|who somebody is|identidad|racismo|homofob|discrimina|sexismo|lo que (alguien|es)|quien es/,
  ],
  ['boundary', /boundar|touch|sexual|limite|tocamiento|intimidad/],
  ['self_directed_effect', /self.?harm|hurt themsel|autoles|se hizo dano/],
  ['staff_conduct', /staff|teacher|adult|personal del centro|profesor|docente|persona adulta/],
  ['exclusion', /exclu|left out|leaving|isolat|ignor|dejar fuera|aisla|rechaz/],
  ['rumour', /rumou?r|gossip|rumor|chisme|bulo|habladuria/],
  ['threat', /threat|intimid|menac|amenaz/],
  ['theft', /theft|steal|stole|taking things|robo|hurto|quitar|llevarse/],
  ['property', /property|damage to|vandal|broke|material|destroz|cosas|propiedad/],
  ['verbal', /verbal|insult|name.?call|teas|hurtful words|words|mock|swear|palabras|burla|mote|insulto/],
  ['physical', /physic|hit|punch|push|kick|fight|assault|fisic|golpe|pele|empuj|patada|agresion/],
  ['disruption', /disrupt|lesson|class|interrup|disrupci|clase/],
  ['other', /^other\b|something else|^otr[oa]s?\b|otra cosa/],
];
const SETTING: Words<typeof SETTINGS> = [
  ['online', /online|internet|chat|social media|en linea|redes/],
  ['toilets', /toilet|bathroom|restroom|washroom|bano|aseo|lavabo/],
  ['canteen', /canteen|cafeteria|lunch|dining|comedor/],
  ['sports', /sport|gym|changing|locker|pitch|deport|gimnasio|vestuario/],
  ['transport', /bus|transport|way to|way home|trip|camino|autobus|transporte/],
  ['playground', /playground|yard|recess|outside area|patio|recreo/],
  ['corridor', /corridor|hall|stairs|pasillo|escaleras/],
  ['classroom', /class|lesson|aula|clase|salon/],
  ['outside_school', /outside school|out of school|street|home|park|fuera|calle|casa|parque/],
  ['other', /^other\b|somewhere else|elsewhere|^otr[oa]s?\b|otro lugar|otro sitio/],
];
const CHANNEL: Words<typeof CHANNELS> = [
  ['anonymous', /anonym|unnamed|anonim|sin (dar )?(su )?nombre/],
  ['box', /\bbox\b|buzon/],
  ['paper_form', /paper|form on paper|papel|impreso/],
  ['family', /parent|family|guardian|mother|father|famil|madre|padre|tutor/],
  ['staff', /staff|teacher|counsel|coach|adult|member of|principal|personal|profesor|docente|orientador|maestr/],
  [
    'peer',
    /peer|friend|another student|other student|classmate|saw it|witness|amig|companer|otro (estudiante|alumno)|otra (estudiante|alumna)|testigo/,
  ],
  ['self', /\bself\b|myself|\bme\b|person harmed|it happened to me|student|yo mism|a mi|la persona afectada|estudiante|alumn/],
  ['imported', /import|another record|otro registro/],
];
const ONLINE: readonly (readonly ['yes' | 'no', RegExp])[] = [
  ['yes', /^(y|yes|true|1|x|si|s|verdadero|cierto|online|en linea)\b/],
  ['no', /^(n|no|false|0|falso|offline|in person|en persona)\b/],
];

const LISTS: Readonly<Record<WordField, readonly (readonly [string, RegExp])[]>> = {
  harmTypes: HARM,
  setting: SETTING,
  channel: CHANNEL,
  online: ONLINE,
};

/** The code that an answer most likely means; a code itself is itself. `undefined`: somebody has to say. */
export function guessWord(field: WordField, word: string): string | undefined {
  const folded = foldWord(word);
  const code = folded.replace(/[ -]/g, '_');
  const list = LISTS[field];
  return list.find(([known]) => known === code)?.[0] ?? list.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The words of one cell of a closed list: several kinds of harm are separated as online forms do it. */
export const wordsIn = (field: WordField, cell: string): string[] =>
  (field === 'harmTypes' ? cell.split(/[;,|\n]/) : [cell]).map((word) => word.trim()).filter((word) => word !== '');

/** @file Words and turns of phrase that the linter knows, by language. What replaces them: practice.md 1.2 and 4.3. */
import type { Language } from '../../values';

interface Word {
  readonly find: RegExp;
  /** `$1`: what was caught. Absent: no word fits everywhere. */
  readonly instead?: string;
  /** "Nobody is guilty here" is what we want to hear: not found after a no in the same sentence. */
  readonly unlessNot?: true;
}

/** A no before something, within its sentence. */
const NOT: Record<Language, RegExp> = {
  en: /(?:\b(?:not|no|nobody|never|without|nor)\b|n['’]t\b)[^.!?]*$/iu,
  es: /(?<!\p{L})(?:no|nadie|nunca|sin|ni)(?!\p{L})[^.!?]*$/iu,
};
export const isDenied = (text: string, index: number, language: Language): boolean => NOT[language].test(text.slice(0, index));

/** A word with what stands before it, since Spanish articles follow their noun. All match whole words, whatever their case. */
const es = (words: string, instead: string): Word[] => [
  { find: new RegExp(`(?<![\\p{L}])(?:el|la) (?:${words})(?![\\p{L}])`, 'iu'), instead: `la ${instead}` },
  { find: new RegExp(`(?<![\\p{L}])(?:un|una) (?:${words})(?![\\p{L}])`, 'iu'), instead: `una ${instead}` },
  { find: new RegExp(`(?<![\\p{L}])al (?:${words})(?![\\p{L}])`, 'iu'), instead: `a la ${instead}` },
  { find: new RegExp(`(?<![\\p{L}])del (?:${words})(?![\\p{L}])`, 'iu'), instead: `de la ${instead}` },
  { find: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu'), instead },
];
const esMany = (words: string, instead: string): Word[] => [
  { find: new RegExp(`(?<![\\p{L}])(?:los|las) (?:${words})(?![\\p{L}])`, 'iu'), instead: `las ${instead}` },
  { find: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu'), instead },
];

export const AVOID: Record<Language, readonly Word[]> = {
  en: [
    { find: /\bvictims\b/i, instead: 'people harmed' },
    { find: /\bvictim\b/i, instead: 'person harmed' },
    { find: /\b(?:offenders|perpetrators|wrongdoers|culprits|aggressors)\b/i, instead: 'people responsible' },
    { find: /\ban (?:offender|aggressor)\b/i, instead: 'a person responsible' },
    { find: /\b(?:offender|perpetrator|wrongdoer|culprit|aggressor)\b/i, instead: 'person responsible' },
    { find: /\bbullies\b/i, instead: 'people responsible' },
    { find: /\bbully\b/i, instead: 'person responsible' },
    { find: /\bguilty\b/i, instead: 'responsible', unlessNot: true },
    { find: /\b(?:punish(?:ed|ment|ments|ing)?|penalty|sentence[ds]? (?:you|him|her|them))\b/i, unlessNot: true },
    { find: /\bthe (?:accused|defendant|suspect)\b/i, instead: 'the person responsible' },
  ],
  es: [
    ...es('v[ií]ctima', 'persona afectada'),
    ...esMany('v[ií]ctimas', 'personas afectadas'),
    ...es('ofensora?|agresora?|infractora?|delincuente|acosadora?', 'persona responsable'),
    ...esMany('ofensor(?:es|as)|agresor(?:es|as)|infractor(?:es|as)|delincuentes|acosador(?:es|as)', 'personas responsables'),
    { find: /(?<!\p{L})culpables?(?!\p{L})/iu, instead: 'responsable', unlessNot: true },
    { find: /(?<!\p{L})(?:castig(?:o|os|ar|ado|ada)|sanci[oó]n|sanciones)(?!\p{L})/iu, unlessNot: true },
  ],
};

/** Each with "you": said to somebody, it is a judgement. */
export const BLAMING: Record<Language, RegExp> = {
  en: /\b(?:(?:your|his|her|their) fault|you should(?:n['’]t| not)? have|how could you|what is wrong with you|what['’]s wrong with you|you (?:always|never)|because of you\b|to blame\b|blame (?:you|him|her|them)\b|what you did wrong|ashamed of (?:yourself|you)|shame on|bad (?:behaviou?r|child|student|boy|girl)|you (?:made|make) (?:him|her|them|us))/iu,
  es: /(?<!\p{L})(?:(?:por )?(?:tu|su|vuestra) culpa|la culpa (?:es|fue)|echar(?:le)? la culpa|deber[ií]as? haber|debiste|debi[oó] haber|c[oó]mo pudiste|c[oó]mo pudo usted|qu[eé] te pasa|siempre haces|nunca haces|lo que hiciste mal|verg[uü]enza deber[ií]a|mal comportamiento|mala conducta|mal(?:a)? (?:alumno|alumna|ni[nñ]o|ni[nñ]a))(?!\p{L})/iu,
};

/** Questions that hold their own answer. */
export const LEADING: Record<Language, RegExp> = {
  en: /(?:\b(?:don['’]t you (?:think|agree|feel|see)|wouldn['’]t you|aren['’]t you|isn['’]t (?:it|that)|didn['’]t you (?:know|think|see)|are you (?:not )?(?:sorry|ashamed)|do you (?:regret|admit|realise|realize)|will you apologi[sz]e|you (?:must|surely) (?:feel|be|have)|surely you|you (?:do )?agree that|admit (?:that|it|what))\b|,\s*(?:right|yes|no)\s*\?)/iu,
  es: /(?:(?<!\p{L})(?:no (?:crees|cree|creen|te parece|le parece|piensas|sientes)|no es (?:cierto|verdad|as[ií])|te arrepientes|se arrepiente|(?:vas|va) a (?:pedir perd[oó]n|disculparte|disculparse)|admit(?:e|es|a) (?:que|lo)|seguro que (?:te|le|se|sientes)|debes (?:sentirte|estar)|te das cuenta de)(?!\p{L})|,\s*¿?(?:verdad|no|s[ií])\s*\?)/iu,
};

export const WHY: Record<Language, RegExp> = {
  en: /\b(?:why|how come)\b/iu,
  es: /(?<!\p{L})(?:por qu[eé]|para qu[eé] (?:hiciste|hizo))(?!\p{L})/iu,
};

/** A question that yes or no answers. */
const YES_OR_NO = /^(?:and |so |but |now,? )?(?:do|does|did|are|is|was|were|have|has|had|can|could|will|would|should|may|am)\b/iu;
/** Invitations and checks: somebody may well say no, and that is the point. */
const INVITES: Record<Language, RegExp> = {
  en: /^(?:and |now,? )?(?:is there (?:any|some|one more)|are there any|would you like|do you want to|would anyone|does any|can (?:any|every|we all|you all)|could you (?:say|tell)|can you (?:say|tell|show)|(?:may|can|shall) (?:we|i)\b|is it (?:all right|ok|okay|fair|clear)|are we)/iu,
  es: /¿\s*(?:hay (?:algo|alg[uú]n)|quier(?:es|e|en)|te gustar[ií]a|le gustar[ií]a|les gustar[ií]a|alguien|pued(?:es|e|en) (?:decir|contar|mostrar)|podemos|puedo|est[aá] bien|est[aá]n? (?:de acuerdo|listos)|estamos|falta algo|queda algo)/iu,
};
const ASKS_ES = /(?<!\p{L})(?:qu[eé]|qui[eé]n(?:es)?|c[oó]mo|cu[aá]ndo|d[oó]nde|ad[oó]nde|cu[aá]l(?:es)?|cu[aá]nt[oa]s?)(?!\p{L})/iu;

/** The first question of a text that yes or no answers and that is no invitation. */
export function closedQuestion(text: string, language: Language): string | undefined {
  if (language === 'en')
    return (text.match(/[^.!?…:;]+\?/gu) ?? [])
      .map((question) => question.trim().replace(/^["“«,\s]+/, ''))
      .find((question) => YES_OR_NO.test(question) && !INVITES.en.test(question) && !/\bor\b/iu.test(question));
  return (text.match(/¿[^?]*\?/gu) ?? []).find(
    (question) => !ASKS_ES.test(question) && !INVITES.es.test(question) && !/(?<!\p{L})[ou](?!\p{L})/iu.test(question),
  );
}

/** A "why" as a question that lets somebody tell, where grammar allows it without guessing. */
const RETOLD: Record<Language, readonly (readonly [RegExp, string])[]> = {
  en: [
    [/\bwhy did(?:n['’]t| not) you (?=\p{L})/iu, 'What made it hard to '],
    [/\bwhy did you (?=\p{L})/iu, 'What led you to '],
    [/\bwhy do you (?:think|believe) /iu, 'What makes you think '],
    [/\bwhy do you (?=\p{L})/iu, 'What leads you to '],
  ],
  es: [[/¿por qu[eé] (?:crees|piensas) que /iu, '¿Qué te hace pensar que ']],
};

export function withoutWhy(text: string, language: Language): string | undefined {
  for (const [find, instead] of RETOLD[language]) {
    const match = find.exec(text);
    if (match === null) continue;
    const opens = match.index === 0 || /[.!?…]\s*$/u.test(text.slice(0, match.index));
    const words = opens || language === 'es' ? instead : instead.charAt(0).toLowerCase() + instead.slice(1);
    return text.slice(0, match.index) + words + text.slice(match.index + match[0].length);
  }
  return undefined;
}

/** That one may pass, pause, stop; or is here freely. */
export const FREELY_SAID: Record<Language, RegExp> = {
  en: /\b(?:pass|stop|take a break|leave at any|you chose|free(?:ly)? to|your choice|nobody has to|no one has to|you do not have to|you don['’]t have to)\b/iu,
  es: /(?<!\p{L})(?:pasar|«?paso»?|parar|descans\p{L}*|irse|salir cuando|as[ií] lo decid\p{L}*|libremente|nadie tiene que|no tienes? que|no est[aá]s? obligad\p{L}*)(?!\p{L})/iu,
};

/** What only the other role can answer. */
export const FOR_RESPONSIBLE: Record<Language, RegExp> = {
  en: /\b(?:(?:what|how) (?:can|could|will|would) you (?:do|help)\b[^?]*\b(?:put|make|set)\b[^?]*\b(?:right|better|good)|your (?:own )?part in (?:it|this|what)|what did you do\b|what made you do|how will you (?:repair|fix|make up)|what do you (?:own|take responsibility for)|who (?:has|have|was|were) (?:been )?(?:hurt|harmed|affected) by what you did)\b/iu,
  es: /(?<!\p{L})(?:qu[eé] (?:puedes|podr[ií]as|puede|podr[ií]a)(?: usted)? hacer[^?]*(?:reparar|arreglar|mejor)|qu[eé] hiciste|qu[eé] hizo usted|tu (?:propia )?parte en|c[oó]mo vas a (?:reparar|arreglar))(?!\p{L})/iu,
};
export const FOR_HARMED: Record<Language, RegExp> = {
  en: /\b(?:what (?:could|would) help you (?:to )?feel safe|what do you need (?:now )?(?:to|so that you) feel safe|what went through you when|how has (?:it|this) touched you|what would you like from (?:him|her|them)|what has been the worst|what was done to you|who hurt you)\b/iu,
  es: /(?<!\p{L})(?:qu[eé] (?:te|le) ayudar[ií]a a sentir(?:te|se)? (?:a salvo|segur|seguridad)|qu[eé] (?:te|le) hicieron|qui[eé]n (?:te|le) hizo da[nñ]o|c[oó]mo (?:te|le) ha (?:tocado|afectado))(?!\p{L})/iu,
};

/** @file Who is named in a cell: one or several, a person or somebody not known. No name is taken for a known person here. */
import type { PersonKind } from '../people/person';
import { foldWord, oneLine } from './clean';

export interface Named {
  readonly name: string;
  readonly kind: 'person' | 'unknown';
  /** A title says that it is an adult of the school. */
  readonly personKind: PersonKind;
}

const NOBODY = /^(-+|\?+|n\/?a|none|nobody|no one|nadie|ninguno|ninguna|no aplica)$/;
const UNKNOWN =
  /^(unknown|not known|don['’]?t know|i don['’]?t know|not sure|someone|somebody|anonymous|unnamed|desconocid[oa]s?|no se|no lo se|no se sabe|alguien|anonimo|sin nombre)\b/;
const ADULT = /^(mr|mrs|ms|mx|miss|dr|prof|coach|sr|sra|srta|don|dona|profesora?|maestr[oa]|docente)\.? /;

/** Words that are no single person: "a group of older students", "class 5-Fern". They stay as words, for somebody to identify. */
const GROUP =
  /\b(students?|pupils?|group|class|kids|boys|girls|team|others|several|some|alumn[oa]s?|estudiantes?|grupo|clase|chic[oa]s|equipo|vari[oa]s|otr[oa]s|algun[oa]s)\b/;

function named(text: string): Named | undefined {
  const name = oneLine(text);
  const folded = foldWord(name);
  if (name === '' || NOBODY.test(folded)) return undefined;
  const vague = UNKNOWN.test(folded) || GROUP.test(folded) || !/\p{L}/u.test(name);
  return { name, kind: vague ? 'unknown' : 'person', personKind: ADULT.test(folded) ? 'staff' : 'student' };
}

/** Everybody named in a cell, once each. `unsure`: one comma may part two people or turn one name round. */
export function namesIn(cell: string): { names: Named[]; unsure: boolean } {
  const parts = cell.split(/[;|\n]|\s+&\s+|\s+(?:and|y|e)\s+/iu).flatMap((part) => {
    const commas = part.split(',').map((p) => p.trim());
    // "Tavi, Sol and Dex" and "a, b, c" are lists; one lone comma may also be "Oakpetal, Wren".
    return commas.length > 2 || (commas.length === 2 && /[;|\n]|\s+&\s+|\s(?:and|y|e)\s/iu.test(cell)) ? commas : [part];
  });
  const unsure = parts.some((part) => part.includes(','));
  const names: Named[] = [];
  for (const part of parts) {
    const one = named(part);
    if (one !== undefined && !names.some((n) => foldWord(n.name) === foldWord(one.name))) names.push(one);
  }
  return { names, unsure };
}

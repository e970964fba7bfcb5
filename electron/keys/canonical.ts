/**
 * @file Canonical JSON: one spelling for each value, so that what is signed is what is read. See FORMAT.md, section 3.
 */

export type Canonical = string | number | boolean | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * Keys sorted by UTF-16 code units, no white space, integers only, strings as `JSON.stringify` spells them. Throws for
 * anything else: a value that can't be spelled in one way only must not be signed.
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('only integers have a canonical spelling');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => {
      const member = value[key];
      if (member === undefined) throw new Error('undefined has no canonical spelling');
      return `${JSON.stringify(key)}:${canonicalJson(member)}`;
    });
  return `{${members.join(',')}}`;
}

export function canonicalBytes(value: Canonical): Buffer {
  return Buffer.from(canonicalJson(value), 'utf8');
}

// Array.isArray does not narrow readonly arrays.
function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}

/**
 * @file Initials of a name. The same rule as `shared/people/person.ts` (a test holds them equal), which would bring zod and the
 * domain's schemas into the door's chunk. See: [Note: Door first].
 */

/** "Pim Thistledown" is "PT". At most three letters, any script. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /\p{L}|\p{N}/u.test(letter))
    .slice(0, 3)
    .join('')
    .toUpperCase();
}

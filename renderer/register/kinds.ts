/** @file What a kind of disclosure is called. Pure. */
import type { Text } from '../text/catalogue';

/** A kind that nobody has words for yet is "something else", never its code. */
export const kindName = (kind: string, t: Text['register']): string => t.kinds[kind] ?? t.otherKind;

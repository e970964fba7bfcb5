/** @file The answer to a packet, and the card by which two case books know each other: both small texts. Pure. */
import { z } from 'zod';
import { dateSchema, line, optionalLine } from '../values';
import { hashSchema, key32Schema, packetIdSchema, senderSchema } from './packet';

export const VERDICTS = ['accepted', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a receipt says. `proof` shows that it was written by somebody who could open the packet. */
export const receiptSchema = z.strictObject({
  format: z.literal('circlekeeper-receipt'),
  packet: packetIdSchema,
  hash: hashSchema,
  verdict: z.enum(VERDICTS),
  by: line(120),
  on: dateSchema,
  reason: optionalLine(300),
  from: senderSchema,
  proof: key32Schema,
});
export type Receipt = z.infer<typeof receiptSchema>;
/** As a file: with the receiver's signature over everything else. */
export const signedReceiptSchema = receiptSchema.extend({ signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/) });
export type SignedReceipt = z.infer<typeof signedReceiptSchema>;
export const MOST_RECEIPT_BYTES = 16 * 1024;

/** Sixteen characters in groups of four, as they are said on the telephone. The first one alone says neither yes nor no. */
export const groupsOf = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-');
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };
/** What somebody typed, with or without dashes, in any case. */
export const bareCode = (typed: string): string =>
  [...typed.toUpperCase().replaceAll(/[\s\p{Pd}.]/gu, '')].map((c) => MISREAD[c] ?? c).join('');
export const typedCodeSchema = z.string().max(60);

const CARD = 'Circlekeeper transfer card';

/** The public part of a case book's transfer identity, as the small text that is handed to somebody. */
export function cardText({ name, recipient, sign }: z.infer<typeof senderSchema>, fingerprint: string): string {
  return [CARD, `name: ${name}`, `age: ${recipient}`, `sign: ${sign}`, `check: ${fingerprint}`, ''].join('\n');
}

/** Reads a card; `undefined` when it is none. The check is the caller's, who can compute it. */
export function readCard(text: string): { card: z.infer<typeof senderSchema>; fingerprint: string } | undefined {
  const lines = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((l) => l.trim())
    .filter((l) => l !== '');
  if (lines[0] !== CARD) return undefined;
  const of = (word: string) =>
    lines
      .find((l) => l.startsWith(`${word}:`))
      ?.slice(word.length + 1)
      .trim();
  const card = senderSchema.safeParse({ name: of('name'), recipient: of('age'), sign: of('sign') });
  return card.success ? { card: card.data, fingerprint: of('check') ?? '' } : undefined;
}

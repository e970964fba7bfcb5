/** @file New ids and random numbers from the operating system's generator. */
import { randomBytes, randomInt as secureInt } from 'node:crypto';

/** 32 hex characters; says nothing about order, time or place. Branded by the caller's schema. */
export function newId<S extends { parse(value: unknown): unknown }>(schema: S): ReturnType<S['parse']> {
  return schema.parse(randomBytes(16).toString('hex')) as ReturnType<S['parse']>;
}

/** A whole number from 0 to `below - 1`, without bias. */
export function randomInt(below: number): number {
  return secureInt(below);
}

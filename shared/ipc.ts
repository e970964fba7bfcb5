/**
 * @file The types that a contract gives rise to: handlers for the vault process, a client for the window.
 *
 * A contract is data: for each method who may call it, a schema of its input and one of its output. Nothing is kept in
 * step by hand.
 */
import type { z } from 'zod';
import type { Role } from './values';

/** `anyone`: also before sign-in. A list of roles: only when signed in with one of them. */
export type Access = 'anyone' | readonly Role[];

export interface Method<A extends Access = Access, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly access: A;
  readonly input: I;
  readonly output: O;
}

/** Declares one method of a contract. */
export function method<const A extends Access, I extends z.ZodType, O extends z.ZodType>(access: A, input: I, output: O): Method<A, I, O> {
  return { access, input, output };
}

export type Contract = Readonly<Record<string, Method>>;

/**
 * What the vault process must provide: one function per method, given the parsed input. Methods that anyone may call get the
 * `Lobby` (nobody need be signed in), all others the signed-in `Context`.
 */
export type Handlers<C extends Contract, Context, Lobby = never> = {
  [M in keyof C]: (
    context: C[M]['access'] extends 'anyone' ? Lobby : Context,
    input: z.output<C[M]['input']>,
  ) => z.input<C[M]['output']> | Promise<z.input<C[M]['output']>>;
};

export type InputOf<C extends Contract, M extends keyof C> = z.input<C[M]['input']>;
export type OutputOf<C extends Contract, M extends keyof C> = z.output<C[M]['output']>;

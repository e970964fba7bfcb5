/** @file What sealing a packet needs of keys, as handlers see it. The work is done in `electron/keys`. */

/** A case book's own transfer identity, as it is kept in the case book: both are secrets. */
export interface TransferIdentity {
  /** `AGE-SECRET-KEY-1…`: opens what was sealed for this case book. */
  readonly age: string;
  /** Seed of an Ed25519 key in base64url: signs what leaves it. */
  readonly sign: string;
}

export type SealFor = { readonly passphrase: string } | { readonly recipient: string };
export type OpenWith = { readonly passphrase: string } | { readonly identity: string };

export interface PacketKeys {
  newIdentity(): Promise<TransferIdentity>;
  publicOf(identity: TransferIdentity): Promise<{ readonly recipient: string; readonly sign: string }>;
  /** Into the age format. `plain` may be consumed. @throws Refusal weak-passphrase */
  seal(plain: Uint8Array, to: SealFor): Promise<Uint8Array>;
  /** What a sealed file needs to be opened; `undefined`: it is not in the age format. Armor is taken off. */
  look(file: Uint8Array): { readonly sealed: Uint8Array; readonly needs: 'passphrase' | 'key' } | undefined;
  /** All of it, and only when all of it is authentic. @throws Refusal wrong-passphrase, blocked `packet-not-for-us`, `packet-damaged` */
  open(sealed: Uint8Array, by: OpenWith): Promise<Uint8Array>;
  sign(identity: TransferIdentity, message: Uint8Array): string;
  verify(sign: string, message: Uint8Array, signature: string): boolean;
}

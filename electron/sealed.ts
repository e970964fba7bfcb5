/** @file Encrypted files beside the databases, as handlers see them: written once, read in order, never in clear on the disk. */

/** A file being written. Until `settle` nothing of it counts. */
export interface SealedWriter {
  readonly id: string;
  /** How many bytes it will have. */
  readonly size: number;
  /** How many it has. */
  readonly done: number;
  /** The next piece: all but the last have `CHUNK` bytes. */
  append(piece: Uint8Array): Promise<void>;
  /** Forces everything to the disk. Answers what a row must keep to read it again. */
  finish(): Promise<{ readonly secret: Uint8Array; readonly sha256: Uint8Array }>;
  /** After the row was committed: gives it its final name. */
  settle(): Promise<void>;
  /** Removes what was written. */
  abort(): Promise<void>;
}

/** A file being read from its beginning to its end. */
export interface SealedReader {
  readonly size: number;
  /** The next piece. The last one only when the whole has the hash it had. @throws Refusal storage-corrupt */
  next(): Promise<{ readonly piece: Uint8Array; readonly last: boolean }>;
  close(): Promise<void>;
}

/** What a row keeps of a file. */
export interface SealedRef {
  readonly id: string;
  readonly size: number;
  readonly secret: Uint8Array;
  readonly sha256: Uint8Array;
}

export interface SealedFiles {
  create(id: string, size: number): Promise<SealedWriter>;
  open(ref: SealedRef): Promise<SealedReader>;
  /** What the folder tells without reading: there and of the right length, or not. */
  look(ref: Pick<SealedRef, 'id' | 'size'>): Promise<'whole' | 'damaged' | 'missing'>;
  /** Removes a file whose row was erased. One that is not there is no error. */
  remove(id: string): void;
  /** After a crash: gives files that have a row their name, removes the beginnings of those that have none. */
  settleAll(hasRow: (id: string) => boolean): void;
}

/** A file that main's dialog gave: to read it, or to write it, and then whether the person agreed to replace one. */
export interface ChosenFile {
  readonly path: string;
  readonly use: 'read' | 'write';
  readonly replace: boolean;
}

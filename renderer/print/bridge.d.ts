/** @file What the print window's preload puts into its page: the document of one job, and a sign when it stands on its pages. */
interface PrintBridge {
  /** The document of this window's job, unparsed. */
  document(): Promise<unknown>;
  /** Hands the pictures of this job to whoever asked for them. */
  pictures(pictures: readonly Uint8Array[]): Promise<unknown>;
  /** Everything is laid out: printing may begin. */
  ready(): void;
}

interface Window {
  readonly printBridge?: PrintBridge;
}

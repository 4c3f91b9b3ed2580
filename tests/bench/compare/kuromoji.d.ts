/** The part of the dictionary tokenizer that the bench uses; the package has no types of its own. */
declare module 'kuromoji' {
  interface Tokenizer {
    tokenize(text: string): { readonly surface_form: string }[];
  }
  interface Builder {
    build(done: (error: Error | null, tokenizer: Tokenizer) => void): void;
  }
  const kuromoji: { builder(options: { dicPath: string }): Builder };
  export default kuromoji;
}

// What `windows.ts` uses of jsdom, which comes without types.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: { readonly DOMParser: typeof DOMParser; close(): void };
  }
}

// The few globals that every host of the core has (Node 20, Chromium, workers). Declared by hand so that `shared`
// compiles without the DOM and Node libraries: whatever else is reached for by mistake does not type-check.
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };
declare const performance: { now(): number };

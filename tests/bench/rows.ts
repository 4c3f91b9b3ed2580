/** One measured figure. `ratio` is value / `against`'s value from the same run; `target` is the bound to keep. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
  readonly target?: number;
  /** Which side of the target is good; times, sizes and memory are 'low', the default. */
  readonly better?: 'low' | 'high';
}

/** A bench file exports `run`; the runner finds it by its name `*.bench.ts`. */
export interface BenchModule {
  run(): Promise<readonly BenchRow[]>;
}

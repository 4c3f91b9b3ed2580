/** Exit codes of the command line; documented in `help` and in the user guide, so they never change their meaning. */
export const EXIT = {
  done: 0,
  fault: 1,
  usage: 2,
  cannotRead: 3,
  badContent: 4,
  cannotWrite: 5,
  programMissing: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a sentence, already in the person's language. */
export class CommandFailure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

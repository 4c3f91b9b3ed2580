import type { Result } from '../model/shape.ts';
import { decodeSource } from './encoding/decode.ts';
import { intakeText } from './intake-text.ts';
import type { Intake, IntakeFailure, IntakeOptions } from './types.ts';

/** Takes in a file: tells its encoding, then its structure. Pure; failures are codes with a sentence in the messages. */
export function intakeBytes(bytes: Uint8Array, options: IntakeOptions): Result<Intake, IntakeFailure> {
  const decoded = decodeSource(bytes, options.encoding);
  return decoded.ok ? intakeText(decoded.value.text, options, decoded.value.encoding) : decoded;
}

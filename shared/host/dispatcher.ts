import { failure, type Result, success } from '../model/shape.ts';
import type { HostApi, HostMethod } from './api.ts';
import { type HostErrorCode, isHostError } from './errors.ts';
import { argumentShapes } from './shapes.ts';

/** What travels back: a value or a code. Both are plain data, fit for structured clone and for `codec.ts`. */
export type Reply = Result<unknown, HostErrorCode>;

export type Dispatcher = (method: unknown, argument: unknown) => Promise<Reply>;

function isMethod(value: unknown): value is HostMethod {
  return typeof value === 'string' && Object.hasOwn(argumentShapes, value);
}

/**
 * The gate in front of a host: whatever comes over a transport passes here. Unknown methods, names of the prototype and
 * arguments of another shape are refused before the implementation sees them.
 * @param onFault told of everything thrown that is not a `HostError`: a fault of ours, for the log only
 */
export function createDispatcher(impl: HostApi, onFault: (method: HostMethod, error: unknown) => void): Dispatcher {
  return async (method, argument) => {
    if (!isMethod(method)) return failure('bad-request', { reason: 'method' });
    if (!argumentShapes[method](argument)) return failure('bad-request', { reason: 'argument', method });
    try {
      const ask = impl[method] as (argument: unknown) => Promise<unknown>;
      return success(await ask.call(impl, argument));
    } catch (error) {
      if (isHostError(error)) return failure(error.code, error.detail);
      onFault(method, error);
      return failure('internal');
    }
  };
}

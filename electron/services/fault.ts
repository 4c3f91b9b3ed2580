import { HostError, type HostErrorCode, isHostError } from '../../shared/host/errors.ts';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-a-file',
  ELOOP: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'too-large',
  ENAMETOOLONG: 'bad-name',
  EILSEQ: 'bad-name',
  EINVAL: 'bad-name',
  EEXIST: 'exists',
  EBUSY: 'held',
  ETXTBSY: 'held',
};

/** The system's error code, or an empty string. */
export function systemCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/**
 * Turns what the file system threw into a `HostError` whose detail names the file (its name, not its path). Codes that
 * are not known (EIO, ENXIO, a share that went away) become `io`.
 */
export function fault(error: unknown, name: string): HostError {
  if (isHostError(error)) return error;
  const code = systemCode(error);
  if (code === '') throw error;
  return new HostError(CODES[code] ?? 'io', { name }, { cause: error });
}

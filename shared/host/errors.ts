/**
 * Why the platform could not do what it was asked. Every code has a sentence in both languages in
 * `messages/host.ts`; the details are values for that sentence (a name, a size), never a path.
 */
export const HOST_ERROR_CODES = [
  'not-found',
  'not-a-file',
  'folder-not-found',
  'folder-closed',
  'no-permission',
  'read-only',
  'disk-full',
  'changed-on-disk',
  'exists',
  'held',
  'too-large',
  'bad-name',
  'io',
  'unknown-handle',
  'bad-request',
  'not-supported',
  'no-printer',
  'print-failed',
  'cancelled',
  'refused',
  'disconnected',
  'internal',
] as const;

export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

export type HostErrorDetail = Readonly<Record<string, string | number>>;

/** What a method of `HostApi` rejects with. Compare `code`, never the class: the error crosses bundles and processes. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly detail: HostErrorDetail;

  constructor(code: HostErrorCode, detail: HostErrorDetail = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'HostError';
    this.code = code;
    this.detail = detail;
  }
}

export function isHostErrorCode(value: unknown): value is HostErrorCode {
  return (HOST_ERROR_CODES as readonly unknown[]).includes(value);
}

/** Whether something thrown is a `HostError` of this or another bundle. */
export function isHostError(value: unknown): value is HostError {
  return value instanceof Error && isHostErrorCode((value as Partial<HostError>).code) && 'detail' in value;
}

/** Names of the few messages between a window and the main process. */
export const CHANNELS = {
  /** window → main: one question to the host, one reply. */
  ask: 'soan:ask',
  /** window → main: the native menu. */
  menu: 'soan:menu',
  /** main → window: a command chosen in the native menu. */
  command: 'soan:command',
} as const;

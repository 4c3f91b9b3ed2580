/** By this argument the launcher asks Electron's main process to show the sample where no file is named. */
export const TRY_SAMPLE_FLAG = '--try-sample';

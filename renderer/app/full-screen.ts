/** Fills the screen with the window, or gives it back. Where the platform refuses, the window stays as it is. */
export function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  change.catch(() => undefined);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a person sits before a screen: no CI, no remote shell without a display. */
export function hasScreen(environment: Environment, platform: NodeJS.Platform): boolean {
  if (environment.CI !== undefined && environment.CI !== '' && environment.CI !== 'false') return false;
  if (platform === 'darwin' || platform === 'win32') return environment.SSH_CONNECTION === undefined;
  return (environment.DISPLAY ?? '') !== '' || (environment.WAYLAND_DISPLAY ?? '') !== '';
}

/** Opens the address in the person's browser. Without one, nothing happens: the address has been printed. */
export async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open');
    const opener = await open(address);
    opener.on('error', () => undefined);
  } catch {
    // The printed address is enough.
  }
}

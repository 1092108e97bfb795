import path from 'path';

/** Where a person's programs keep what is theirs, by the custom of the system. */
export function ownFolder(environment, platform, home) {
  const set = (name) => (path.isAbsolute(environment[name] || '') ? environment[name] : undefined);
  if (platform === 'win32')
    return path.join(set('LOCALAPPDATA') || path.join(home, 'AppData', 'Local'), 'EmoVerse');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'EmoVerse');
  return path.join(set('XDG_DATA_HOME') || path.join(home, '.local', 'share'), 'emoverse');
}

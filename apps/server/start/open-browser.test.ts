import { describe, expect, it } from 'vitest';
import { hasScreen } from './open-browser.ts';

describe('a screen', () => {
  it('is there with a display on Linux, and on a desktop that is not reached from afar', () => {
    expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasScreen({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasScreen({}, 'linux')).toBe(false);
    expect(hasScreen({}, 'darwin')).toBe(true);
    expect(hasScreen({}, 'win32')).toBe(true);
    expect(hasScreen({ SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }, 'darwin')).toBe(false);
  });

  it('is not there where programs are tested', () => {
    expect(hasScreen({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBe(false);
    expect(hasScreen({ CI: 'false', DISPLAY: ':0' }, 'linux')).toBe(true);
  });
});

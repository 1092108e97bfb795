// Stand-in for https://sdk.scdn.co/spotify-player.js: opens a frame of its own origin and passes messages on.
(() => {
  const base = new URL(document.currentScript.src).origin;

  class Player {
    constructor({ name, getOAuthToken, volume = 1 }) {
      if (typeof name !== 'string' || typeof getOAuthToken !== 'function') {
        throw new Error('Spotify.Player needs a name and getOAuthToken');
      }
      this._options = { name, getOAuthToken, volume };
      this._listeners = new Map();
      this._calls = new Map();
      this._nextCall = 0;
      this._onMessage = (event) => {
        if (event.origin !== base || event.source !== this._frame?.contentWindow) return;
        this._receive(event.data);
      };
    }

    addListener(type, listener) {
      this._listeners.set(type, [...(this._listeners.get(type) ?? []), listener]);
      return true;
    }
    on(type, listener) {
      return this.addListener(type, listener);
    }
    removeListener(type, listener) {
      const kept = (this._listeners.get(type) ?? []).filter((other) => listener && other !== listener);
      this._listeners.set(type, kept);
      return true;
    }

    async connect() {
      if (this._frame) return true;
      const frame = document.createElement('iframe');
      frame.src = `${base}/embedded/index.html`;
      frame.allow = 'encrypted-media; autoplay';
      frame.hidden = true;
      frame.title = 'Spotify player';
      this._frame = frame;
      window.addEventListener('message', this._onMessage);
      const loaded = new Promise((resolve) => frame.addEventListener('load', () => resolve(true)));
      document.body.append(frame);
      await loaded;
      const token = await new Promise((resolve) => this._options.getOAuthToken(resolve));
      return this._call('connect', { name: this._options.name, volume: this._options.volume, token });
    }
    disconnect() {
      void this._call('disconnect');
      window.removeEventListener('message', this._onMessage);
      // Leaves the frame a moment to say goodbye.
      const frame = this._frame;
      this._frame = undefined;
      setTimeout(() => frame?.remove(), 200);
    }

    getCurrentState() {
      return this._call('getCurrentState');
    }
    getVolume() {
      return this._call('getVolume');
    }
    setName(name) {
      this._options.name = name;
      return Promise.resolve();
    }
    setVolume(volume) {
      return this._call('setVolume', volume);
    }
    pause() {
      return this._call('pause');
    }
    resume() {
      return this._call('resume');
    }
    togglePlay() {
      return this._call('togglePlay');
    }
    seek(position) {
      return this._call('seek', position);
    }
    previousTrack() {
      return this._call('previousTrack');
    }
    nextTrack() {
      return this._call('nextTrack');
    }
    activateElement() {
      return Promise.resolve();
    }

    _call(name, value) {
      if (!this._frame?.contentWindow) return Promise.resolve(false);
      const id = (this._nextCall += 1);
      return new Promise((resolve) => {
        this._calls.set(id, resolve);
        this._frame.contentWindow.postMessage({ id, name, value }, base);
      });
    }
    _receive(message) {
      if (message.id !== undefined) {
        this._calls.get(message.id)?.(message.value);
        this._calls.delete(message.id);
        return;
      }
      for (const listener of this._listeners.get(message.type) ?? []) listener(message.value);
    }
  }

  window.Spotify = { Player };
  window.onSpotifyWebPlaybackSDKReady?.();
})();

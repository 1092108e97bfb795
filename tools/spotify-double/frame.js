// Inside the frame of the stand-in: connects as a device, watches its state and tells the page of changes.
let device;
let from = 0;
let shown = 'null';
let volume = 1;
let current = null;
/** Commands sent so far: what was asked of the state before one is no longer true after it. */
let commands = 0;

const tell = (type, value) => window.parent.postMessage({ type, value }, '*');
const post = async (path, body) => {
  const answer = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return answer.json();
};

async function connect(options) {
  const answer = await post('/embedded/connect', options);
  if (answer.problem) {
    tell(answer.problem.type, { message: answer.problem.message });
    return false;
  }
  ({ device, from } = answer);
  tell('ready', { device_id: device });
  void watch();
  return true;
}

async function watch() {
  while (device !== undefined) {
    const asked = commands;
    let answer;
    try {
      answer = await (await fetch(`/embedded/state?device=${device}&from=${from}`)).json();
    } catch {
      answer = { online: false, state: null, events: [], from, volume };
    }
    if (device === undefined) return;
    if (asked !== commands) continue;
    ({ from, volume, state: current } = answer);
    for (const event of answer.events) {
      tell(event.type, event.type === 'not_ready' ? { device_id: device } : { message: event.message });
    }
    if (!answer.online) {
      tell('not_ready', { device_id: device });
      device = undefined;
      return;
    }
    show(current);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Tells the page where the position does more than move on: another track, a pause, or a jump. */
function show(state) {
  current = state;
  const seen = String(
    state && JSON.stringify([state.track_window.current_track.uri, state.paused, jump(state)]),
  );
  if (seen === shown) return;
  shown = seen;
  tell('player_state_changed', state);
}

/** Where the track would have started: constant while it plays on. */
function jump({ paused, position, timestamp }) {
  return paused ? position : Math.round((timestamp - position) / 1000);
}

window.addEventListener('message', async ({ data, source, origin }) => {
  const reply = (value) => source.postMessage({ id: data.id, value }, origin);
  if (data.name === 'connect') return reply(await connect(data.value));
  if (data.name === 'getCurrentState') return reply(current);
  if (data.name === 'getVolume') return reply(volume);
  if (device === undefined) return reply(undefined);
  const body = { device, name: data.name, ...(data.value !== undefined && { value: data.value }) };
  if (data.name === 'disconnect') device = undefined;
  commands += 1;
  const { state } = await post('/embedded/command', body);
  commands += 1;
  // Told at once: of a pause and what follows it quickly, a look that comes late would see the end alone.
  if (state !== undefined) show(state);
  return reply(undefined);
});

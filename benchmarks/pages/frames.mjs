// Times one reader on the pictures of the film, drawn on a canvas one after the other. Drawing is not counted.
const { reader: name, frames, ...details } = Object.fromEntries(new URL(location.href).searchParams);

async function loadFilm() {
  const pictures = Array.from({ length: Number(frames) }, async (_, index) => {
    const response = await fetch(`/bench/film/${index}.jpg`);
    return createImageBitmap(await response.blob());
  });
  return Promise.all(pictures);
}

async function start() {
  const { createReader } = await import(`/bench/pages/${name}.mjs`);
  const [film, reader] = await Promise.all([loadFilm(), createReader(details)]);
  const canvas = document.createElement('canvas');
  canvas.width = film[0].width;
  canvas.height = film[0].height;
  const context = canvas.getContext('2d');
  let index = 0;

  async function take(milliseconds, look) {
    const looks = [];
    const end = performance.now() + milliseconds;
    do {
      looks.push(await look());
      index += 1;
      // Lets the browser breathe between looks, as a page that shows something would.
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(undefined);
      });
    } while (performance.now() < end);
    return looks;
  }

  return {
    frames: (milliseconds) =>
      take(milliseconds, async () => {
        context.drawImage(film[index % film.length], 0, 0);
        const from = performance.now();
        const seen = await reader.read(canvas);
        return { ...seen, milliseconds: performance.now() - from };
      }),
    classifier: (milliseconds) => take(milliseconds, () => reader.classify(index)),
  };
}

window.bench = start();

// The least page that reads a camera with a peer: it loads while the person thinks, and starts with a tap.
const { reader: name } = Object.fromEntries(new URL(location.href).searchParams);
const { createReader } = await import(`/bench/pages/${name}.mjs`);
const loading = createReader();
const button = document.querySelector('button');
const video = document.querySelector('video');

const nextFrame = () => new Promise((resolve) => video.requestVideoFrameCallback(resolve));

button.addEventListener('click', async () => {
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
  });
  await video.play();
  const reader = await loading;
  for (;;) {
    await nextFrame();
    const from = performance.now();
    const seen = await reader.read(video);
    window.benchMarks.looks.push({
      at: performance.now(),
      milliseconds: performance.now() - from,
      box: seen.found,
      found: seen.found,
    });
  }
});
button.disabled = false;

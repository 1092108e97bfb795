// Put into every page before its own scripts: taps, what is looked at and said when, and long tasks of the main thread.
(() => {
  const marks = { tap: undefined, looks: [], tasks: [], words: undefined };
  window.benchMarks = marks;
  window.addEventListener(
    'click',
    () => {
      marks.tap = performance.now();
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      marks.tasks.push({ at: startTime, milliseconds: duration });
  }).observe({ type: 'longtask', buffered: true });

  // The product's words for a face.
  const said = new MutationObserver(() => {
    const isSaid = [...document.querySelectorAll('h2')].some(({ textContent }) =>
      textContent.startsWith('You look'),
    );
    if (!isSaid) return;
    marks.words = performance.now();
    said.disconnect();
  });
  said.observe(document, { subtree: true, childList: true, characterData: true });

  // The product's worker as it is, with a watch on what goes in and comes out.
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    #asked = new Map();
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind !== 'seen') return;
        const at = performance.now();
        const from = this.#asked.get(data.id) ?? at;
        this.#asked.delete(data.id);
        marks.looks.push({
          at,
          milliseconds: at - from,
          box: data.seen.faces.length > 0,
          found: data.seen.kind === 'scores',
        });
      });
    }
    postMessage(message, transfer) {
      if (message?.kind === 'read-frame') this.#asked.set(message.id, performance.now());
      super.postMessage(message, transfer);
    }
  };
})();

// Runs before anything is drawn: a chosen theme must not flash, and the schema library must not probe for
// eval, which the content security policy forbids and would report.
globalThis.__zod_globalConfig = { jitless: true };
try {
  const theme = localStorage.getItem('emoverse.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the system's theme it is.
}

// Runs before anything is drawn: a chosen theme and direction must not flash, the room has the light of the last mood or of the hour,
// and the schema library must not probe for eval, which the content security policy forbids and would report.
globalThis.__zod_globalConfig = { jitless: true };
{
  const root = document.documentElement;
  const hour = new Date().getHours();
  root.dataset.hour = hour < 5 || hour > 21 ? 'night' : hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';
  // What stands in index.html is the first page; any other waits for its script.
  if (location.pathname !== '/') root.dataset.elsewhere = '';
  try {
    const theme = localStorage.getItem('emoverse.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const locale = localStorage.getItem('emoverse.locale');
    if (locale !== null) root.lang = locale;
    if (locale?.startsWith('ar')) root.dir = 'rtl';
    const light = JSON.parse(localStorage.getItem('emoverse.light') ?? '{}');
    for (const [name, value] of Object.entries(light))
      if (name.startsWith('--')) root.style.setProperty(name, String(value));
  } catch {
    // Storage is closed to us, or holds something else: the system's theme and the light of the hour it is.
  }
}

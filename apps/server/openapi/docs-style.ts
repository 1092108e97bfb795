/** Style of /api/docs, served as a file of its own: the content security policy allows no inline styles. */
export const DOCS_STYLE = `
:root { --ground: #fbfaf7; --ink: #1d1b22; --soft: #5a5663; --line: #d9d5cc; --accent: #4b3fae; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15141b; --ink: #eceaf2; --soft: #aaa5b8; --line: #37343f; --accent: #b3a9ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
h1 small { color: var(--soft); font-weight: normal; font-size: 1rem; }
h2 { border-bottom: 1px solid var(--line); margin-top: 2rem; }
h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; list-style: none; padding: 0; }
details, article { border: 1px solid var(--line); border-radius: 0.5rem; margin: 0.5rem 0; padding: 0.5rem 0.75rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
summary > span:last-child { color: var(--soft); }
code { font: 0.95em ui-monospace, monospace; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4.5rem; font: bold 0.85rem ui-monospace, monospace; }
em, .type { color: var(--soft); overflow-wrap: anywhere; }
.fields { margin: 0.25rem 0; padding-left: 1.25rem; }
`;

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { instance } from '@viz-js/viz';
import { ARROWS, ROOMS } from './arrows.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
export const PICTURE = 'docs/images/rooms.svg';

// Apps and what each imports, as their manifests say.
const APPS = ['web', 'server', 'cli'];
const FONT = 'fontname="Helvetica,Arial,sans-serif"';

/** The packages, the rooms inside them and the arrows of imports between them, as an SVG picture. Arrows to `domain` go without saying. */
export async function drawRooms() {
  const lines = [
    'digraph rooms {',
    `graph [rankdir=TB, nodesep=0.22, ranksep=0.55, bgcolor="#fbf8f4", pad=0.3, compound=true, ${FONT}]`,
    `node [shape=box, style="rounded,filled", fillcolor="#ffffff", color="#b9a994", fontsize=12, margin="0.14,0.07", ${FONT}]`,
    'edge [color="#8c7b66", arrowsize=0.6]',
  ];
  for (const app of APPS) lines.push(`"apps/${app}" [fillcolor="#f3dfc8", label="${app}"]`);
  lines.push('{ rank=sink; domain [label="domain: the words that all of them share", fillcolor="#e7efe4"] }');
  for (const [name, known] of Object.entries(ARROWS)) {
    const rooms = ROOMS[name];
    if (name === 'domain') continue;
    if (rooms === undefined) lines.push(`"${name}"`);
    else {
      const inside = Object.entries(rooms);
      lines.push(
        `subgraph "cluster-${name}" { label="${name}"; fontsize=12; style="rounded,filled"; color="#b9a994"; fillcolor="#f6efe6"`,
      );
      for (const [room] of inside) lines.push(`"${name}/${room}" [label="${room}"]`);
      for (const [room, below] of inside)
        for (const one of below) lines.push(`"${name}/${room}" -> "${name}/${one}"`);
      lines.push('}');
    }
    for (const other of known) if (other !== 'domain') lines.push(arrow(name, other));
  }
  for (const app of APPS) {
    const manifest = JSON.parse(await readFile(path.join(ROOT, 'apps', app, 'package.json'), 'utf8'));
    const imported = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
      .map((name) => name.replace('@emoverse/', ''))
      .filter((name) => name in ARROWS && name !== 'domain');
    // What another of its packages already knows is left out, else the picture is all arrows.
    const below = new Set(imported.flatMap((name) => reached(name)));
    for (const name of imported) if (!below.has(name)) lines.push(arrow(`apps/${app}`, name));
  }
  lines.push('}');
  return (await instance()).renderString(lines.join('\n'), { format: 'svg' });
}

/** An arrow between two packages; one with rooms begins and ends at its wall. */
function arrow(from, to) {
  const [tail, head] = [from, to].map((name) =>
    ROOMS[name] ? `${name}/${roomAt(name, name === from)}` : name,
  );
  const walls = [ROOMS[from] && `ltail="cluster-${from}"`, ROOMS[to] && `lhead="cluster-${to}"`].filter(
    Boolean,
  );
  return `"${tail}" -> "${head}" [${walls.join(', ')}]`;
}

/** The room that arrows out of a package leave by (the lowest), or that arrows into it reach (the highest). */
function roomAt(name, isTail) {
  const rooms = Object.entries(ROOMS[name]).sort(([, a], [, b]) => a.length - b.length);
  return (isTail ? rooms.at(0) : rooms.at(-1))[0];
}

function reached(name) {
  return ARROWS[name].flatMap((one) => [one, ...reached(one)]);
}

if (process.argv[1] === import.meta.filename) await writeFile(path.join(ROOT, PICTURE), await drawRooms());

// Runs PostgreSQL for as long as whoever started this lives: the end of standard input, which also comes when that
// process is killed, ends the server and deletes its folder. Argument: JSON of { program, args, folder, user }.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';

const { program, args, folder, user } = JSON.parse(process.argv[2]);
const server = spawn(program, args, { ...user, cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
let isOver = false;
process.stdin.on('end', () => {
  isOver = true;
  // At once and without a checkpoint: what it holds is thrown away.
  server.kill(process.platform === 'win32' ? 'SIGKILL' : 'SIGQUIT');
});
process.stdin.resume();
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
server.on('close', async (code) => {
  if (isOver) await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  process.exit(code ?? 1);
});

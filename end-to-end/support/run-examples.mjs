// Runs files in turn, each as its own module, and prints what each of them printed as JSON.
import { format } from 'node:util';
import { pathToFileURL } from 'node:url';

const printed = {};
for (const file of process.argv.slice(2)) {
  const lines = (printed[file] = []);
  console.log = (...values) => lines.push(format(...values));
  await import(pathToFileURL(file));
}
process.stdout.write(JSON.stringify(printed));

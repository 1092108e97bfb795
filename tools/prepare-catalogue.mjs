// Reads and checks the bundled tables once, after the packages are built, so that no start has to.
import { prepareBundledCatalogue } from '../packages/catalogue/dist/index.js';

await prepareBundledCatalogue();

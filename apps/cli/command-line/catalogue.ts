import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { addCatalogueBuildCommand } from './catalogue-build.ts';
import { addCatalogueImportCommand } from './catalogue-import.ts';
import { addCatalogueImportsCommands } from './catalogue-imports.ts';
import { addCatalogueLinksCommand } from './catalogue-links.ts';
import { addCatalogueStatsCommand } from './catalogue-stats.ts';

/** `emoverse catalogue …` */
export function defineCatalogue(catalogue: Command, io: CommandIo): void {
  catalogue.helpCommand(false);
  addCatalogueBuildCommand(catalogue, io);
  addCatalogueStatsCommand(catalogue, io);
  addCatalogueLinksCommand(catalogue, io);
  addCatalogueImportCommand(catalogue, io);
  addCatalogueImportsCommands(catalogue, io);
}

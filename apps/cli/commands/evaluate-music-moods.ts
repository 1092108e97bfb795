import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';

/** `emoverse evaluate music-moods` */
export function addEvaluateMusicMoodsCommand(_parent: Command, _io: CommandIo): void {}

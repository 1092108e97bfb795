import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { addEvaluateCareCommand } from './evaluate-care.ts';
import { addEvaluateCropCommand } from './evaluate-crop.ts';
import { addEvaluateEmotionsCommand } from './evaluate-emotions.ts';
import { addEvaluateFacesCommand } from './evaluate-faces.ts';
import { addEvaluateFilmProfilesCommand } from './evaluate-film-profiles.ts';
import { addEvaluateHeadCommand } from './evaluate-head.ts';
import { addEvaluateImportsCommand } from './evaluate-imports.ts';
import { addEvaluateMoodCommand } from './evaluate-mood.ts';
import { addEvaluateMoodResponseCommand } from './evaluate-mood-response.ts';
import { addEvaluateMusicMoodsCommand } from './evaluate-music-moods.ts';
import { addEvaluatePolicyCommand } from './evaluate-policy.ts';
import { addEvaluateRecommenderCommand } from './evaluate-recommender.ts';
import { addEvaluateSentenceEmotionsCommand } from './evaluate-sentence-emotions.ts';
import { addEvaluateSentimentCommand } from './evaluate-sentiment.ts';
import { addEvaluateServeCommand } from './evaluate-serve.ts';
import { addEvaluateSimulateCommand } from './evaluate-simulate.ts';
import { addEvaluateTextCommand } from './evaluate-text.ts';
import { addEvaluateVoiceCommand } from './evaluate-voice.ts';

/** `emoverse evaluate …` */
export function addEvaluateCommand(program: Command, io: CommandIo): void {
  const evaluate = program
    .command('evaluate')
    .description('measure the parts on data that you have, by fixed protocols')
    .helpCommand(false);
  addEvaluateEmotionsCommand(evaluate, io);
  addEvaluateFacesCommand(evaluate, io);
  addEvaluateCropCommand(evaluate, io);
  addEvaluateSentimentCommand(evaluate, io);
  addEvaluateSentenceEmotionsCommand(evaluate, io);
  addEvaluateFilmProfilesCommand(evaluate, io);
  addEvaluateTextCommand(evaluate, io);
  addEvaluateVoiceCommand(evaluate, io);
  addEvaluateHeadCommand(evaluate, io);
  addEvaluateCareCommand(evaluate, io);
  addEvaluateMoodCommand(evaluate, io);
  addEvaluateMoodResponseCommand(evaluate, io);
  addEvaluateMusicMoodsCommand(evaluate, io);
  addEvaluatePolicyCommand(evaluate, io);
  addEvaluateSimulateCommand(evaluate, io);
  addEvaluateRecommenderCommand(evaluate, io);
  addEvaluateImportsCommand(evaluate, io);
  addEvaluateServeCommand(evaluate, io);
}

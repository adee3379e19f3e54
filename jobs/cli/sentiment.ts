import type { Command } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { SentimentFlags, SentimentPredictFlags, SentimentTrainFlags } from './sentiments/flags';

/** `callcast sentiment eval|predict|train`: how customers feel, from texts in files; needs no database. */
export function registerSentiment(program: Command): void {
  const sentiment = program
    .command('sentiment')
    .description('how customers feel: sentiment of texts and calls');
  const evaluate = withFile(addCommand(sentiment, 'eval', 'how right a model is on labelled texts')).option(
    '--model <folder>',
    'folder of a model (default: the one that Callcast ships)',
  );
  runs<SentimentFlags>(evaluate, evalCommand);
  const predict = withFile(
    addCommand(sentiment, 'predict', 'write the sentiment of each text, or of each call'),
  )
    .option('--model <folder>', 'folder of a model (default: the one that Callcast ships)')
    .option('--output <file>', 'where to write the JSON lines (default: standard output)');
  runs<SentimentPredictFlags>(predict, predictCommand);
  const train = withFile(
    addCommand(sentiment, 'train', 'learn from labelled texts of your own'),
  ).requiredOption('--model <folder>', 'folder to write the model to');
  runs<SentimentTrainFlags>(train, trainCommand);
}

function withFile(command: Command): Command {
  return command
    .requiredOption(
      '--input <file>',
      '.jsonl, .csv or .tsv, also .gz, with text and, where known, label and lang',
    )
    .option('--language <tag>', 'of the texts where the file does not say: en, nl, de, it, zh-TW, fr, es');
}

async function evalCommand(_: CommandContext, flags: SentimentFlags): Promise<Outcome> {
  const { evaluateSentiment } = await import('./sentiments/evaluate-file');
  return evaluateSentiment(flags);
}

async function predictCommand(_: CommandContext, flags: SentimentPredictFlags): Promise<Outcome | undefined> {
  const { predictSentiment } = await import('./sentiments/predict-file');
  return predictSentiment(flags);
}

async function trainCommand(_: CommandContext, flags: SentimentTrainFlags): Promise<Outcome> {
  const { trainSentiment } = await import('./sentiments/train-on-file');
  return trainSentiment(flags);
}

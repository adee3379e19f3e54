import { type Command, InvalidArgumentError } from 'commander';
import type { CategorizeFlags, PredictFlags, TrainFlags } from './categorizing/flags';
import { addCommand, type CommandContext, type Outcome, runs } from './command';

/** `callcast categorize train|eval|predict`: intents of texts in files; needs no database. */
export function registerCategorize(program: Command): void {
  const categorize = program.command('categorize').description('what texts are about: intents, from files');
  const train = withFiles(addCommand(categorize, 'train', 'learn intents from labelled texts'))
    .option('--seed <number>', 'of all chance in training', wholeNumber, 1)
    .option('--progress', 'say how far it is, line by line');
  runs<TrainFlags>(train, trainCommand);
  const evaluate = withFiles(addCommand(categorize, 'eval', 'how right a model is on labelled texts'));
  runs<CategorizeFlags>(evaluate, evalCommand);
  const predict = withFiles(
    addCommand(categorize, 'predict', 'write the intent of each text as JSON lines'),
  ).option('--output <file>', 'where to write them (default: standard output)');
  runs<PredictFlags>(predict, predictCommand);
}

function withFiles(command: Command): Command {
  return command
    .requiredOption('--model <folder>', 'folder of the model')
    .requiredOption('--input <file>', '.jsonl or .csv, also .gz, with text,label and, where known, lang')
    .option(
      '--embeddings <which>',
      'sentence embeddings: auto, none, or the folder of their weights',
      'auto',
    );
}

async function trainCommand(context: CommandContext, flags: TrainFlags): Promise<Outcome> {
  const { trainOnFile } = await import('./categorizing/train-on-file');
  return trainOnFile(context, flags);
}

async function evalCommand(context: CommandContext, flags: CategorizeFlags): Promise<Outcome> {
  const { evaluateFile } = await import('./categorizing/evaluate-file');
  return evaluateFile(context, flags);
}

async function predictCommand(context: CommandContext, flags: PredictFlags): Promise<Outcome | undefined> {
  const { predictFile } = await import('./categorizing/predict-file');
  return predictFile(context, flags);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new InvalidArgumentError('must be a whole number.');
  return number;
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { TranscribeFlags } from './transcribing/flags';

/** `callcast transcribe`: what was said in recordings, as files; needs no database and no network. */
export function registerTranscribe(program: Command): void {
  const command = addCommand(
    program,
    'transcribe',
    'write what was said in recordings: JSON, vCon and WebVTT',
  )
    .argument('<files...>', 'recordings (WAV, MP3, FLAC, OGG, M4A, G.711), or folders of them')
    .requiredOption('--out <dir>', 'folder for NAME.json, NAME.vcon.json and NAME.vtt; made where it is not')
    .addOption(
      new Option('--engine <which>', 'recognizer').choices(['auto', 'whisper', 'moonshine']).default('auto'),
    )
    .option('--model <name>', 'weights, as "callcast models list" names them', 'auto')
    .option('--language <code>', 'that is spoken: en, nl, de, … ; auto tells it from what is said', 'auto')
    .addOption(
      new Option(
        '--channels <how>',
        'split: a speaker a channel; mono: voices told apart; auto: by what they hold',
      )
        .choices(['auto', 'mono', 'split'])
        .default('auto'),
    )
    .option(
      '--agent-channel <number>',
      'in which channel the agent is: 1 or 2 (default: told from what is said)',
      channelNumber,
    )
    .option('--threads <number>', 'of the recognizer (default: 2)', threadCount)
    .addOption(
      new Option('--device <which>', 'what computes')
        .choices(['cpu', 'auto', 'cuda', 'webgpu'])
        .default('cpu'),
    );
  runs<TranscribeFlags>(command, transcribeCommand);
}

async function transcribeCommand(
  context: CommandContext,
  flags: TranscribeFlags,
  files: string[],
): Promise<Outcome> {
  const { transcribeFiles } = await import('./transcribing/transcribe-files');
  return transcribeFiles(context, flags, files);
}

function channelNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('must be 1 or 2.');
  return number;
}

function threadCount(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > 64) {
    throw new InvalidArgumentError('must be a whole number from 1 to 64.');
  }
  return number;
}

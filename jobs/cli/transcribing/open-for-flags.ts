import { chooseModel } from '@/models/speech/choose-model';
import { openTranscriber } from '@/models/speech/open-transcriber';
import type { Transcriber } from '@/models/speech/transcriber';
import { dataDirectory } from '@/server/embedded/paths';
import { AppError } from '@/server/errors';
import type { CommandContext } from '../command';
import { weightFolders } from '../weight-folders';
import type { TranscribeFlags } from './flags';

const ONLY_MOONSHINE = 'moonshine-tiny-en';

/**
 * Opens the recognizer that flags ask for, from weights on this machine.
 * @throws ModelError where they are not here, with how to get them; AppError `invalid_input` for flags that contradict
 */
export async function openForFlags(
  { dataDir }: CommandContext,
  { engine, model, language, threads, device }: TranscribeFlags,
): Promise<Transcriber> {
  if (model !== 'auto' && engine !== 'auto' && !model.startsWith(engine)) {
    throw new AppError('invalid_input', `--model ${model} is not of --engine ${engine}.`, {
      hint: 'Leave one of them out.',
    });
  }
  const { name, folder } = await chooseModel(
    weightFolders(dataDirectory(dataDir)),
    model === 'auto' && engine === 'moonshine' ? ONLY_MOONSHINE : model,
    // Whisper is what knows every language
    model === 'auto' && engine === 'whisper' ? 'auto' : language,
  );
  return openTranscriber({ weights: folder, model: name, threads, device });
}

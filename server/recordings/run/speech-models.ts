import { ModelError } from '@/models/model-error';
import { chooseModel } from '@/models/speech/choose-model';
import { openTranscriber } from '@/models/speech/open-transcriber';
import type { Transcriber } from '@/models/speech/transcriber';
import { weightPlaces } from '../weight-places';

/** Weights that a recording needs do not lie here (yet): no fault of the recording. */
export class WeightsMissing extends Error {
  override readonly name = 'WeightsMissing';
}

/** The models of a process, each opened once, when the first recording needs it. */
export class SpeechModels {
  readonly #open = new Map<string, Promise<Transcriber>>();

  /**
   * @param wanted name of weights, or `auto`; and the ISO 639-1 language, or `auto`
   * @throws WeightsMissing with how to get them; ModelError when they cannot be opened
   */
  async transcriberFor(wanted: { model: string; language: string }): Promise<Transcriber> {
    const { name, folder } = await chosen(wanted);
    const standing = this.#open.get(folder);
    if (standing) return standing;
    const opening = openTranscriber({ weights: folder, model: name });
    this.#open.set(folder, opening);
    // Weights that could not be opened may be mended: the next recording tries them again.
    opening.catch(() => this.#open.delete(folder));
    return opening;
  }

  async close(): Promise<void> {
    const open = await Promise.allSettled(this.#open.values());
    this.#open.clear();
    for (const one of open) if (one.status === 'fulfilled') await one.value.close();
  }
}

async function chosen({ model, language }: { model: string; language: string }) {
  try {
    return await chooseModel(weightPlaces(), model, language);
  } catch (thrown) {
    if (!(thrown instanceof ModelError)) throw thrown;
    throw new WeightsMissing(`${thrown.message} ${thrown.hint}`);
  }
}

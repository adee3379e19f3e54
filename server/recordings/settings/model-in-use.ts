import { ModelError } from '@/models/model-error';
import { chooseModel } from '@/models/speech/choose-model';
import { weightPlaces } from '../weight-places';

/** What settings come to on this machine: a model, or why there is none and how to get one. */
export async function modelInUse(settings: {
  model: string;
  language: string;
}): Promise<{ name: string; missing: null } | { name: null; missing: string }> {
  try {
    const { name } = await chooseModel(weightPlaces(), settings.model, settings.language);
    return { name, missing: null };
  } catch (thrown) {
    if (!(thrown instanceof ModelError)) throw thrown;
    return { name: null, missing: `${thrown.message} ${thrown.hint}` };
  }
}

import { ModelError } from '@/models/model-error';
import { findWeights } from '@/models/weights/find-weights';
import { REGISTRY, weightsNamed } from '@/models/weights/registry';

/** Recognizers from the best to the least; tiny Whisper goes round in circles on telephone audio. */
const ORDER = [
  'whisper-large-v3-turbo',
  'whisper-small',
  'whisper-base',
  'moonshine-tiny-en',
  'whisper-tiny',
];

/**
 * The recognizer for a language among the weights that lie here.
 * @param places folders in which weights may lie
 * @param wanted name of weights, or `auto`
 * @param language ISO 639-1, or `auto`
 * @throws ModelError where there is none, with the command that brings one
 */
export async function chooseModel(
  places: readonly string[],
  wanted: string,
  language: string,
): Promise<{ name: string; folder: string }> {
  const names = wanted === 'auto' ? ORDER.filter((name) => knows(name, language)) : [wanted];
  for (const name of names) {
    const folder = await findWeights(name, places);
    if (folder) return { name, folder };
  }
  const pull = wanted === 'auto' ? 'whisper-base' : wanted;
  throw new ModelError(
    wanted === 'auto'
      ? `No recognizer for ${language === 'auto' ? 'any language' : `the language ${language}`} lies here.`
      : `The weights of ${wanted} do not lie here.`,
    `Run "npx callcast models pull ${pull}", or name the folder that has them in CALLCAST_MODELS.`,
  );
}

function knows(name: string, language: string): boolean {
  if (!REGISTRY.some((known) => known.name === name)) return false;
  return language === 'auto' || (weightsNamed(name)?.languages.includes(language) ?? false);
}

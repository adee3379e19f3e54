import { ModelError } from '@/models/model-error';
import { findWeights } from '@/models/weights/find-weights';
import { REGISTRY, weightsNamed } from '@/models/weights/registry';
import { languageOf } from './language-of';

/** Recognizers from the fewest errors to the most (docs/OPERATIONS.md, "Recognizers"). */
const ORDER = [
  'whisper-large-v3-turbo',
  'whisper-small',
  'whisper-base',
  'moonshine-tiny-en',
  'whisper-tiny',
];

/** What is brought where nothing else is said. */
const USUAL = 'whisper-base';

/**
 * The recognizer for a language among the weights that lie here.
 * @param places folders in which weights may lie
 * @param wanted name of weights, or `auto`: of those that know the language the one with the fewest errors
 * @param language ISO 639-1 or a tag of it (zh-TW), or `auto`: told from each call
 * @throws ModelError where there is none, with the command that brings one
 */
export async function chooseModel(
  places: readonly string[],
  wanted: string,
  language: string,
): Promise<{ name: string; folder: string }> {
  const names = wanted === 'auto' ? ORDER.filter((name) => knows(name, language)) : [requireKnown(wanted)];
  for (const name of names) {
    const folder = await findWeights(name, places);
    if (folder) return { name, folder };
  }
  throw new ModelError(
    wanted === 'auto'
      ? `No recognizer for ${language === 'auto' ? 'any language' : `the language "${language}"`} lies here.`
      : `The weights of ${wanted} do not lie here.`,
    `Run "npx callcast models pull ${wanted === 'auto' ? USUAL : wanted}", or name the folder that has them in CALLCAST_MODELS.`,
  );
}

/** With `auto` also one of English alone: who keeps nothing else here has English calls. */
function knows(name: string, language: string): boolean {
  return language === 'auto' || (weightsNamed(name)?.languages ?? []).includes(languageOf(language));
}

/** @returns the name in the registry */
function requireKnown(wanted: string): string {
  const weights = weightsNamed(wanted);
  if (weights?.kind === 'asr') return weights.name;
  const there = REGISTRY.filter(({ kind }) => kind === 'asr').map(({ name }) => name);
  throw new ModelError(`No recognizer is called ${wanted}.`, `There are: auto, ${there.join(', ')}.`);
}

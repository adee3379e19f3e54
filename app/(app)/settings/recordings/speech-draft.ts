import { languageOf } from '@/models/speech/language-of';
import type { SpeechSettingsView } from '@/server/recordings/contracts/settings';

type Models = SpeechSettingsView['models'];

/** What the choice of a model means on this machine, in words beside it. */
export function modelHint(models: Models, chosen: string, inUse: string | null): string {
  if (chosen === 'auto') {
    return inUse === null
      ? 'The best for the language that lies here; none does yet.'
      : `The best for the language that lies here: ${inUse}.`;
  }
  const model = models.find(({ name }) => name === chosen);
  if (!model) return 'This version does not know it.';
  return model.here ? 'It lies on this machine.' : `Get it first: callcast models pull ${chosen}`;
}

/** Whether the chosen model hears the chosen language; undefined: it does, or nobody can tell. */
export function languageProblem(models: Models, model: string, language: string): string | undefined {
  const languages = models.find(({ name }) => name === model)?.languages;
  if (!languages || language === 'auto' || languages.includes(languageOf(language))) return undefined;
  return `${model} does not hear this language.`;
}

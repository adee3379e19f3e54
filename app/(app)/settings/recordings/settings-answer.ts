import { languageName } from '@/app/(app)/calls/language-name';
import type { SpeechSettingsView } from '@/server/recordings/contracts/settings';

type Told = Pick<SpeechSettingsView, 'settings' | 'inUse' | 'folder'>;

/** How a site's recordings become text, in a sentence. */
export function settingsSentence({ settings, inUse, folder }: Told): string {
  const how =
    settings.language === 'auto' ? 'in the language of each call' : `in ${languageName(settings.language)}`;
  const by =
    inUse === null
      ? 'No recording becomes text yet: no model for it lies here.'
      : `Recordings become text by ${inUse}, ${how}.`;
  const from =
    settings.folder !== null && folder.readable
      ? 'They come from the folder and from what is dropped.'
      : 'They come from what is dropped.';
  return `${by} ${from} Audio is kept for ${settings.audioDays} ${settings.audioDays === 1 ? 'day' : 'days'}.`;
}

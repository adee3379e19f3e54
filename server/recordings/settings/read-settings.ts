import { database, type Transaction } from '@/server/postgres/client';
import { DEFAULT_SPEECH_SETTINGS, type SpeechSettingsValue } from '../contracts/settings';

/** How a site's recordings become text. */
export async function readSpeechSettings(
  siteId: number,
  transaction: Transaction = database(),
): Promise<SpeechSettingsValue> {
  const row = await transaction.speechSettings.findUnique({
    where: { siteId },
    select: { model: true, language: true, channelRoles: true, folder: true, audioDays: true },
  });
  return row ?? DEFAULT_SPEECH_SETTINGS;
}

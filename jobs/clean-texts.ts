import { log } from '@/server/log';
import { cleanTexts } from '@/server/privacy/clean-texts';
import { cleanAudio } from '@/server/recordings/keep/clean-audio';

/** Deletes texts and audio that are past their time. */
export async function cleanTextsJob(): Promise<void> {
  const now = new Date();
  const texts = await cleanTexts(now);
  const audio = await cleanAudio(now);
  log().info({ ...texts, ...audio }, 'texts and audio past their time deleted');
}

import { removeStrayUploads } from '@/server/ingest/remove-stray-uploads';
import { log } from '@/server/log';
import { cleanTexts } from '@/server/privacy/clean-texts';
import { cleanAudio } from '@/server/recordings/keep/clean-audio';

/** Deletes texts and audio that are past their time, and uploads that nobody waits for. */
export async function cleanTextsJob(): Promise<void> {
  const now = new Date();
  const texts = await cleanTexts(now);
  const audio = await cleanAudio(now);
  const uploads = await removeStrayUploads(now);
  log().info({ ...texts, ...audio, uploads }, 'texts and audio past their time deleted');
}

import { log } from '@/server/log';
import { cleanTexts } from '@/server/privacy/clean-texts';

/** Deletes texts that are past their time. */
export async function cleanTextsJob(): Promise<void> {
  const report = await cleanTexts(new Date());
  log().info(report, 'texts past their time deleted');
}

import { log } from '@/server/log';
import { scanFolders } from '@/server/recordings/folder/scan-folders';

/** Takes in what lies newly in the folders of recordings. */
export async function scanRecordingsJob(): Promise<void> {
  const { added, known, unmatched } = await scanFolders();
  if (added > 0) log().info({ added, known, unmatched }, 'recordings found in folders');
}

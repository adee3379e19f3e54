import { type Embeddings, openEmbeddings } from '@/models/embeddings/open-embeddings';
import { findWeights } from '@/models/weights/find-weights';
import { dataDirectory } from '@/server/embedded/paths';
import type { CommandContext } from '../command';
import { weightFolders } from '../weight-folders';

/** Which weights stand behind "auto". */
const SENTENCES = 'all-MiniLM-L6-v2-q4';

/**
 * The sentence embeddings that `--embeddings auto|none|DIR` names: with auto those in CALLCAST_MODELS or in the data
 * directory, null where there are none.
 * @throws ModelError where a folder is named that holds none
 */
export async function embeddingsOf(
  flag: string,
  { dataDir }: Pick<CommandContext, 'dataDir'>,
): Promise<Embeddings | null> {
  if (flag === 'none') return null;
  if (flag !== 'auto') return openEmbeddings((await findWeights(SENTENCES, [flag])) ?? flag);
  const found = await findWeights(SENTENCES, weightFolders(dataDirectory(dataDir)));
  return found ? openEmbeddings(found) : null;
}

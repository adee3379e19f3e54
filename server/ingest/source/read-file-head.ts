import type { FileHead } from './file-head';
import { openHead } from './open-head';
import type { Origin } from './open-source';
import type { ShapeOverrides } from './shape';

/**
 * The beginning of a file, as formats look at it to find out whether it is theirs.
 * @throws AppError `invalid_input` for what cannot be read at all, `not_found`, `forbidden`
 */
export async function readFileHead(
  origin: Origin,
  fileName: string,
  overrides: ShapeOverrides = {},
): Promise<FileHead> {
  const [view] = await openHead(origin, fileName, overrides);
  return view.head;
}

import type { TextSpan } from '@/models/text/transcript';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { compileSearch } from '@/server/transcripts/search/compile';
import { highlights } from '@/server/transcripts/search/highlights';

/** Where a search's words stand in a call; nowhere for a search that cannot be read. */
export function searchMatches(query: string, turns: readonly TurnView[]): TextSpan[] {
  if (query.trim() === '') return [];
  try {
    return highlights(compileSearch(query), turns);
  } catch {
    return [];
  }
}

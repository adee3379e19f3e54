import { audioStem, nameFacts } from '../drop/name-facts';
import { callsNamingRecordings } from '../queries/calls-naming-recordings';
import { recordedCalls } from '../queries/recorded-calls';
import type { AudioFile } from './list-audio';

/**
 * The known calls that files are recordings of: whose record names the file, else whose id the file's name is. Where
 * records name several files of the same name, the folders before it decide.
 * @returns by place; files of no known call lack
 */
export async function callsOfFiles(
  siteId: number,
  files: readonly AudioFile[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (files.length === 0) return found;
  const names = [...new Set(files.map(({ place }) => baseName(place)))];
  const named = await callsNamingRecordings({ siteId, names });
  const byName = new Map<string, Named[]>();
  for (const call of named) {
    const name = baseName(call.recording);
    byName.set(name, [...(byName.get(name) ?? []), call]);
  }
  const stems = new Map<string, string[]>();
  for (const { place } of files) {
    const call = bestOf(place, byName.get(baseName(place)) ?? []);
    if (call !== null) found.set(place, call);
    else stems.set(place, [audioStem(place), nameFacts(place).callId]);
  }
  const ids = [...new Set([...stems.values()].flat())].filter((id) => id !== '' && id.length <= 200);
  const known = ids.length === 0 ? [] : await recordedCalls({ siteId, callIds: ids });
  const calls = new Set(known.map(({ call_id }) => call_id));
  for (const [place, candidates] of stems) {
    const call = candidates.find((id) => calls.has(id));
    if (call !== undefined) found.set(place, call);
  }
  return found;
}

function baseName(place: string): string {
  return place.split(/[\\/]/).at(-1) ?? '';
}

interface Named {
  call_id: string;
  recording: string;
}

/** The call whose record names the place with the most of its folders; null where several do as well, or none does. */
function bestOf(place: string, calls: readonly Named[]): string | null {
  const scored = calls
    .map(({ call_id, recording }) => ({ call_id, same: sameEnd(place, recording) }))
    .toSorted((a, b) => b.same - a.same);
  const [best, second] = scored;
  if (!best || best.same === second?.same) return null;
  return best.call_id;
}

/** How many parts of two paths are the same, from the end. */
function sameEnd(a: string, b: string): number {
  const [left, right] = [a.split('/').toReversed(), b.split(/[\\/]/).toReversed()];
  const differs = left.findIndex((part, at) => part !== right[at]);
  return differs === -1 ? left.length : differs;
}

import { NamedValues } from './named-values';
import type { TextRules } from './text-rules';
import { turnOf } from './turn';
import { roleOf, type VconParty } from './vcon-parties';
import type { LabelledTurn } from './vcon-said';
import { contentOf, mediaTypeOf, placeOf, textOf } from './vcon-values';

interface Context {
  parties: readonly VconParty[];
  rules: TextRules;
  /** when each dialog began, in milliseconds since 1970 */
  began: readonly (number | null)[];
  first: number | null;
}

/** Dialogs of typed text as turns: messages of a chat, mails. Only plain text is read. */
export function typedIn(
  dialogs: readonly Record<string, unknown>[],
  { parties, rules, began, first }: Context,
): LabelledTurn[] {
  return dialogs.flatMap((dialog, at): LabelledTurn[] => {
    const body = contentOf(dialog);
    const type = mediaTypeOf(dialog);
    if (dialog.type !== 'text' || typeof body !== 'string' || body.trim() === '') return [];
    if (type !== '' && !type.startsWith('text/')) return [];
    const sender =
      dialog.originator ?? (Array.isArray(dialog.parties) ? dialog.parties.flat()[0] : dialog.parties);
    const start = began[at] ?? null;
    const startms = start !== null && first !== null ? start - first : undefined;
    const text = type.startsWith('text/html') ? withoutTags(body) : body;
    const turn = turnOf(NamedValues.of({ text, speaker: roleOf(sender, parties), startms }), rules);
    return turn ? [{ label: labelOf(sender, parties), turn }] : [];
  });
}

function labelOf(sender: unknown, parties: readonly VconParty[]): string {
  const party = parties[placeOf(sender) ?? -1];
  return party?.name || party?.id || party?.tel || textOf(sender);
}

/** In one pass, however many tags are never closed. */
function withoutTags(html: string): string {
  const [before = '', ...tags] = html.split('<');
  const texts = tags.map((tag) => {
    const end = tag.indexOf('>');
    return end < 0 || /^(script|style)\b/i.test(tag) ? '' : tag.slice(end + 1);
  });
  return [before, ...texts].join(' ').replace(/\s+/g, ' ');
}

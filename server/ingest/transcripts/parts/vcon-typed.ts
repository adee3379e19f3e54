import type { LabelledTurn } from './labelled-turn';
import { mailText } from './mail-text';
import { NamedValues } from './named-values';
import type { TextRules } from './text-rules';
import { turnOf } from './turn';
import { roleOf, type VconParty } from './vcon-parties';
import { contentOf, LONGEST_CALL_MS, mediaTypeOf, placeOf, textOf } from './vcon-values';

interface Context {
  parties: readonly VconParty[];
  rules: TextRules;
  /** when each dialog began, in milliseconds since 1970 */
  began: readonly (number | null)[];
  first: number | null;
}

/** Dialogs of typed text as turns: messages of a chat, mails. */
export function typedIn(
  dialogs: readonly Record<string, unknown>[],
  { parties, rules, began, first }: Context,
): LabelledTurn[] {
  return dialogs.flatMap((dialog, at): LabelledTurn[] => {
    const body = contentOf(dialog);
    const type = mediaTypeOf(dialog);
    if (dialog.type !== 'text' || typeof body !== 'string' || body.trim() === '') return [];
    const sender =
      dialog.originator ?? (Array.isArray(dialog.parties) ? dialog.parties.flat()[0] : dialog.parties);
    const start = began[at] ?? null;
    const since = start !== null && first !== null ? start - first : undefined;
    const startms = since !== undefined && since <= LONGEST_CALL_MS ? since : undefined;
    const text = plainText(body, textOf(dialog.mediatype ?? dialog.mimetype), type);
    if (text.trim() === '') return [];
    const turn = turnOf(NamedValues.of({ text, speaker: roleOf(sender, parties), startms }), rules);
    return turn ? [{ label: labelOf(sender, parties), turn }] : [];
  });
}

/** What was written, without pictures, tags and parts of a mail that say the same again; '' for what is no text. */
function plainText(body: string, mediaType: string, type: string): string {
  if (type.startsWith('text/html')) return withoutTags(body);
  if (type === '' || type.startsWith('text/')) return body;
  if (!type.startsWith('multipart/')) return '';
  const { text, isHtml } = mailText(mediaType, body);
  return isHtml ? withoutTags(text) : text;
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

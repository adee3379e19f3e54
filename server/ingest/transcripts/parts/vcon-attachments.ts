import type { CallRecord } from '@/server/calls/call-record';
import { RECORD_PURPOSE, recordBody } from '@/server/vcon/own-vcon';
import { isObject } from './named-values';
import type { TextRules } from './text-rules';
import { contentOf, listOf, textOf } from './vcon-values';

/** Facts of a call that tags may tell. */
const TAGS: readonly string[] = ['queue', 'type', 'team', 'entry', 'menu_choice', 'wrap_up'];

/** What an attachment is for; before version 0.4.0 it was called its type. */
function purposeOf({ purpose, type }: Record<string, unknown>): string {
  return textOf(purpose ?? type).toLowerCase();
}

function contentsFor(vcon: Readonly<Record<string, unknown>>, purpose: string): unknown[] {
  return listOf(vcon.attachments)
    .filter((attachment) => purposeOf(attachment) === purpose)
    .map(contentOf);
}

/** Attachments of tags: "queue:Sales", or an object of them. */
export function tagsOf(vcon: Readonly<Record<string, unknown>>): [string, string][] {
  return contentsFor(vcon, 'tags')
    .flatMap((body): [string, unknown][] => {
      if (isObject(body)) return Object.entries(body);
      if (!Array.isArray(body)) return [];
      return body.map((tag): [string, unknown] => {
        const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(textOf(tag)) ?? [];
        return [name, value];
      });
    })
    .flatMap(([name, value]): [string, string][] =>
      TAGS.includes(name.trim().toLowerCase()) ? [[name, textOf(value)]] : [],
    );
}

const REFUSALS: ReadonlySet<string> = new Set([
  ...['denied', 'refused', 'revoked', 'withdrawn', 'declined', 'rejected', 'optout', 'no', 'false'],
]);
const GRANTS: ReadonlySet<string> = new Set([
  'given',
  'granted',
  'accepted',
  'active',
  'optin',
  'yes',
  'true',
]);
/** Purposes of a grant that are what is done here. */
const READING = /record|transcri|analy|process|ai\b|train/i;

/**
 * What the caller said to being recorded and read: an attachment of consent, or one that names the lawful basis with a grant
 * by purpose (draft-howe-vcon-lawful-basis). Where one of several says no, it is no; a word that says neither says nothing.
 */
export function consentOf(vcon: Readonly<Record<string, unknown>>): string | undefined {
  const plain = contentsFor(vcon, 'consent').flatMap((body) =>
    isObject(body) ? [body.status, body.consent, ...grantsIn(body)] : [body],
  );
  const grants = contentsFor(vcon, 'lawful_basis').flatMap((body) => (isObject(body) ? grantsIn(body) : []));
  const words = [...plain, ...grants].flatMap((word) =>
    typeof word === 'boolean' ? [String(word)] : typeof word === 'string' ? [word] : [],
  );
  const plainWords = words.map((word) => word.toLowerCase().replace(/[^a-z]/g, ''));
  if (plainWords.some((word) => REFUSALS.has(word))) return 'refused';
  return plainWords.some((word) => GRANTS.has(word)) ? 'given' : undefined;
}

function grantsIn(body: Record<string, unknown>): unknown[] {
  return listOf(body.purpose_grants ?? body.consents).flatMap((grant) =>
    READING.test(textOf(grant.purpose ?? grant.consent)) ? [grant.granted ?? grant.status] : [],
  );
}

/** The whole record of a call that Callcast exported; null for any other vCon. @throws RowProblem for a time that cannot be */
export function ownRecordOf(vcon: Readonly<Record<string, unknown>>, rules: TextRules): CallRecord | null {
  for (const body of contentsFor(vcon, RECORD_PURPOSE)) {
    const { success, data } = recordBody.safeParse(body);
    if (!success) continue;
    const { startedAt, queueEnteredAt, ...rest } = data;
    return {
      ...rest,
      startedAt: new Date(rules.instantOf(startedAt, 'startedAt')),
      queueEnteredAt:
        queueEnteredAt === null ? null : new Date(rules.instantOf(queueEnteredAt, 'queueEnteredAt')),
    };
  }
  return null;
}

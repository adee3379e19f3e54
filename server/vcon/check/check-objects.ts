import { isObject } from '@/server/ingest/transcripts/parts/named-values';
import { checkContent } from './check-content';
import { foreignNames, type Report, type Whole } from './problem';
import {
  contentHash,
  date,
  httpsUrl,
  judgeAll,
  object,
  place,
  placeOrPlaces,
  type Rule,
  text,
  uuid,
} from './values';

const CONTENT = ['mediatype', 'filename', 'body', 'encoding', 'url', 'content_hash'];

const PARTY_RULES: Readonly<Record<string, Rule>> = Object.fromEntries(
  ['tel', 'sip', 'stir', 'mailto', 'name', 'did', 'validation', 'gmlpos', 'uuid', 'type', 'org', 'dept'].map(
    (name): [string, Rule] => [name, { judge: text, section: '4.2' }],
  ),
);
const PARTY_NAMES = new Set([...Object.keys(PARTY_RULES), 'civicaddress']);
const PARTY_TYPES: readonly unknown[] = [undefined, 'person', 'bot', 'organization'];

/** A party (section 4.2); one without any parameter is allowed. */
export function checkParty(value: unknown, at: string, whole: Whole, report: Report): void {
  if (!isObject(value)) {
    report.must(at, '4.2', 'It must be an object.');
    return;
  }
  judgeAll(value, PARTY_RULES, at, report);
  judgeAll(value, { civicaddress: { judge: object, section: '4.2.9' } }, at, report);
  if (!PARTY_TYPES.includes(value.type))
    report.should(`${at}.type`, '4.2.11', 'It should be person, bot or organization.');
  foreignNames(value, PARTY_NAMES, { at, section: '4.1.3', whole, report });
}

const ATTACHMENT_NAMES = new Set(['purpose', 'start', 'party', 'dialog', ...CONTENT]);

/** An attachment (section 4.4). */
export function checkAttachment(value: unknown, at: string, whole: Whole, report: Report): void {
  if (!isObject(value)) {
    report.must(at, '4.4', 'It must be an object.');
    return;
  }
  for (const name of ['start', 'party', 'dialog']) {
    if (value[name] === undefined) report.must(`${at}.${name}`, '4.4', 'An attachment must have it.');
  }
  const rules: Record<string, Rule> = {
    purpose: { judge: text, section: '4.4.1' },
    start: { judge: date, section: '4.4.2' },
    party: { judge: place(whole.parties, 'parties'), section: '4.4.3' },
    dialog: { judge: place(whole.dialog, 'dialogs'), section: '4.4.4' },
  };
  judgeAll(value, rules, at, report);
  checkContent(value, at, report, true);
  if (value.body === undefined && value.url === undefined && !whole.redacted)
    report.should(at, '4.4.7', 'Its content should be inside (body) or referenced (url).');
  foreignNames(value, ATTACHMENT_NAMES, { at, section: '4.1.3', whole, report });
}

const ANALYSIS_NAMES = new Set(['type', 'dialog', 'attachment', 'vendor', 'product', 'schema', ...CONTENT]);

/** An analysis (section 4.5). */
export function checkAnalysis(value: unknown, at: string, whole: Whole, report: Report): void {
  if (!isObject(value)) {
    report.must(at, '4.5', 'It must be an object.');
    return;
  }
  for (const [name, section] of [
    ['type', '4.5.1'],
    ['vendor', '4.5.6'],
  ] as const) {
    if (value[name] === undefined) report.must(`${at}.${name}`, section, 'An analysis must have it.');
  }
  const rules: Record<string, Rule> = {
    type: { judge: text, section: '4.5.1' },
    dialog: { judge: placeOrPlaces(whole.dialog, 'dialogs'), section: '4.5.2' },
    attachment: { judge: placeOrPlaces(whole.attachments, 'attachments'), section: '4.5.3' },
    vendor: { judge: text, section: '4.5.6' },
    product: { judge: text, section: '4.5.7' },
    schema: { judge: text, section: '4.5.8' },
  };
  judgeAll(value, rules, at, report);
  checkContent(value, at, report, false);
  foreignNames(value, ANALYSIS_NAMES, { at, section: '4.1.3', whole, report });
}

/** What an earlier version of the vCon is (sections 4.1.8 and 4.1.9). */
export function checkPrior(value: unknown, name: 'redacted' | 'amended', report: Report): void {
  if (value === undefined || value === null) return;
  const section = name === 'redacted' ? '4.1.8' : '4.1.9';
  if (!isObject(value)) {
    report.must(name, section, 'It must be an object.');
    return;
  }
  const rules: Record<string, Rule> = {
    uuid: { judge: uuid, section },
    type: { judge: text, section },
    url: { judge: httpsUrl, section: '2.4.1' },
    content_hash: { judge: contentHash, section: '2.4.2' },
  };
  judgeAll(value, rules, name, report);
  if (value.url !== undefined && value.content_hash === undefined)
    report.must(`${name}.content_hash`, section, 'What lies elsewhere needs the hash of its content.');
  if (name === 'redacted' && value.type === undefined)
    report.must('redacted.type', section, 'It must say what kind of redaction it is.');
  if (name === 'amended' && value.url === undefined && value.uuid === undefined)
    report.must('amended.uuid', section, 'It must name the vCon that it amends.');
}

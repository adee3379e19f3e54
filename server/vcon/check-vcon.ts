import { VCON_SYNTAX } from '@/models/speech/formats/vcon-values';
import { isObject } from '@/server/ingest/transcripts/parts/named-values';
import { checkDialog } from './check/check-dialog';
import { checkAnalysis, checkAttachment, checkParty, checkPrior } from './check/check-objects';
import { checkSigned } from './check/check-signed';
import { foreignNames, type Problem, Report, type Whole } from './check/problem';
import { date, judgeAll, oneOf, type Rule, text, texts, uuid } from './check/values';

export type { Problem } from './check/problem';

const RULES: Readonly<Record<string, Rule>> = {
  vcon: { judge: oneOf([VCON_SYNTAX]), section: '4.1.1' },
  uuid: { judge: uuid, section: '4.1.2' },
  extensions: { judge: texts, section: '4.1.3' },
  critical: { judge: texts, section: '4.1.4' },
  created_at: { judge: date, section: '4.1.5' },
  updated_at: { judge: date, section: '4.1.6' },
  subject: { judge: text, section: '4.1.7' },
};
const LISTS = [
  ['parties', checkParty],
  ['dialog', checkDialog],
  ['analysis', checkAnalysis],
  ['attachments', checkAttachment],
] as const;
const NAMES = new Set([...Object.keys(RULES), 'redacted', 'amended', ...LISTS.map(([name]) => name)]);

/**
 * Checks a vCon against the rules of draft-ietf-vcon-vcon-core-04 (7 September 2026): its text, and where that is silent its
 * JSON schema (appendix B). What a schema cannot say is checked, too: that places are those of objects that are there.
 * @param value a vCon as JSON has it; of a signed one the form of the signature and the vCon inside (whether the signature
 *   holds is not asked here)
 * @returns [] for a vCon that keeps all rules; it is valid where none of the problems is a must
 */
export function checkVcon(value: unknown): Problem[] {
  const report = new Report();
  if (!isObject(value)) {
    report.must('', '3', 'A vCon is a JSON object.');
    return report.problems;
  }
  if ('payload' in value || 'signatures' in value) {
    const inside = checkSigned(value, report);
    if (inside !== undefined) checkUnsigned(inside, report);
  } else if ('ciphertext' in value) {
    report.should('', '5.3', 'It is encrypted: what is inside cannot be checked.');
  } else checkUnsigned(value, report);
  return report.problems;
}

function checkUnsigned(value: unknown, report: Report): void {
  if (!isObject(value)) {
    report.must('', '4', 'The unsigned form of a vCon is a JSON object.');
    return;
  }
  for (const [name, section] of [
    ['uuid', '4.1.2'],
    ['created_at', '4.1.5'],
  ] as const) {
    if (value[name] === undefined) report.must(name, section, 'Every vCon must have it.');
  }
  judgeAll(value, RULES, '', report);
  if (typeof value.uuid === 'string' && !/^.{14}8/.test(value.uuid))
    report.should('uuid', '4.1.2', 'It should be a UUID of version 8.');
  if (value.redacted != null && value.amended != null)
    report.must('', '4.1.8', 'It is redacted or amended, not both.');
  checkPrior(value.redacted, 'redacted', report);
  checkPrior(value.amended, 'amended', report);
  checkLists(value, report);
}

function checkLists(value: Readonly<Record<string, unknown>>, report: Report): void {
  const list = (name: string): readonly unknown[] => {
    const found: unknown = value[name];
    return Array.isArray(found) ? found : [];
  };
  const whole: Whole = {
    parties: list('parties'),
    dialog: list('dialog'),
    attachments: list('attachments'),
    redacted: value.redacted != null,
    extensions: list('extensions'),
  };
  if (LISTS.every(([name]) => value[name] == null))
    report.should('', '4', 'It should have parties, dialog, analysis or attachments.');
  for (const [name, check] of LISTS) {
    if (value[name] != null && !Array.isArray(value[name])) report.must(name, '4.1', 'It must be a list.');
    for (const [index, one] of list(name).entries()) check(one, `${name}[${index}]`, whole, report);
  }
  foreignNames(value, NAMES, { at: '', section: '4.1.3', whole, report });
}

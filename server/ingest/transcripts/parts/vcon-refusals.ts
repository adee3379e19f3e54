import { RowProblem } from '../../row-problem';
import { textOf } from './vcon-values';

/** Extensions that only add what need not be understood (draft-ietf-vcon-vcon-core-04, section 2.5). */
const UNDERSTOOD: ReadonlySet<string> = new Set(['CC', 'cc', 'lawful_basis', 'wtf_transcription', 'consent']);

/**
 * Refuses what must not or cannot be read: encrypted vCons, extensions that have to be understood and are not, vCons that
 * only name others. @throws RowProblem
 */
export function refuseUnreadable(vcon: Readonly<Record<string, unknown>>): void {
  if ('ciphertext' in vcon) {
    throw new RowProblem(
      '',
      'This vCon is encrypted (JWE).',
      'Callcast has no key to open it: decrypt it first, and send the signed or plain vCon inside it.',
    );
  }
  if ('payload' in vcon) {
    throw new RowProblem('', 'This signed vCon was not opened.', 'Send the whole file again.');
  }
  const named: unknown = vcon.critical ?? vcon.must_support;
  const unknown = (Array.isArray(named) ? named : []).map(textOf).filter((name) => !UNDERSTOOD.has(name));
  if (unknown.length > 0) {
    throw new RowProblem(
      'critical',
      `It needs extensions that Callcast does not know: ${unknown.slice(0, 5).join(', ').slice(0, 200)}.`,
      'The draft forbids to read it without them; have it written without.',
    );
  }
  const { group, dialog, analysis } = vcon;
  const isEmpty = (list: unknown) => !Array.isArray(list) || list.length === 0;
  if (Array.isArray(group) && group.length > 0 && isEmpty(dialog) && isEmpty(analysis)) {
    throw new RowProblem(
      'group',
      'It only groups other vCons, and has no conversation of its own.',
      'Send the vCons that it groups.',
    );
  }
}

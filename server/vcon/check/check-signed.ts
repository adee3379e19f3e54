import { isObject } from '@/server/ingest/transcripts/parts/named-values';
import { payloadOf } from '../signature/payload';
import type { Report } from './problem';

/**
 * The form of a signed vCon (section 5.2: JWS, general JSON serialization).
 * @returns the vCon inside; undefined where it cannot be read
 */
export function checkSigned(value: Readonly<Record<string, unknown>>, report: Report): unknown {
  const { signatures } = value;
  if (!Array.isArray(signatures) || signatures.length === 0) {
    report.must('signatures', '5.2', 'It must be a list of at least one signature.');
  } else {
    for (const [index, signature] of signatures.entries())
      checkOne(signature, `signatures[${index}]`, report);
  }
  const inside = payloadOf(value.payload);
  if (inside === undefined) report.must('payload', '5.2', 'It must be a vCon, as JSON in base64url.');
  return inside;
}

function checkOne(value: unknown, at: string, report: Report): void {
  if (!isObject(value)) {
    report.must(at, '5.2.1', 'It must be an object.');
    return;
  }
  for (const name of ['protected', 'signature']) {
    if (typeof value[name] !== 'string') report.must(`${at}.${name}`, '5.2.1', 'A signature must have it.');
  }
  const { header } = value;
  if (!isObject(header)) {
    report.must(`${at}.header`, '5.2.1', 'A signature must have a header.');
    return;
  }
  if (typeof header.alg !== 'string') report.must(`${at}.header.alg`, '5.2.2', 'It must name the algorithm.');
  else if (header.alg !== 'RS256') report.should(`${at}.header.alg`, '5.2.2', 'It should be RS256.');
  if (header.x5c === undefined && header.x5u === undefined)
    report.must(`${at}.header`, '5.2', 'It must have the certificates (x5c) or say where they are (x5u).');
  if (typeof header.uuid !== 'string')
    report.should(`${at}.header.uuid`, '5.2.2', 'It should have the UUID of the vCon inside.');
}

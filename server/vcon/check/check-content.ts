import type { Report } from './problem';
import { contentHash, httpsUrl, judgeAll, mediaType, oneOf, type Rule, text } from './values';

const ENCODINGS = ['base64url', 'json', 'none'];

export const CONTENT_RULES: Readonly<Record<string, Rule>> = {
  mediatype: { judge: mediaType, section: '2.2' },
  filename: { judge: text, section: '4.3.9' },
  encoding: { judge: oneOf(ENCODINGS), section: '2.3.2' },
  url: { judge: httpsUrl, section: '2.4.1' },
  content_hash: { judge: contentHash, section: '2.4.2' },
};

const BASE64URL = /^[A-Za-z0-9_-]*={0,2}$/;

/**
 * Content of a dialog, attachment or analysis, inside (section 2.3) or elsewhere (section 2.4).
 * @param needsMediaType of inline content
 */
export function checkContent(
  object: Readonly<Record<string, unknown>>,
  at: string,
  report: Report,
  needsMediaType: boolean,
): void {
  judgeAll(object, CONTENT_RULES, at, report);
  const { body, encoding, url } = object;
  const inline = body !== undefined && body !== null && body !== '';
  if (url != null && object.content_hash == null) {
    report.must(`${at}.content_hash`, '2.4', 'What lies elsewhere needs the hash of its content.');
  }
  if (!inline) return;
  if (url != null)
    report.must(at, '2.3', 'Its content is either inside (body) or elsewhere (url), not both.');
  if (encoding == null) report.must(`${at}.encoding`, '2.3.2', 'A body needs to say how it is encoded.');
  else if (encoding !== 'json' && typeof body !== 'string') {
    report.must(`${at}.body`, '2.3.1', 'It must be a string, unless its encoding is json.');
  } else if (encoding === 'base64url' && !BASE64URL.test(String(body))) {
    report.must(`${at}.body`, '2.3.2', 'It is not base64url.');
  }
  if (object.mediatype != null) return;
  if (needsMediaType) report.must(`${at}.mediatype`, '4.3.8', 'Content that is inside needs its media type.');
  else report.should(`${at}.mediatype`, '4.5.4', 'Content that is inside should have its media type.');
}

import type { Cue } from './cues';
import { clockMs } from './loose-values';

/** What comes before the root of a document of Timed Text: declaration, comments. */
const BEGINS = /^\uFEFF?(?:\s|<\?[^>]{0,200}\?>|<!--[^>]{0,500}-->)*<(?:tt:)?tt[\s>]/;
/** Bounded, so that a file of paragraphs that never end takes no longer than another. */
const PARAGRAPH = /<(?:tt:)?p\b([^<>]{0,1000})>(.{0,5000}?)<\/(?:tt:)?p>/gs;
const NAMED =
  /<ttm:agent\b[^<>]{0,200}\bxml:id="([^"]{1,100})"[^<>]{0,200}>.{0,500}?<ttm:name\b[^<>]{0,200}>([^<]{1,100})<\/ttm:name>/gs;
const FRAMES_A_SECOND = 30;

export function isTimedText(text: string): boolean {
  return BEGINS.test(text);
}

/**
 * The paragraphs of Timed Text (TTML, W3C; also DFXP): begin, and end or dur, as clocks or offsets; who speaks as ttm:agent.
 * Entities of its own are none: the text is read as it stands.
 */
export function timedTextCues(text: string): (Cue & { speaker: string })[] {
  const names = new Map([...text.matchAll(NAMED)].map(([, id = '', name = '']) => [id, name.trim()]));
  const [tickRate, frameRate] = ['tickRate', 'frameRate'].map(
    (name) => Number(attribute(text, `ttp:${name}`)) || 0,
  );
  const rates = { t: tickRate || 1, f: frameRate || FRAMES_A_SECOND };
  return [...text.matchAll(PARAGRAPH)].flatMap(([, attributes = '', inner = '']) => {
    const startMs = timeOf(attribute(attributes, 'begin'), rates);
    if (startMs === null) return [];
    const length = timeOf(attribute(attributes, 'dur'), rates);
    const endMs = timeOf(attribute(attributes, 'end'), rates) ?? (length === null ? null : startMs + length);
    const agent = attribute(attributes, 'ttm:agent');
    const lines = inner.replace(/\s+/g, ' ').split(/<(?:tt:)?br\s*\/?>/);
    return [{ startMs, endMs, lines, confidence: null, speaker: names.get(agent) ?? agent }];
  });
}

function attribute(text: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']{0,200})["']`).exec(text)?.[1]?.trim() ?? '';
}

/** "00:00:01.500", "00:00:01:15" with frames, "1.5s", "1500ms", "45f", "15000t". */
function timeOf(text: string, rates: { t: number; f: number }): number | null {
  const [, count = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,9})?)(h|ms|m|s|f|t)$/.exec(text) ?? [];
  const seconds: Readonly<Record<string, number>> = {
    ...{ h: 3600, m: 60, s: 1, ms: 0.001 },
    ...{ f: 1 / rates.f, t: 1 / rates.t },
  };
  if (unit !== '') return Math.round(Number(count) * (seconds[unit] ?? 1) * 1000);
  const [, clock = text, frames = '0'] = /^(\d+:\d+:\d+):(\d+)$/.exec(text) ?? [];
  const ms = clockMs(clock);
  return ms === null ? null : ms + Math.round((Number(frames) / rates.f) * 1000);
}

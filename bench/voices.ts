import { openVad } from '@/models/speech/audio/open-vad';
import { tellVoices, type VoicesFound } from '@/models/speech/speakers/voices/tell-voices';
import { type MixedCall, mixOf, READERS, reader } from './voices/two-readers';

/**
 * Voices of one channel: readers of six languages by turns in twos (how much of the time is the right one's), and each
 * alone (one voice is to be found). `CALLCAST_DATA=DIR npx tsx bench/voices.ts`
 */
const data = process.env.CALLCAST_DATA;
if (!data) throw new Error('CALLCAST_DATA names no folder of recordings.');
const vad = await openVad();

const shares: number[] = [];
let found = 0;
for (const [at, one] of READERS.entries()) {
  for (const [offset, other] of READERS.slice(at + 1).entries()) {
    const readers = [await reader(data, one), await reader(data, other)] as const;
    const call = await mixOf(vad, `${one}, ${other}`, readers, at * 7 + at + 1 + offset);
    const told = tellVoices(call.channel, await vad.speech(call.channel));
    shares.push(rightShare(call, told));
    found += told.voices === 2 ? 1 : 0;
    console.log(
      `${call.name}: ${told.voices} voices, ${(100 * (shares.at(-1) ?? 0)).toFixed(1)}% of the time right`,
    );
  }
}
let alone = 0;
for (const locale of READERS) {
  for (const file of ['audio1.wav', 'audio2.wav']) {
    const channel = await reader(data, locale, file);
    if (tellVoices(channel, await vad.speech(channel)).voices === 1) alone += 1;
    else console.log(`${locale} ${file}: two voices where one reads`);
  }
}
const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
console.log(
  `Two found in ${found} of ${shares.length}; right ${(100 * mean).toFixed(1)}% of the time, ${(100 * Math.min(...shares)).toFixed(1)}% at worst. One found in ${alone} of ${2 * READERS.length} alone.`,
);
await vad.close();

function rightShare({ turns }: MixedCall, { spans }: VoicesFound): number {
  const counts = [0, 0] as [number, number];
  for (const { startMs, endMs, reader: who } of turns) {
    for (let ms = startMs; ms < endMs; ms += 20) {
      const span = spans.find((one) => ms >= one.startMs && ms < one.endMs);
      if (span) counts[span.voice === who ? 0 : 1] += 1;
    }
  }
  return Math.max(...counts) / Math.max(1, counts[0] + counts[1]);
}

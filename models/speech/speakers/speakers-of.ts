import type { Speaker } from '@/models/text/transcript';
import type { ChannelLayout, SpeakersBy, SpokenTranscript, SpokenUtterance } from '../spoken-transcript';
import type { SaidBy } from './role-clues';
import { type Direction, whoIsAgent } from './who-is-agent';

export interface SpeakersFound {
  speakers: SpokenTranscript['speakers'];
  speakerOf(channel: number, voice: number): Speaker;
}

/** What is said by one voice of one channel. */
export interface VoiceSaid {
  channel: number;
  voice: number;
  said: SaidBy;
}

/** Voices that were told apart are called agent and customer only when it is this sure which is which. */
const SURE_VOICES = 0.7;

export interface SpeakersQuestion {
  layout: ChannelLayout;
  voices: readonly VoiceSaid[];
  language: string;
  direction: Direction;
  agentChannel: number | null;
}

/** Who is agent and who customer: as configured, else by what they say and who began. */
export function speakersOf(question: SpeakersQuestion): SpeakersFound {
  const { layout, agentChannel } = question;
  const split = layout === 'two' || layout === 'many';
  if (split && agentChannel !== null) return configured(layout, agentChannel);
  return split ? byChannel(question) : byVoice(question);
}

function configured(layout: ChannelLayout, agentChannel: number): SpeakersFound {
  const others = layout === 'two' ? 'customer' : 'unknown';
  return {
    speakers: { by: 'configuration', confidence: 1, agentChannel },
    speakerOf: (channel) => (channel === agentChannel ? 'agent' : others),
  };
}

function byChannel({ layout, voices, language, direction }: SpeakersQuestion): SpeakersFound {
  if (layout !== 'two') return nobody();
  const channels = [0, 1] as const;
  const said = channels.map((channel) => voices.find((voice) => voice.channel === channel)?.said ?? NOTHING);
  const found = whoIsAgent(said as [SaidBy, SaidBy], { language, direction });
  if (!found) return nobody();
  return {
    speakers: { by: found.by, confidence: rounded(found.confidence), agentChannel: found.agent },
    speakerOf: (channel) => (channel === found.agent ? 'agent' : 'customer'),
  };
}

function byVoice({ voices, language, direction }: SpeakersQuestion): SpeakersFound {
  const [one, other] = voices;
  if (!one || !other) return nobody();
  const found = whoIsAgent([one.said, other.said], { language, direction });
  if (!found || found.confidence < SURE_VOICES) return nobody();
  const agent = found.agent === 0 ? one.voice : other.voice;
  const by: SpeakersBy = 'voices';
  return {
    speakers: { by, confidence: rounded(found.confidence), agentChannel: null },
    speakerOf: (_, voice) => (voice === agent ? 'agent' : 'customer'),
  };
}

const NOTHING: SaidBy = { texts: [], turns: [] };

function nobody(): SpeakersFound {
  return {
    speakers: { by: 'nothing', confidence: null, agentChannel: null },
    speakerOf: () => 'unknown',
  };
}

/** What each voice said, from turns whose speakers are not known yet. */
export function voicesSaid(
  turns: readonly (Pick<SpokenUtterance, 'channel' | 'text'> & { voice: number })[],
): VoiceSaid[] {
  const voices = new Map<string, { channel: number; voice: number; texts: string[]; turns: number[] }>();
  turns.forEach(({ channel, voice, text }, turn) => {
    const key = `${channel}/${voice}`;
    const own = voices.get(key) ?? { channel, voice, texts: [], turns: [] };
    own.texts.push(text);
    own.turns.push(turn);
    voices.set(key, own);
  });
  return [...voices.values()].map(({ channel, voice, texts, turns: at }) => ({
    channel,
    voice,
    said: { texts, turns: at },
  }));
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

import { describe, expect, it } from 'vitest';
import { speakersOf, voicesSaid } from './speakers-of';
import { whoIsAgent } from './who-is-agent';

function call(...turns: [voice: 0 | 1, text: string][]) {
  const side = (voice: 0 | 1) => ({
    texts: turns.filter(([own]) => own === voice).map(([, text]) => text),
    turns: turns.flatMap(([own], at) => (own === voice ? [at] : [])),
  });
  return [side(0), side(1)] as const;
}

describe('who is the agent', () => {
  it.each([
    [
      'en',
      'Thank you for calling Big Jims Auto, this is Travis. How can I help you?',
      'I bought a car and a light came on.',
    ],
    [
      'nl',
      'Goedemorgen, u spreekt met Anna van Waterweg, waarmee kan ik u helpen?',
      'Ik bel over mijn rekening.',
    ],
    [
      'de',
      'Guten Tag, mein Name ist Weber, wie kann ich Ihnen helfen?',
      'Ich habe eine Frage zu meiner Rechnung.',
    ],
    [
      'it',
      'Buongiorno, sono Marco del servizio clienti, come posso aiutarla?',
      'Vorrei sapere dove è il mio pacco.',
    ],
    [
      'fr',
      'Bonjour, ici Claire du service client, comment puis-je vous aider ?',
      "J'ai reçu une facture que je ne comprends pas.",
    ],
    ['es', 'Gracias por llamar, le atiende Lucía, ¿en qué puedo ayudarle?', 'Quiero cambiar mi contrato.'],
    ['zh', '您好，很高兴为您服务，请问有什么可以帮您？', '我想查一下我的订单。'],
    ['zh', '您好，我是客服專員，請問有什麼可以幫您？', '我的帳單有問題。'],
  ])('is told by how they open and what they want, in %s', (language, agent, customer) => {
    for (const direction of ['inbound', 'outbound', null] as const) {
      const found = whoIsAgent(call([0, customer], [1, agent]), { language, direction });
      expect(found).toMatchObject({ agent: 1, by: 'greeting' });
      expect(found?.confidence).toBeGreaterThan(0.9);
    }
  });

  it('is told by who speaks first where nothing else tells, and is less sure of it', () => {
    const turns = call([1, 'Hello?'], [0, 'Hello.']);
    const inbound = whoIsAgent(turns, { language: 'en', direction: 'inbound' });
    const outbound = whoIsAgent(turns, { language: 'en', direction: 'outbound' });
    expect(inbound).toMatchObject({ agent: 1, by: 'direction' });
    expect(outbound).toMatchObject({ agent: 0, by: 'direction' });
    expect(inbound?.confidence).toBeLessThan(0.9);
    expect(outbound?.confidence).toBeLessThan(0.8);
  });

  it('is the other way round when the voices are', () => {
    const one = call([0, 'Can I have your date of birth please?'], [1, 'I was charged twice for my order.']);
    const there = whoIsAgent(one, { language: 'en', direction: 'internal' });
    const back = whoIsAgent([one[1], one[0]], { language: 'en', direction: 'internal' });
    expect(there?.agent).toBe(0);
    expect(back?.agent).toBe(1);
    expect(back?.confidence).toBeCloseTo(there?.confidence ?? 0, 10);
  });

  it('is not told where nobody said anything', () => {
    expect(whoIsAgent(call(), { language: 'en', direction: 'inbound' })).toBeNull();
  });
});

describe('speakers', () => {
  const turns = [
    { channel: 0, voice: 0, text: 'I bought a car and a light came on.' },
    { channel: 1, voice: 0, text: 'Thank you for calling, how can I help you?' },
  ];
  const question = {
    layout: 'two' as const,
    voices: voicesSaid(turns),
    language: 'en',
    direction: null,
    agentChannel: null,
  };

  it('are as configured, whatever they say', () => {
    const { speakers, speakerOf } = speakersOf({ ...question, agentChannel: 0 });
    expect(speakers).toEqual({ by: 'configuration', confidence: 1, agentChannel: 0 });
    expect([speakerOf(0, 0), speakerOf(1, 0)]).toEqual(['agent', 'customer']);
  });

  it('are told by what they say otherwise', () => {
    const { speakers, speakerOf } = speakersOf(question);
    expect(speakers).toMatchObject({ by: 'greeting', agentChannel: 1 });
    expect([speakerOf(0, 0), speakerOf(1, 0)]).toEqual(['customer', 'agent']);
  });

  it('stay unknown where voices of one channel say nothing that tells', () => {
    const voices = voicesSaid([
      { channel: 0, voice: 0, text: 'Hello.' },
      { channel: 0, voice: 1, text: 'Hello, hello.' },
    ]);
    const { speakers, speakerOf } = speakersOf({
      ...question,
      layout: 'mono',
      voices,
      direction: 'internal',
    });
    expect(speakers).toEqual({ by: 'nothing', confidence: null, agentChannel: null });
    expect(speakerOf(0, 1)).toBe('unknown');
  });
});

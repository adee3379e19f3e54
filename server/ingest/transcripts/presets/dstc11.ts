import type { TextPreset } from './text-preset';

/**
 * DSTC11 track 2, intent induction (Gung et al., 2023): utterances of an insurer's customers with intents. Each stands
 * alone: it becomes a call of one utterance.
 */
export const dstc11: TextPreset = {
  name: 'dstc11',
  title: 'DSTC11 utterances',
  recognizedBy: ['utterance', 'utteranceid', 'intent'],
  mapping: { kind: 'transcripts', format: 'utterances', language: 'en', speaker: 'customer' },
};

/** The same for the demo: days are dealt out over eleven weeks; how long a call was stays unknown. */
export const dstc11Sample: TextPreset = {
  ...dstc11,
  name: 'dstc11-sample',
  title: 'DSTC11 utterances, days dealt out',
  recognizedBy: null,
  mapping: {
    ...dstc11.mapping,
    undated: { from: '2024-01-01', days: 77, queue: 'Insurance, first sentences' },
  },
};

import { expect, it } from 'vitest';
import type { Language } from '@/models/text/transcript';
import { maskCall } from '../mask-call';

const kinds = (language: Language, text: string) =>
  maskCall({ language, utterances: [{ speaker: 'customer', startMs: null, endMs: null, text }] }).sensitive;

it.each([
  ['en', 'I missed the payment because of my chemotherapy and a stroke', ['health']],
  ['nl', 'Ik ben arbeidsongeschikt en bel namens de vakbond', ['health', 'union']],
  ['de', 'Ich bin schwerbehindert und war im Gefängnis', ['health', 'criminal']],
  ['it', 'Sono in ospedale e ho i precedenti penali', ['health', 'criminal']],
  ['zh-TW', '我因為糖尿病住院，還要換指紋', ['health', 'biometric']],
  ['fr', 'Je suis enceinte et catholique', ['health', 'religion']],
  ['es', 'Estoy embarazada y soy del sindicato', ['health', 'union']],
] as const)('flags especially protected content in %s', (language, text, expected) => {
  expect(kinds(language, text)).toEqual(expected);
});

it.each([
  ['en', 'My internet is sick slow and the router is dead'],
  ['nl', 'Mijn pakket is kwijt en ik wil mijn geld terug'],
  ['de', 'Mein Paket ist weg und ich will mein Geld zurück'],
  ['it', 'Il pacco non arriva e vorrei un rimborso'],
  ['zh-TW', '我的包裹還沒到，我要退費'],
] as const)('leaves an ordinary complaint in %s alone', (language, text) => {
  expect(kinds(language, text)).toEqual([]);
});

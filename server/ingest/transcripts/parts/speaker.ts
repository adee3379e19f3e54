import type { Speaker } from '@/models/text/transcript';

const WORDS: Readonly<Record<Exclude<Speaker, 'unknown'>, readonly string[]>> = {
  customer: [
    ...[
      'customer',
      'caller',
      'client',
      'user',
      'consumer',
      'member',
      'patient',
      'enduser',
      'klant',
      'beller',
    ],
    ...[
      'kunde',
      'kundin',
      'anrufer',
      'anruferin',
      'cliente',
      'chiamante',
      'appelant',
      '客戶',
      '客户',
      '顧客',
      '來電者',
    ],
    ...['clienta', 'usuario', 'usuaria', 'llamante', 'utente', 'cliënt', 'abonné'],
    ...['来电者', '用户', '用戶', '客人', 'العميل', 'الزبون', 'المتصل'],
  ],
  agent: [
    ...['agent', 'rep', 'representative', 'advisor', 'adviser', 'assistant', 'employee', 'operator', 'staff'],
    ...[
      'csr',
      'supervisor',
      'medewerker',
      'mitarbeiter',
      'mitarbeiterin',
      'berater',
      'operatore',
      'operatrice',
      'agente',
    ],
    ...['conseiller', 'conseillère', 'téléconseiller', 'asesor', 'asesora', 'operador', 'operadora'],
    ...['kundenberater', 'kundenberaterin', 'sachbearbeiter', 'medewerkster', 'helpdesk', 'dispatcher'],
    ...['receptionist', '客服', '客服人员', '客服人員', '專員', '专员', '坐席', '座席', '服務人員'],
    ...['الموظف', 'الوكيل'],
  ],
  ivr: ['ivr', 'bot', 'chatbot', 'system', 'voicebot', 'machine', 'automated', 'prompt'],
};
const SPEAKER_OF = new Map(
  Object.entries(WORDS).flatMap(([speaker, words]) =>
    words.map((word) => [word, speaker as Speaker] as const),
  ),
);

/** Who a source's word means; null for a word that tells nobody, as SPEAKER_00. */
export function speakerOf(word: string): Speaker | null {
  const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  return SPEAKER_OF.get(plain) ?? null;
}

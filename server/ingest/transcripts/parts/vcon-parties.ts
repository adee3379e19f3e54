import { isObject } from './named-values';
import { speakerOf } from './speaker';
import { listOf, textOf } from './vcon-values';

/** Somebody who had a part in the conversation; '' where the vCon does not say. */
export interface VconParty {
  name: string;
  role: string;
  tel: string;
  /** what else tells who it is: an address of mail or SIP, an id */
  id: string;
  isBot: boolean;
}

/** The parties of a vCon, in their order; a place that was redacted is a party of whom nothing is known. */
export function partiesOf(vcon: Readonly<Record<string, unknown>>): VconParty[] {
  return listOf(vcon.parties).map((party) => {
    const meta = isObject(party.meta) ? party.meta : {};
    const sip = textOf(party.sip).replace(/^sips?:/i, '');
    const number = textOf(party.tel ?? party.phone ?? party.number).replace(/^tel:/i, '');
    const type = textOf(party.type).toLowerCase();
    return {
      name: textOf(party.name) || [party.first_name, party.last_name].map(textOf).join(' ').trim(),
      role: textOf(party.role ?? meta.role) || (speakerOf(type) === null ? '' : type),
      tel: number || (/^\+?\d{5,}(?=@|$)/.exec(sip)?.[0] ?? ''),
      id: textOf(party.uuid ?? party.mailto ?? party.email ?? party.did).replace(/^mailto:/i, '') || sip,
      isBot: type === 'bot',
    };
  });
}

/** Who a speaker is: a role, a party's place in the list (0, "1"), a party's name, or a party as an object. */
export function roleOf(speaker: unknown, parties: readonly VconParty[]): string {
  if (typeof speaker === 'number') return roleAt(parties, speaker);
  if (Array.isArray(speaker)) return roleOf(speaker[0], parties);
  if (isObject(speaker)) return roleOf(speaker.role ?? speaker.name ?? speaker.id, parties);
  if (typeof speaker !== 'string') return '';
  if (speakerOf(speaker) !== null) return speaker;
  const sought = speaker.trim().toLowerCase();
  const at = parties.findIndex(({ name, id, tel }) =>
    [name, id, tel].some((word) => word !== '' && word.toLowerCase() === sought),
  );
  if (at >= 0) return roleAt(parties, at);
  return /^\d+$/.test(sought) ? roleAt(parties, Number(sought)) : '';
}

function roleAt(parties: readonly VconParty[], at: number): string {
  const party = parties[at];
  return party?.role || (party?.isBot ? 'bot' : '');
}

/** The first party whose role is that of a speaker. */
export function partyWho(parties: readonly VconParty[], who: 'agent' | 'customer'): VconParty | undefined {
  return parties.find(({ role }) => speakerOf(role) === who);
}

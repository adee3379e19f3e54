/** What exports call the canonical fields: English, Dutch, German, Italian. Compared without case, accents and signs. */
export const ALIASES = {
  callId:
    'call id, callid, contact id, conversation id, interaction id, uniqueid, unique id, ucid, call reference, gespreks id, gesprek id, anruf id, gespraechs id, id chiamata, id',
  startedAt:
    'started at, start, start time, starttime, call start, call date, calldate, date time, datetime, timestamp, initiation timestamp, arrival time, call time, call started, call start time, call start date, start date time, start time utc, start datetime, datetime utc, date time utc, contact start, contact start time, conversation start, created at, begin, starttijd, datum tijd, begintijd, startzeit, beginn, anrufbeginn, datum uhrzeit, inizio, ora inizio, data ora',
  date: 'date, day, datum, data, giorno, dag, tag',
  time: 'time, time of day, tijd, zeit, uhrzeit, ora, orario',
  queue:
    'queue, queue name, skill name, skill group, split, hunt group, service, wachtrij, warteschlange, gruppe, coda, servizio',
  direction: 'direction, call direction, call type direction, richting, richtung, direzione',
  type: 'type, call type, skill, topic, category, soort, typ, anruftyp, tipo, competenza',
  entry:
    'entry, entry point, dialled number, dialed number, called number, dnis, did, to number, service number, toegangsnummer, gebeld nummer, gewaehlte nummer, servicenummer, numero chiamato, numero composto',
  menuChoice:
    'menu choice, menu option, menu selection, ivr choice, ivr option, ivr selection, menu path, menukeuze, menuewahl, menueauswahl, scelta menu',
  agent:
    'agent, agent name, agent id, user, handled by, server, medewerker, mitarbeiter, bearbeiter, operatore, agente',
  agentGroup: 'agent group, team, group, ploeg, mitarbeitergruppe, squadra, gruppo',
  caller:
    'caller, caller id, callerid, ani, from, from number, calling number, caller number, phone, phone number, customer number, clid, src, beller, telefoonnummer, nummer beller, anrufer, rufnummer, telefonnummer, chiamante, numero chiamante, telefono',
  queueEnteredAt:
    'queue entered at, queue start, queued at, enqueue timestamp, queue entry, in wachtrij om, wartebeginn, inizio coda',
  answeredAt:
    'answered at, answer, answer time, answertime, connected at, connect time, beantwoord om, angenommen um, risposto alle',
  endedAt:
    'ended at, end, end time, endtime, disconnect timestamp, hangup time, eindtijd, einde, endzeit, ende, fine, ora fine',
  ivrMs: 'ivr time, ivr s, ivr seconds, ivr duration, ivr, menu tijd, ivr zeit, tempo ivr',
  queueMs:
    'queue time, queue s, queue seconds, queue duration, tijd in wachtrij, zeit in warteschlange, tempo in coda',
  waitMs:
    'wait, wait time, wait s, wait seconds, wait duration, waiting time, queue wait, queue wait time, total queue, speed of answer, time in queue, in queue, ring time, ringing, wachttijd, wartezeit, attesa, tempo attesa, tempo di attesa',
  talkMs:
    'talk, talk time, talk s, talk seconds, talk duration, total talk, talking, talktime, billsec, conversation time, duration, call duration, gesprekstijd, gespreksduur, gespraechszeit, gespraechsdauer, dauer, durata, tempo conversazione, conversazione',
  holdMs:
    'hold, hold time, hold s, hold seconds, hold duration, total hold, wachtstand, haltezeit, tempo hold',
  acwMs:
    'acw, acw time, acw s, acw duration, total acw, wrap up time, wrapup time, after call work, after call work time, after call work s, nawerktijd, nachbearbeitung, nachbearbeitungszeit, post chiamata',
  outcome:
    'outcome, status, result, disposition, call result, call status, call outcome, action result, completion status, disconnect reason, resultaat, uitkomst, ergebnis, esito, stato',
  transferredTo:
    'transferred to, transfer to, transfer target, doorverbonden naar, weitergeleitet an, trasferito a',
  wrapUp:
    'wrap up, wrap up code, wrapup, wrapup code, disposition code, reason code, afrondcode, abschlusscode, codice chiusura',
  recording:
    'recording, recording id, recording file, recordingfile, recording url, opname, aufnahme, aufzeichnung, registrazione',
  consent: 'consent, opt in, toestemming, einwilligung, consenso',
  intervalStart:
    'interval start, interval, start of interval, period start, half hour, interval begin, interval, intervall, intervallo',
  calls:
    'calls, call count, number of calls, volume, contacts, received, gesprekken, aantal, anrufe, anzahl, chiamate',
  offered: 'offered, calls offered, aangeboden, angeboten, offerte',
  answered: 'answered, calls answered, handled, beantwoord, angenommen, risposte',
  abandoned:
    'abandoned, calls abandoned, abandons, lost, opgehangen, afgehaakt, aufgelegt, verloren, abbandonate, perse',
  shortAbandoned: 'short abandoned, short abandons, phantom calls, kort afgehaakt, kurzabbrecher',
  withinTarget:
    'within target, answered within target, in service level, within sl, binnen norm, im service level',
  asaMs:
    'asa, asa s, average speed of answer, avg speed of answer, gemiddelde wachttijd, mittlere wartezeit, attesa media',
  longestWaitMs:
    'longest wait, longest wait s, max wait, max delay, langste wachttijd, laengste wartezeit, attesa massima',
  ahtMs:
    'aht, aht s, average handle time, avg handle time, gemiddelde afhandeltijd, bearbeitungszeit, tempo medio gestione',
} as const;

export type AliasField = keyof typeof ALIASES;

/** A column's name for comparison: lower case, umlauts written out, letters and digits only. */
export function aliasKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

const FIELDS_BY_ALIAS = new Map<string, AliasField[]>();
for (const [field, names] of Object.entries(ALIASES)) {
  for (const key of [field, ...names.split(',')].map(aliasKey)) {
    const fields = FIELDS_BY_ALIAS.get(key) ?? [];
    if (!fields.includes(field as AliasField)) fields.push(field as AliasField);
    FIELDS_BY_ALIAS.set(key, fields);
  }
}

/** The fields a column of this name may be; empty when none is known. */
export function fieldsNamed(column: string): readonly AliasField[] {
  return FIELDS_BY_ALIAS.get(aliasKey(column)) ?? [];
}

export function isKnownAlias(column: string): boolean {
  return fieldsNamed(column).length > 0;
}

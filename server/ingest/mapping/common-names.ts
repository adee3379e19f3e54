import { aliasKey, fieldsNamed } from './aliases';

/** Names which tables of anything have: orders, rosters, messages of programs. */
const COMMON = new Set(
  [
    'id, start, start time, started at, begin, end, end time, ended at, timestamp, date time, date, time, day, duration, created at, start datetime',
    'status, result, type, category, topic, service, server, user, team, group, phone, phone number, from, reason code, recording',
    'datum, tijd, datum tijd, starttijd, begintijd, einde, eindtijd, soort, ploeg, medewerker, resultaat, telefoonnummer',
    'zeit, uhrzeit, datum uhrzeit, startzeit, beginn, ende, endzeit, dauer, typ, gruppe, mitarbeiter, ergebnis, telefonnummer',
    'data, giorno, ora, orario, data ora, inizio, ora inizio, fine, ora fine, durata, tipo, servizio, gruppo, squadra, esito, stato, telefono',
    'dag, tag',
  ].flatMap((names) => names.split(',').map(aliasKey)),
);

/** The columns whose names only logs of calls have: queue, caller, wait, talk, agent, call id… */
export function tellingColumns(columns: readonly string[]): string[] {
  return columns.filter((column) => fieldsNamed(column).length > 0 && !COMMON.has(aliasKey(column)));
}

/** Names which messages and tickets have, and calls never. */
const OF_OTHERS = new Set(
  'body, subject, num segments, num media, message sid, assignee, requester, date sent'
    .split(',')
    .map(aliasKey),
);

/** Whether its columns are also those of messages or tickets. */
export function tellsOfMessages(columns: readonly string[]): boolean {
  return columns.some((column) => OF_OTHERS.has(aliasKey(column)));
}

/** What the name of an audio file tells of its call. */
export interface NameFacts {
  callId: string;
  /** ISO 8601; on the site's clock unless it ends in Z; '' where the name has none */
  startedAt: string;
  agent: string;
  /** number of a customer, as the source counts them */
  customer: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ENDINGS =
  /(?:\.(?:wave?|mp3|flac|og[ga]|opus|m4a|mp4|aac|au|u(?:-?law)|mulaw|alaw|pcm|raw|gsm|webm|wma|amr))+$/i;

/** Amazon Connect: contact id, start of the call in UTC. */
const CONNECT = new RegExp(`^(${UUID})_(\\d{4})(\\d{2})(\\d{2})T(\\d{2})[:_-]?(\\d{2})_UTC`, 'i');
/** Contact Lens: contact id, and when it was analysed, which is not when the call was. */
const ANALYSIS = new RegExp(`^(${UUID})_analysis(?:_|$)`, 'i');
/** Amazon's post-call analytics: marks in any order, each between underscores. */
const MARKED_TIME = /(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})/;
const MARKED_ID = new RegExp(`_GUID_(${UUID})(?=_|$)`, 'i');
const MARKED_AGENT = /_AGENT_([^_]+)/;
const MARKED_CUSTOMER = /_CUST_([^_]+)/;
/** Asterisk and FreePBX: date, time, unique id of the channel. */
const ASTERISK = /(?:^|-)(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-(\d{9,11}\.\d+)$/;

/** A file's name without folder and endings. */
export function audioStem(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').replace(ENDINGS, '').trim();
}

/** Whether a file's name ends as those of recordings do. */
export function isAudioName(fileName: string): boolean {
  return ENDINGS.test(fileName);
}

/** The call of a recording by its file's name: as Amazon and Asterisk write it, else the name is the call's id. */
export function nameFacts(fileName: string): NameFacts {
  const stem = audioStem(fileName);
  const connect = CONNECT.exec(stem);
  if (connect) {
    const [, callId = '', year, month, day, hour, minute] = connect;
    return { callId, startedAt: `${year}-${month}-${day}T${hour}:${minute}:00Z`, agent: '', customer: '' };
  }
  const analysed = ANALYSIS.exec(stem)?.[1];
  if (analysed) return { callId: analysed, startedAt: '', agent: '', customer: '' };
  const asterisk = ASTERISK.exec(stem);
  if (asterisk) {
    const [, year, month, day, hour, minute, second, callId = ''] = asterisk;
    const startedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    return { callId, startedAt, agent: '', customer: '' };
  }
  const time = MARKED_TIME.exec(stem);
  return {
    callId: MARKED_ID.exec(stem)?.[1] ?? stem,
    startedAt: time ? `${time[1]}T${time[2]}:${time[3]}:${time[4]}` : '',
    agent: MARKED_AGENT.exec(stem)?.[1] ?? '',
    customer: MARKED_CUSTOMER.exec(stem)?.[1] ?? '',
  };
}

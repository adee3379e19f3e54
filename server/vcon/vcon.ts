/** A vCon in its unsigned form, as this house writes it (draft-ietf-vcon-vcon-core-04, section 4). */
export interface Vcon {
  vcon: string;
  uuid: string;
  extensions: string[];
  created_at: string;
  /** what is personal is masked or a pseudonym; the call as it was is in no vCon */
  redacted: { type: string };
  parties: VconParty[];
  dialog: VconDialog[];
  analysis: VconAnalysis[];
  attachments: VconAttachment[];
}

export interface VconParty {
  name?: string;
  /** of the customer: the pseudonym */
  uuid?: string;
  type?: 'person' | 'bot' | 'organization';
  dept?: string;
  /** of the extension CC */
  role?: string;
}

export interface VconDialog {
  type: 'recording' | 'incomplete' | 'transfer';
  start: string;
  /** seconds */
  duration?: number;
  parties?: number[];
  filename?: string;
  disposition?: string;
  /** of the extension CC: the queue */
  skill?: string;
  transferee?: number;
  transferor?: number;
  transfer_target?: number;
  original?: number;
}

export interface VconAnalysis {
  type: string;
  dialog: number;
  mediatype: string;
  vendor: string;
  product?: string;
  schema: string;
  encoding: 'json';
  body: unknown;
}

export interface VconAttachment {
  purpose: string;
  start: string;
  party: number;
  dialog: number;
  mediatype: string;
  encoding: 'json';
  body: unknown;
}

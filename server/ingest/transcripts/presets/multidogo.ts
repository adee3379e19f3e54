import type { TextPreset } from './text-preset';

/** Labels of turns that open, close or carry a conversation on, and of what the data set has no intent for. */
const NONE = [
  ...['contentonly', 'confirmation', 'rejection', 'outofdomain', 'openinggreeting', 'closinggreeting'],
  'thankyou',
];

const NAMES = {
  cancelserviceintent: 'Cancel a service',
  changeorder: 'Change an order',
  checkbalance: 'Check the balance',
  checkclaimstatus: 'Status of a claim',
  checkoffereligibility: 'Eligibility for an offer',
  checkserverstatus: 'Status of a server',
  closeaccount: 'Close an account',
  disputecharge: 'Dispute a charge',
  expensereport: 'Expense report',
  getchannelpackageintent: 'Channel packages',
  getinformationintent: 'Information on services',
  getpromotions: 'Promotions',
  getproofofinsurance: 'Proof of insurance',
  getroutingnumber: 'Routing number',
  orderchecks: 'Order checks',
  providereceipt: 'Receipt',
  replacecard: 'Replace a card',
  reportbrokenphone: 'Broken phone',
  reportbrokensoftware: 'Broken software',
  reportlostcard: 'Lost card',
  softwareupdate: 'Software update',
  startorder: 'Start an order',
  startserviceintent: 'Start a service',
  stoporder: 'Stop an order',
  transfermoney: 'Transfer money',
  transferserviceintent: 'Transfer a service',
  updateaccountinfo: 'Update the account',
  updateaddress: 'Change of address',
  upgradeserviceintent: 'Upgrade a service',
  viewbillsintent: 'See bills',
  viewdatausageintent: 'See data usage',
};

/**
 * MultiDoGO (Peskov et al., EMNLP 2019): the customers' turns of service dialogues with intents, several of them joined by
 * <div>. It has neither dates nor the agents' turns.
 */
export const multidogo: TextPreset = {
  name: 'multidogo',
  title: 'MultiDoGO dialogues',
  recognizedBy: ['conversationid', 'turnnumber', 'utteranceid', 'utterance', 'intent'],
  mapping: {
    kind: 'transcripts',
    format: 'utterances',
    language: 'en',
    speaker: 'customer',
    labels: { separator: '<div>', none: NONE, names: NAMES },
  },
};

/** The same for the demo: days are dealt out over eleven weeks, and every turn of a customer counts 20 seconds. */
export const multidogoSample: TextPreset = {
  ...multidogo,
  name: 'multidogo-sample',
  title: 'MultiDoGO dialogues, days dealt out',
  recognizedBy: null,
  mapping: {
    ...multidogo.mapping,
    undated: { from: '2024-01-01', days: 77, secondsATurn: 20 },
  },
};

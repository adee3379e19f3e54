import { expect, test } from 'vitest';
import { refuseForeignText } from './foreign-text';

test.each([
  ['<!DOCTYPE html>\n<html><body></body></html>', 'web page', '.xlsx'],
  ['<html><table><tr><td>1</td></tr></table></html>', 'web page', '.xlsx'],
  [
    '-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `cdr`;\nCREATE TABLE `cdr` (',
    'SQL',
    'CSV',
  ],
  ["INSERT INTO cdr VALUES ('2024-05-01 09:00:00')", 'SQL', 'CSV'],
  ['uuid=a_1&cdr=<?xml version="1.0"?>\n<cdr>\n', 'form', 'behind'],
  ["[2024-05-01 09:00:00] NOTICE[1234] chan_sip.c: Peer '101' is now Reachable", 'Asterisk', 'Master.csv'],
  ['"CHAN_START","2024-05-01 09:00:00.123456","ACME","5551234"', 'CEL', 'queue_log'],
  ['id,eventtype,eventtime,cid_name,cid_num,cid_ani,exten,channame,uniqueid,linkedid\n', 'CEL', 'queue_log'],
  ['From a@example.com Wed May  1 09:00:00 2024\nFrom: A <a@example.com>\n', 'e-mail', 'attached'],
  ['BEGIN:VCALENDAR\nVERSION:2.0\n', 'calendar', 'CSV'],
  ['\u0001\u0002ab\u0003\u0004c\u0005\u0006d', 'not text', 'unpack'],
])('%j is refused with what it is and what to send', (text, what, hint) => {
  expect(() => refuseForeignText(text)).toThrow(
    expect.objectContaining({
      code: 'invalid_input',
      message: expect.stringContaining(what),
      hint: expect.stringContaining(hint),
    }),
  );
});

test.each([
  'From,To,Start\n1,2,2024-05-01 09:00:00\n',
  'call_id,note\n1,INSERT INTO x\n',
  'uuid=a_1&cdr=%3C%3Fxml%20version',
  '<cdr core-uuid="e"><variables/></cdr>',
  'Agent: Good morning\nCustomer: <html> is not my language\n',
  'a,b\n1,\u0001\n',
])('%j is read', (text) => {
  expect(() => refuseForeignText(text)).not.toThrow();
});

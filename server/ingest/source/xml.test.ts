import { describe, expect, test } from 'vitest';
import { itemOfXml } from './xml-item';
import { XmlSplitter } from './xml-splitter';

function objects(text: string, chunk = text.length) {
  const splitter = new XmlSplitter();
  const pieces = [];
  for (let at = 0; at < text.length; at += chunk) pieces.push(...splitter.push(text.slice(at, at + chunk)));
  pieces.push(...splitter.end());
  return pieces.map(({ place, raw }) => itemOfXml(place, raw).object);
}

const CDR = (id: string) => `<?xml version="1.0"?>
<!-- a > b -->
<cdr core-uuid="c>${id}">
  <variables><uuid>${id}</uuid><DP_MATCH>1</DP_MATCH><DP_MATCH>2</DP_MATCH><note><![CDATA[<b> & ]]></note></variables>
  <app_log/>
</cdr>
`;
const READ = (id: string) => ({
  'core-uuid': `c>${id}`,
  variables: { uuid: id, DP_MATCH: ['1', '2'], note: '<b> & ' },
  app_log: '',
});

describe('records', () => {
  test('a document is one, and so is each of several that follow each other', () => {
    expect(objects(CDR('a'))).toEqual([READ('a')]);
    expect(objects(CDR('a') + CDR('b'))).toEqual([READ('a'), READ('b')]);
  });

  test('wherever the pieces of the file end', () => {
    for (let chunk = 1; chunk < 60; chunk += 1)
      expect(objects(CDR('a') + CDR('b'), chunk)).toEqual([READ('a'), READ('b')]);
  });

  test('of a list its elements, also of one inside others', () => {
    const calls = '<calls total="2"><call><sid>1</sid></call><call sid="2"><to>x &amp; y</to></call></calls>';
    const expected = [{ sid: '1' }, { sid: '2', to: 'x & y' }];
    expect(objects(calls)).toEqual(expected);
    expect(objects(`<TwilioResponse>\n ${calls}\n</TwilioResponse>`, 7)).toEqual(expected);
    expect(objects('<call-list></call-list>')).toEqual([null]);
  });
});

describe('what is refused', () => {
  test('entities of the file’s own, before any is expanded', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(() => objects(bomb)).toThrow(/declares a document type/);
    expect(() => objects('<a><!ENTITY x "lol"></a>', 1)).toThrow(/declares a document type/);
  });

  test.each([
    ['cut off', '<cdr><uuid>1</uuid>'],
    ['cut off in a tag', '<cdr><uuid>1</uuid></cd'],
    ['closed twice', '<cdr></cdr></cdr>'],
    ['deeper than any record', '<a>'.repeat(500)],
    ['a tag without end', `<cdr x="${'y'.repeat(1_100_000)}`],
  ])('%s', (_what, text) => {
    expect(() => objects(text, 65_536)).toThrow(/no sound XML/);
  });

  test('a record that is not sound goes to quarantine by itself', () => {
    const item = itemOfXml(3, '<cdr a=1><uuid>1</uuid></cdr>');
    expect(item).toMatchObject({
      line: 3,
      object: null,
      problem: { reason: 'This is no sound XML record.' },
    });
  });
});

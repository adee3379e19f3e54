import { expect, it } from 'vitest';
import type { Sending } from './sendings';
import { toldAlike } from './told-alike';

const refused = (id: number, name: string, said: string): Sending => ({
  id,
  file: new File(['x'], name),
  state: 'refused',
  sent: 1,
  said,
});

it('says the same of many files once, and names the first of them', () => {
  const names = ['a.md', 'b.md', 'c.md', 'd.md', 'a.md'];
  const all = [...names.map((name, id) => refused(id, name, 'Not known.')), refused(9, 'x.pdf', 'A PDF.')];
  expect(toldAlike(all)).toEqual([
    { id: 0, names: 'a.md, b.md, c.md and 2 more', said: 'Not known.' },
    { id: 9, names: 'x.pdf', said: 'A PDF.' },
  ]);
});

it('does not repeat a name that many folders have', () => {
  expect(toldAlike([1, 2, 3].map((id) => refused(id, 'README', 'No.')))[0]?.names).toBe('README and 2 more');
});

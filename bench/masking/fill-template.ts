import { SLOTS, type Slot, type SlotValues } from './values/slot-values';

/** A template line with its slots filled, as a line of marked text: `[[PHONE|06 12 34 56 78]]`. */
export function fillTemplate(template: string, values: SlotValues, random: () => number): string {
  return template.replace(/\{([A-Z]+)\}/g, (_, name: string) => {
    const slot = name as Slot;
    const value = valueIn(slot, values, random);
    const type = SLOTS[slot];
    return type === null ? value : `[[${type}|${value}]]`;
  });
}

function valueIn(slot: Slot, values: SlotValues, random: () => number): string {
  if (slot === 'NAME') {
    const [first, surname] = [valueIn('FIRST', values, random), valueIn('SURNAME', values, random)];
    return values.nameJoin === '' ? surname + first : first + values.nameJoin + surname;
  }
  const pool = values.values[slot === 'ACCOUNT' ? 'IBAN' : slot];
  const pattern = pool[Math.floor(random() * pool.length)] ?? '';
  const letters = 'ABCDEFGHKLMNPRSTVWXZ';
  // a # in a password is meant
  const filled =
    slot === 'SECRET'
      ? pattern
      : pattern
          .replace(/#/g, () => String(Math.floor(random() * 10)))
          .replace(/@(?![a-z])/g, () => letters.charAt(Math.floor(random() * letters.length)));
  return filled.replace(/~([^~]*)~/g, (_, digits: string) => said(digits, values));
}

/** Digits one by one; blanks become commas as transcribers write pauses. */
function said(digits: string, { digits: words, between }: SlotValues): string {
  return digits
    .split(' ')
    .map((group) => [...group].map((digit) => words[Number(digit)] ?? digit).join(between))
    .join(between === '' ? '' : ', ');
}

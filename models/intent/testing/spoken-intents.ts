import type { IntentExample } from '../examples';

const THINGS =
  'station market school bakery lake bridge tower garden museum library harbour hotel kitchen office'.split(
    ' ',
  );

const SAYINGS: Record<string, readonly ((thing: string) => string)[]> = {
  card_lost: [
    (thing) => `I lost my card near the ${thing}`,
    (thing) => `my card is gone, I think it fell out at the ${thing}`,
  ],
  transfer_failed: [
    (thing) => `my transfer to the ${thing} was declined`,
    (thing) => `why did the payment for the ${thing} not go through`,
  ],
  address_change: [
    (thing) => `I moved close to the ${thing}, please note my new address`,
    (thing) => `can you update where I live, it is by the ${thing} now`,
  ],
};

const CHINESE: Record<string, (thing: string) => string> = {
  card_lost: (thing) => `我在${thing}弄丟了信用卡`,
  transfer_failed: (thing) => `轉帳給${thing}的款項被拒絕了`,
  address_change: (thing) => `我搬到${thing}附近，請更新我的地址`,
};
const CHINESE_THINGS = '車站市場學校麵包店湖邊大橋花園博物館圖書館港口飯店'.match(/..?/g) ?? [];

/** Three intents in English and Chinese with some variety, and texts about none of them. */
export function spokenIntents(): IntentExample[] {
  const english = Object.entries(SAYINGS).flatMap(([label, sayings]) =>
    sayings.flatMap((say) => THINGS.map((thing) => ({ text: say(thing), label, language: 'en' as const }))),
  );
  const chinese = Object.entries(CHINESE).flatMap(([label, say]) =>
    CHINESE_THINGS.map((thing) => ({ text: say(thing), label, language: 'zh-TW' as const })),
  );
  const none = THINGS.flatMap((thing) =>
    [`do you know a song about a ${thing}`, `how tall is the ${thing} in Rome`].map((text) => ({
      text,
      label: 'oos',
      language: 'en' as const,
    })),
  );
  return [...english, ...chinese, ...none];
}

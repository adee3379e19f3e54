import type { WordKind } from './emotion-words';

/** What pictographs say; every pictograph not named here is just an n-gram. */
export const EMOTICONS: Partial<Record<WordKind, string>> = {
  rage: '😡 😠 🤬 👿 🖕 💩 🤮 😤 👹',
  bad: '😢 😭 😞 😔 😩 😫 😒 🙄 😕 🙁 ☹ 😣 😖 😓 😥 😰 😨 😱 👎 💔 😪 😑 😐 🤦 😷 🤒 🤢 😟 😧 😦 😬 😳',
  good: '🙂 😊 ☺ 😀 😃 😄 😁 😆 😂 🤣 😉 😋 👍 👌 🙏 😌 😎 😇 ✌ 💪 🤗 😜 😝 😛 😏 ☀ 🎶 🎵 ✨',
  great: '😍 😘 ❤ ♥ 💕 💖 💗 💙 💚 💛 💜 🎉 🎊 🏆 🥰 🤩 👏 🙌 💯 💋 💞 💘 💓 😚 😻 ⭐ 🌟 🔥 🥳',
};

/** The same made of signs, between spaces. */
export const TYPED_EMOTICONS: readonly { kind: WordKind; form: RegExp }[] = [
  { kind: 'bad', form: /(?:^|\s)(?:[:=;]'?-?[([\\/|]+|-[._]+-|T[._]+T|;[._]+;|>[._]<)(?=\s|$|[.,!?])/g },
  { kind: 'good', form: /(?:^|\s)(?:[:=]-?[)\]D]+|;-?[)\]D]+|[xX]+[dD]+|\^[._]*\^|\(:)(?=\s|$|[.,!?])/g },
  { kind: 'great', form: /<3+|:-?\*/g },
];

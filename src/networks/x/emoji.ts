/** A colour of skin. */
const TONE = '[🏻-🏿]';

/** Emoji that are newer than those X's published counting knows (Emoji 11, 2018), and change their colour of skin. */
const NEWER = '[🤌🤏🥷🦻🧍-🧏🫃-🫅🫰-🫸👪-👭💏💑🤝🤼👯]';

/**
 * An emoji of several code points that X counts as one, as twitter-text 3.1.0 finds them (https://docs.x.com/fundamentals/counting-characters).
 * One that is newer counts as its parts: nobody has said that X counts it as one.
 */
export const EMOJI = new RegExp(
  [
    // People at work, and with hair: 👩🏽‍⚕️
    String.raw`[👨👩]${TONE}?\u200D(?:[⚕⚖✈]\uFE0F|[🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦰-🦳])`,
    // Men and women who do something: 🏃‍♀️
    String.raw`(?:[⛹🏋🏌🕴🕵](?:${TONE}|\uFE0F)|[🏃🏄🏊👮👱👳👷💁💂💆💇🙅-🙇🙋🙍🙎🚣🚴-🚶🤦🤵🤷-🤹🤽🤾🦸🦹🧖-🧝]${TONE}?|[👯🤼🧞🧟])\u200D[♀♂]\uFE0F`,
    // Families and couples: 👨‍👩‍👧‍👦
    String.raw`(?:👨(?:\u200D[👨👩])?|👩(?:\u200D👩)?)\u200D(?:👦(?:\u200D👦)?|👧(?:\u200D[👦👧])?)`,
    String.raw`(?:👨\u200D❤\uFE0F\u200D(?:💋\u200D)?👨|👩\u200D❤\uFE0F\u200D(?:💋\u200D)?[👨👩])`,
    // Flags, of countries and of others: 🇬🇧, 🏴󠁧󠁢󠁥󠁮󠁧󠁿
    String.raw`(?!🇨🇶)\p{RGI_Emoji_Flag_Sequence}`,
    String.raw`\p{RGI_Emoji_Tag_Sequence}`,
    String.raw`🏳\uFE0F\u200D🌈|🏴\u200D☠\uFE0F`,
    // Keys, colours of skin, and signs that are shown as emoji: 1️⃣, 👍🏽, ❤️
    String.raw`[#*0-9]\uFE0F?\u20E3`,
    String.raw`(?!${NEWER})\p{Emoji_Modifier_Base}${TONE}`,
    String.raw`(?:(?![⚧♾#*0-9]|\p{Emoji_Presentation})\p{Emoji}|[⌚⌛◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯])\uFE0F`,
  ].join('|'),
  'gv',
);

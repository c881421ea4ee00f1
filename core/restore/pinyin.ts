/** Pinyin set in brackets behind single characters, as in 機(jī)關(guān). */

/** Marks of the four tones, as they stand apart from their vowel in NFD; the diaeresis of ü is kept. */
const TONE = /[\u0300\u0301\u0304\u030c]/g;
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeo]|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|ü|üe)$/;
/** Syllables that are written without a tone; any other needs one, so that 选项(a) keeps its bracket. */
const TONELESS = new Set("de le me men ge zi tou ba ma ne la lou guo zhe zhi fu er".split(" "));
const BRACKETED = /(?<=\p{Script=Han})[(（]([\p{Ll}\p{M}]{1,8})[)）]/gu;

/** `text` without the bracketed pinyin behind Han characters; brackets that hold anything else stay. */
export function dropPinyin(text: string): string {
  return text.replace(BRACKETED, (bracket, syllable: string) => (isSyllable(syllable) ? "" : bracket));
}

function isSyllable(text: string): boolean {
  const parted = text.normalize("NFD");
  const plain = parted.replace(TONE, "").normalize("NFC");
  const tones = parted.match(TONE)?.length ?? 0;
  return SYLLABLE.test(plain) && (tones === 1 || (tones === 0 && TONELESS.has(plain)));
}

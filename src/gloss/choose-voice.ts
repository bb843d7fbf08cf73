/** As much of a voice as one chooses by. */
interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/**
 * The voice for a language (`zh-CN`, `zh-TW`): one of this computer before one of a server, of this region before
 * another region of Mandarin; undefined where there is none. Cantonese is no Mandarin.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const mandarin = voices.filter(
    ({ lang }) => /^(?:zh|cmn)(?:[-_]|$)/iu.test(lang) && !/hk|mo|yue/iu.test(lang),
  );
  const region = language.slice(-2).toLowerCase();
  const worth = ({ lang, localService }: Voice) =>
    (lang.toLowerCase().endsWith(region) ? 1 : 0) + (localService ? 2 : 0);
  return mandarin.toSorted((a, b) => worth(b) - worth(a))[0];
}

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { closeDictionary, openDictionary } from "../src/extension/assets.ts";
import { correctionsOf } from "../src/extension/corrections.ts";
import { lookUp } from "../src/extension/look-up.ts";

/** How long a page keeps the dictionary that it loaded for itself (ms): as long as a background stays awake. */
const KEPT = 30_000;

/** The engine for a page whose background sleeps; loaded by `src/extension/at-hand.ts` when it is needed. */
export default defineUnlistedScript(() => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  globalThis.qiaoAtHand = async (sentence, at, lexicon) => {
    clearTimeout(timer);
    timer = setTimeout(closeDictionary, KEPT);
    const [dictionary, corrections] = await Promise.all([openDictionary(lexicon), correctionsOf([sentence])]);
    return lookUp(dictionary, [sentence], at, corrections);
  };
});

import { migrateRules, type Rules } from "../schedule/rules.ts";
import type { ListId, Skill } from "../vocabulary/event.ts";
import type { KeptWord } from "../vocabulary/kept-word.ts";

/** What a reader chose about reviewing. */
export interface ReviewChoice {
  readonly rules: Rules;
  /** What is asked of a word. */
  readonly skills: readonly Skill[];
  /** What is asked instead of the words of a list. */
  readonly listSkills: Readonly<Record<ListId, readonly Skill[]>>;
  /** Whether the toolbar button shows how many cards are due. */
  readonly badge: boolean;
}

/** Everything that can be asked, in the order in which a word's first card is chosen. */
export const SKILLS: readonly Skill[] = ["recognise", "recall", "cloze", "typed", "tones", "listen", "write"];

/** Makes a choice of whatever was stored: what is missing or malformed takes its default. Never throws. */
export function migrateChoice(found: unknown): ReviewChoice {
  const given: Partial<Record<keyof ReviewChoice, unknown>> =
    typeof found === "object" && found !== null ? found : {};
  const lists = typeof given.listSkills === "object" && given.listSkills !== null ? given.listSkills : {};
  const listSkills = Object.fromEntries(
    Object.entries(lists).flatMap(([list, skills]) => {
      const known = skillsIn(skills);
      return known ? [[list, known]] : [];
    }),
  );
  return {
    rules: migrateRules(given.rules),
    skills: skillsIn(given.skills) ?? ["recognise"],
    listSkills,
    badge: given.badge === true,
  };
}

/** What is asked of this word: what its lists say, else what is asked of all. */
export function skillsFor(word: KeptWord, { skills, listSkills }: ReviewChoice): readonly Skill[] {
  const own = [...word.lists.keys()].flatMap((list) => listSkills[list] ?? []);
  return own.length === 0 ? skills : SKILLS.filter((skill) => own.includes(skill));
}

function skillsIn(value: unknown): readonly Skill[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const known = SKILLS.filter((skill) => value.includes(skill));
  return known.length > 0 ? known : undefined;
}

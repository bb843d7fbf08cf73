import { say } from "../extension/say.ts";
import type { Skill } from "../vocabulary/event.ts";

/** What a skill asks, in words. */
export function skillName(skill: Skill): string {
  return say(`review_skill_${skill}`);
}

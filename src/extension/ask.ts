import { browser } from "wxt/browser";
import type { Message, QuestionName, Questions, Reply } from "./questions.ts";

/** How long one try may take before the background counts as silent, and how long to wait before the second (ms). */
const PATIENCE = 8_000;
const PAUSE = 80;

/** Whether this script still belongs to an installed extension: after an update or removal the browser cuts it off. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Asks the background and waits for its reply. A background that dies between question and answer, is not
 * there yet, or stays silent is asked once more (every question may be asked twice); then the reply is the
 * error `unreachable`, or `outdated` when this script outlived its extension. Never rejects.
 */
export async function ask<Name extends QuestionName>(
  question: Name,
  content: Questions[Name]["ask"],
): Promise<Reply<Name>> {
  const message: Message<Name> = { question, ask: content };
  for (let pause = PAUSE; isAlive(); pause = 0) {
    const reply = await tryOnce(message);
    if (reply) return reply;
    if (pause === 0) return { error: "unreachable" };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { error: "outdated" };
}

/** The reply, or undefined when none came: browsers reject, resolve with nothing, or are silent when a worker dies. */
async function tryOnce<Name extends QuestionName>(message: Message<Name>): Promise<Reply<Name> | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    const answer = browser.runtime.sendMessage<Message<Name>, Reply<Name> | undefined>(message);
    return await Promise.race([answer, silence]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

import { render } from "preact";
import { say } from "../../src/extension/say.ts";
import { Progress } from "../../src/look/progress.tsx";
import { SessionPanel } from "../../src/review/session-panel.tsx";
import { useSession } from "../../src/review/use-session.ts";

function PopupSession() {
  const session = useSession();
  return session ? <SessionPanel session={session} /> : <Progress label={say("review_opening")} />;
}

/** Draws the session into the popup, the first card at once. */
export function showSession(place: HTMLElement): void {
  render(<PopupSession />, place);
}

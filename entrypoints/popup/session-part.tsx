import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { Progress } from "../../src/look/progress.tsx";
import { PagePart } from "../../src/review/page-part.tsx";
import type { Session } from "../../src/review/session.ts";
import { SessionPanel } from "../../src/review/session-panel.tsx";
import { TodayPart } from "../../src/review/today-part.tsx";
import { useSession } from "../../src/review/use-session.ts";

interface PopupNeeds {
  /** The tab under the popup, if its page can be read. */
  readonly page: Promise<number | undefined>;
  /** Where goes what comes later: below the switches, so that nothing moves under the pointer. */
  readonly below: HTMLElement;
}

function PopupSession({ page, below }: PopupNeeds) {
  const session = useSession();
  const [tab, setTab] = useState<number>();
  useEffect(() => void page.then(setTab), [page]);
  useEffect(() => {
    if (session?.needs.library.whole) render(<Below session={session} tab={tab} />, below);
  });
  return session ? <SessionPanel session={session} /> : <Progress label={say("review_opening")} />;
}

/** Today's words and what the page holds. */
function Below({ session, tab }: { session: Session; tab: number | undefined }) {
  const { library, choice } = session.needs;
  return (
    <>
      <TodayPart library={library} dayStart={choice.rules.dayStart} />
      {tab !== undefined && <PagePart tab={tab} library={library} />}
    </>
  );
}

/** Draws the session into the popup, the first card at once. */
export function showSession(place: HTMLElement, needs: PopupNeeds): void {
  render(<PopupSession {...needs} />, place);
}

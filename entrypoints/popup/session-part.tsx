import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { Progress } from "../../src/look/progress.tsx";
import { PagePart } from "../../src/review/page-part.tsx";
import { SessionPanel } from "../../src/review/session-panel.tsx";
import { TodayPart } from "../../src/review/today-part.tsx";
import { useSession } from "../../src/review/use-session.ts";

/** The session; below it, once the log is read, today's words and what the page (a tab, if it can be read) holds. */
function PopupSession({ page }: { page: Promise<number | undefined> }) {
  const session = useSession();
  const [tab, setTab] = useState<number>();
  useEffect(() => void page.then(setTab), [page]);
  if (!session) return <Progress label={say("review_opening")} />;
  const { library, choice } = session.needs;
  return (
    <>
      <SessionPanel session={session} />
      {library.whole && <TodayPart library={library} dayStart={choice.rules.dayStart} />}
      {tab !== undefined && library.whole && <PagePart tab={tab} library={library} />}
    </>
  );
}

/** Draws the session into the popup, the first card at once. */
export function showSession(place: HTMLElement, page: Promise<number | undefined>): void {
  render(<PopupSession page={page} />, place);
}

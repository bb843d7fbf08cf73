import { say } from "../../src/extension/say.ts";
import { Page } from "../../src/look/page.tsx";
import { startPage } from "../../src/look/start-page.ts";
import { Progress } from "../../src/look/progress.tsx";
import { PlacementPart } from "../../src/review/placement-part.tsx";
import { ReviewSettings } from "../../src/review/review-settings.tsx";
import { SessionPanel } from "../../src/review/session-panel.tsx";
import { useSession } from "../../src/review/use-session.ts";

function ReviewPage() {
  const session = useSession();
  return (
    <Page current="review" title={say("page_review")} lead={say("review_keys")}>
      <div class="wide">
        {session ? <SessionPanel session={session} /> : <Progress label={say("review_opening")} />}
      </div>
      <PlacementPart />
      <section class="part">
        <h2>{say("review_settings")}</h2>
        <ReviewSettings />
      </section>
    </Page>
  );
}

startPage(say("page_review"), <ReviewPage />);

import { say } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";
import { EmptyState } from "../../src/look/empty-state.tsx";
import { Page } from "../../src/look/page.tsx";
import { Progress } from "../../src/look/progress.tsx";
import { DamagedLog, LostWords } from "./safety.tsx";
import { useLive } from "./use-live.ts";
import { Words } from "./words.tsx";

/** All kept words, and everything that can be done with them. */
export function VocabularyPage() {
  const { live, trouble, ready } = useLive();
  return (
    <Page current="vocabulary" title={say("page_vocabulary")}>
      <LostWords />
      {live && live.damaged() > 0 && <DamagedLog records={live.damaged()} />}
      {trouble ? (
        <EmptyState
          title={say(`store_${trouble}`)}
          actions={<Button onClick={() => location.reload()}>{say("popup_try_again")}</Button>}
        >
          {say(`store_${trouble}_note`)}
        </EmptyState>
      ) : ready && live ? (
        <Words live={live} />
      ) : (
        <Progress label={say("vocabulary_opening")} />
      )}
    </Page>
  );
}

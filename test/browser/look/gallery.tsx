import { useState } from "preact/hooks";
import { Button } from "../../../src/look/button.tsx";
import { Dialog } from "../../../src/look/dialog.tsx";
import { EmptyState } from "../../../src/look/empty-state.tsx";
import { Field, Switch } from "../../../src/look/field.tsx";
import { Page } from "../../../src/look/page.tsx";
import { Progress } from "../../../src/look/progress.tsx";
import { startPage } from "../../../src/look/start-page.ts";
import { useToast } from "../../../src/look/toast.tsx";

startPage(
  "Gallery",
  <Page current="settings" title="Everything that pages are made of" lead="One of each, to look at.">
    <Gallery />
  </Page>,
);

function Gallery() {
  const [on, setOn] = useState(true);
  const [asked, setAsked] = useState(false);
  const [count, setCount] = useState(3);
  const toast = useToast();
  const forget = () => {
    setAsked(false);
    setCount(0);
    toast("Three words forgotten.", () => setCount(3));
  };
  return (
    <>
      <section class="part">
        <h2>Controls</h2>
        <div class="panel">
          <Switch label="A switch" note="It acts at once." checked={on} onChange={setOn} />
          <Switch label="A switch that cannot" checked={false} disabled onChange={setOn} />
          <Field label="A choice" note="Beside its label while there is room.">
            {(tied) => (
              <select {...tied}>
                <option>as on the page 如页面所示</option>
              </select>
            )}
          </Field>
          <Field label="A word" error="This is no Chinese word: write it in characters." form="tall">
            {(tied) => <input {...tied} type="text" value="qiao" />}
          </Field>
        </div>
        <p class="row">
          <Button kind="main">Go on</Button> <Button>Or this</Button> <Button kind="quiet">Leave it</Button>{" "}
          <Button disabled>Not now</Button>{" "}
          <Button kind="danger" onClick={() => setAsked(true)}>
            Forget words
          </Button>
        </p>
      </section>
      <section class="part">
        <h2>Words</h2>
        <div class="panel">
          {count > 0 ? (
            <p id="count">{count} words</p>
          ) : (
            <EmptyState title="No words yet" actions={<Button>Import a list</Button>}>
              Press R on a card, and its word stands here with its sentence.
            </EmptyState>
          )}
        </div>
        <Progress label="Reading 3 of 10 files" done={0.3} />
      </section>
      {asked && (
        <Dialog
          title="Forget three words?"
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button onClick={() => setAsked(false)}>Keep them</Button>
              <Button kind="main" onClick={forget}>
                Forget
              </Button>
            </>
          }
        >
          They can be brought back for a moment.
        </Dialog>
      )}
    </>
  );
}

import { useEffect, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import { sitesOff, switchSite } from "../../src/extension/site-switch.ts";
import { watchStored } from "../../src/extension/stored.ts";
import { Button } from "../../src/look/button.tsx";
import { EmptyState } from "../../src/look/empty-state.tsx";
import { useToast } from "../../src/look/toast.tsx";

/** The sites on which Qiao is switched off. */
export function Sites() {
  const [sites, setSites] = useState<readonly string[]>([]);
  const toast = useToast();
  useEffect(() => {
    const life = new AbortController();
    const read = () => void sitesOff().then((found) => life.signal.aborted || setSites(found));
    watchStored(read, life.signal);
    read();
    return () => life.abort();
  }, []);
  const set = (site: string, off: boolean) => switchSite(site, off).catch(() => toast(say("set_not_stored")));
  const forget = (site: string) => {
    void set(site, false);
    toast(say("set_site_on", nameOf(site)), () => void set(site, true));
  };
  return (
    <section class="part" id="sites">
      <h2>{say("set_sites")}</h2>
      <div class="panel">
        {sites.map((site) => (
          <div class="field switched" key={site}>
            <div class="what">{nameOf(site)}</div>
            <Button kind="quiet" onClick={() => forget(site)}>
              {say("set_site_read")}
            </Button>
          </div>
        ))}
        {sites.length === 0 && <EmptyState title={say("set_sites_none")}>{say("set_sites_how")}</EmptyState>}
      </div>
    </section>
  );
}

function nameOf(site: string): string {
  return site === "file" ? say("popup_file_site") : site;
}

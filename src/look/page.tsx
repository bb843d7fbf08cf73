import type { ComponentChildren } from "preact";
import { say } from "../extension/say.ts";
import { Toasts } from "./toast.tsx";

/** The pages that the header leads to: each is `<name>.html` and has a message `page_<name>`. */
const PAGES = ["vocabulary", "review", "statistics", "search", "settings", "about"] as const;

interface PageNeeds {
  /** Which of the pages this is; none of them for a page that the header does not name. */
  readonly current?: (typeof PAGES)[number];
  readonly title: string;
  /** A sentence on what the page is for. */
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of the extension: header with the ways to the others, title, content, toasts. */
export function Page({ current, title, lead, children }: PageNeeds) {
  return (
    <Toasts>
      <header class="masthead">
        <span class="brand">
          <img src="/icon/48.png" width="28" height="28" alt="" />
          <span>
            Qiao <span lang="zh-Hans">桥</span>
          </span>
        </span>
        <nav aria-label={say("look_pages")}>
          {PAGES.map((name) => (
            <a key={name} href={`/${name}.html`} aria-current={name === current ? "page" : undefined}>
              {say(`page_${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </main>
    </Toasts>
  );
}

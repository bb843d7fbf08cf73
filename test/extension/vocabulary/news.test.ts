import { expect, test } from "vitest";
import { hearNews, tellNews } from "../../../src/extension/vocabulary/news.ts";

test("news is heard until the listener's life ends", async () => {
  const life = new AbortController();
  let heard = 0;
  const first = new Promise<void>((resolve) => hearNews(() => (heard++, resolve()), life.signal));
  tellNews();
  await first;
  life.abort();
  tellNews();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toBe(1);
});

// This file must fail the lint: only src/extension meets browser.*. See test/all.ts.
import { browser } from "wxt/browser";

export const wrong = browser;

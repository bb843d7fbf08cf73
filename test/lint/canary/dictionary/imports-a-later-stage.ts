// This file must fail the lint: a stage knows only earlier ones. See test/all.ts.
import type { Reading } from "../../../../src/reading/reading.ts";
import type { Paragraph } from "../../../../src/page/paragraph.ts";

export type Wrong = Reading | Paragraph;

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runSteps, TestsFailed } from "./steps.ts";

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => vi.restoreAllMocks());

const passing = (passed: number) => ({ name: "tests", run: async () => ({ passed, failed: 0 }) });

test("counts tests over all steps and prints each step with its time", async () => {
  const remark = { name: "build", run: async () => "40 kB" };
  expect(await runSteps([passing(3), remark, passing(4)])).toEqual({ passed: 7, failed: 0 });
  expect(printed).toHaveLength(3);
  expect(printed[0]).toMatch(/^tests +\d+\.\d s {2}3 passed$/);
  expect(printed[1]).toMatch(/^build +\d+\.\d s {2}40 kB$/);
});

test("skipped tests are said aloud", async () => {
  await runSteps([{ name: "tests", run: async () => ({ passed: 2, failed: 0, skipped: 1 }) }]);
  expect(printed[0]).toMatch(/2 passed, 1 skipped$/);
});

test("the first failure stops the run and shows its output", async () => {
  const never = vi.fn<() => Promise<void>>();
  const broken = { name: "types", run: () => Promise.reject(new Error("a.ts(1,1): error")) };
  const count = await runSteps([passing(3), broken, { name: "later", run: never }]);
  expect(count).toEqual({ passed: 3, failed: 1 });
  expect(printed.join("\n")).toContain("a.ts(1,1): error");
  expect(never).not.toHaveBeenCalled();
});

test("failed tests are counted, a run that broke without any counts as one", async () => {
  const failing = (failed: number) => ({
    name: "tests",
    run: () => Promise.reject(new TestsFailed({ passed: 5, failed }, "output")),
  });
  expect(await runSteps([failing(2)])).toEqual({ passed: 5, failed: 2 });
  expect(await runSteps([failing(0)])).toEqual({ passed: 5, failed: 1 });
});

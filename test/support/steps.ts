/** Tests that a step ran. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were not run, said aloud. */
  readonly skipped?: number;
}

/** One step of the test run: a name and what it does; it throws (or counts failed tests) when it fails. */
export interface Step {
  readonly name: string;
  run(): Promise<Count | string | void>;
}

/** A step whose tests failed: carries how many, and the output to show. */
export class TestsFailed extends Error {
  readonly count: Count;

  constructor(count: Count, output: string) {
    super(output);
    this.count = count;
  }
}

/**
 * Runs steps in order, printing each with its time; the first failure prints its output and ends the run. Gives
 * the tests counted; a failed step without tests counts as one.
 */
export async function runSteps(steps: readonly Step[]): Promise<Count> {
  let passed = 0;
  for (const step of steps) {
    const start = performance.now();
    const say = (text: string) =>
      console.log(
        `${step.name.padEnd(28)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${text}`,
      );
    try {
      const result = await step.run();
      if (typeof result === "object") passed += result.passed;
      say(typeof result === "object" ? sumOf(result) : (result ?? "ok"));
    } catch (error) {
      say("FAILED");
      console.log(`\n${(error as Error).message}\n`);
      const count = error instanceof TestsFailed ? error.count : { passed: 0, failed: 1 };
      return { passed: passed + count.passed, failed: Math.max(1, count.failed) };
    }
  }
  return { passed, failed: 0 };
}

function sumOf({ passed, skipped = 0 }: Count): string {
  return `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

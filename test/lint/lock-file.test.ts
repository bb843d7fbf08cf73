import { expect, test } from "vitest";
import { completeLock, missingFromLock, readLock } from "./lock-file.ts";

const lock = {
  packages: {
    "": { dependencies: { tool: "1.0.0" } },
    "node_modules/tool": {
      version: "1.0.0",
      dev: true,
      dependencies: { inner: "1.0.0" },
      optionalDependencies: {
        "@tool/binding-linux-x64-gnu": "1.0.0",
        "@tool/binding-linux-arm64-musl": "1.0.0",
      },
    },
    "node_modules/tool/node_modules/inner": { version: "1.0.0", dependencies: { tool: "1.0.0" } },
    "node_modules/@tool/binding-linux-x64-gnu": { version: "1.0.0" },
  },
};

test("the project's lock file locks everything it names (else: npm run lock)", () => {
  expect(missingFromLock(readLock())).toEqual([]);
});

test("finds what is named and not locked, and adds binaries of other systems", () => {
  const name = "@tool/binding-linux-arm64-musl";
  expect(missingFromLock(lock)).toEqual([{ name, version: "1.0.0", dev: true }]);
  const whole = completeLock(lock);
  expect(missingFromLock(whole)).toEqual([]);
  expect(whole.packages[`node_modules/${name}`]).toEqual({
    version: "1.0.0",
    cpu: ["arm64"],
    dev: true,
    libc: ["musl"],
    optional: true,
    os: ["linux"],
  });
});

test("what is no binary of another system cannot be made up", () => {
  const broken = { packages: { "": { dependencies: { tool: "1.0.0" } } } };
  expect(() => completeLock(broken)).toThrow("tool 1.0.0 is missing in package-lock.json");
});

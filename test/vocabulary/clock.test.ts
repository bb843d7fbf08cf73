import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hear, isFarAhead, nameDevice, newClock, tick } from "../../src/vocabulary/clock.ts";
import { counterOf, deviceOf, isDevice, isStamp, timeOf, writeStamp } from "../../src/vocabulary/stamp.ts";

const DEVICE = "0123456789";

test("stamps never go back, whatever the wall clock does and others say", () => {
  const moments = fc.array(fc.record({ now: fc.nat(2 ** 41), heard: fc.option(fc.nat(2 ** 41)) }), {
    maxLength: 50,
  });
  fc.assert(
    fc.property(moments, (moments) => {
      let clock = newClock(DEVICE);
      let last = "";
      for (const { now, heard } of moments) {
        if (heard !== null) {
          const other = writeStamp(heard, 7, "zzzzzzzzzz");
          clock = hear(clock, other);
          if (other.slice(0, 13) > last.slice(0, 13)) last = other.slice(0, 13);
        }
        const next = tick(clock, now);
        expect(next.stamp > last).toBe(true);
        expect(timeOf(next.stamp)).toBeGreaterThanOrEqual(now);
        [clock, last] = [next.clock, next.stamp];
      }
    }),
  );
});

test("a full counter goes over into the next millisecond", () => {
  const { stamp } = tick({ device: DEVICE, time: 1_000, counter: 36 ** 4 - 1 }, 5);
  expect([timeOf(stamp), counterOf(stamp), deviceOf(stamp)]).toEqual([1_001, 0, DEVICE]);
});

test("text order of stamps is their order in time", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 42), fc.nat(2 ** 42), fc.nat(1_000_000), (a, b, counter) => {
      const [one, other] = [writeStamp(a, counter, DEVICE), writeStamp(b, counter, DEVICE)];
      expect(Math.sign(a - b)).toBe(one < other ? -1 : one > other ? 1 : 0);
      expect([timeOf(one), counterOf(one)]).toEqual([a, counter]);
    }),
  );
});

test("what is no stamp is refused", () => {
  for (const value of ["", 7, null, `${"0".repeat(13)}-short`, `${"0".repeat(13)}-ABCDEFGHIJ`])
    expect(isStamp(value)).toBe(false);
  expect(() => writeStamp(-1, 0, DEVICE)).toThrow(RangeError);
  expect(() => writeStamp(0, 36 ** 4, DEVICE)).toThrow(RangeError);
});

test("a device's name is ten characters", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => isDevice(nameDevice(bytes))));
});

test("only clocks that are a day ahead are wrong", () => {
  const now = 1_800_000_000_000;
  expect(isFarAhead(writeStamp(now + 86_400_001, 0, DEVICE), now)).toBe(true);
  expect(isFarAhead(writeStamp(now + 86_400_000, 0, DEVICE), now)).toBe(false);
});

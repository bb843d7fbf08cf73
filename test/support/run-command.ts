import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's top folder, with a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a program of node_modules/.bin in the top folder without standard input. After `limit` milliseconds its
 * whole process group is killed, which counts as a failure.
 */
export function runTool(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  limit = 10 * 60_000,
): Promise<Ended> {
  const child = spawn(`${root}node_modules/.bin/${tool}`, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const kill = () => process.kill(-child.pid!, "SIGKILL");
  const timer = setTimeout(() => {
    output += `\n${tool} took longer than ${limit / 1000} s and was stopped\n`;
    kill();
  }, limit);
  process.once("exit", () => child.exitCode ?? child.signalCode ?? kill());
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a tool and throws its output when it fails. */
export async function mustRun(tool: string, ...args: readonly string[]): Promise<string> {
  const { code, output } = await runTool(tool, args);
  if (code !== 0) throw new Error(`${tool} ${args.join(" ")}\n${output}`);
  return output;
}

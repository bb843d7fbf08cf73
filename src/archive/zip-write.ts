import { crc32 } from "./crc-32.ts";
import { rest, SLICE } from "./slices.ts";

/** A file to be: its name, and its bytes in pieces. */
export interface ZipFile {
  readonly name: string;
  readonly pieces: readonly Uint8Array[];
}

/** 1980-01-01, the first day that a zip file can name: the same words give the same file. */
const DATE = 0x21;

/**
 * Packs files (APPNOTE 6.3, no zip64: each under 4 GB). `progress` hears the share that is packed; rejects with the
 * signal's reason.
 */
export async function writeZip(
  files: readonly ZipFile[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const whole = files.reduce((sum, file) => sum + sizeOf(file.pieces), 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  let offset = 0;
  for (const { name, pieces } of files) {
    const { packed, crc } = await deflate(
      pieces,
      (bytes) => progress((done + bytes) / Math.max(1, whole)),
      signal,
    );
    done += sizeOf(pieces);
    const entry = { name: new TextEncoder().encode(name), crc, packed: sizeOf(packed), size: sizeOf(pieces) };
    const head = headOf(entry);
    parts.push(head, ...packed);
    directory.push(headOf(entry, offset));
    offset += head.length + entry.packed;
  }
  return new Blob([...parts, ...directory, endOf(files.length, sizeOf(directory), offset)]);
}

async function deflate(
  pieces: readonly Uint8Array[],
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<{ readonly packed: Uint8Array<ArrayBuffer>[]; readonly crc: number }> {
  const stream = new CompressionStream("deflate-raw");
  const packed = collect(stream.readable);
  const writer = stream.writable.getWriter();
  let [crc, done] = [0, 0];
  try {
    let end = performance.now() + SLICE;
    for (const piece of pieces) {
      await writer.write(piece as Uint8Array<ArrayBuffer>);
      crc = crc32(piece, crc);
      done += piece.length;
      if (performance.now() < end) continue;
      progress(done);
      await rest();
      signal.throwIfAborted();
      end = performance.now() + SLICE;
    }
    await writer.close();
  } catch (error) {
    packed.catch(() => undefined);
    await writer.abort(error);
    throw error;
  }
  return { packed: await packed, crc };
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    pieces.push(next.value as Uint8Array<ArrayBuffer>);
  return pieces;
}

interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** A local header, or, with the place of that, a header of the directory. */
function headOf({ name, crc, packed, size }: Entry, offset?: number): Uint8Array<ArrayBuffer> {
  const local = offset === undefined;
  const bytes = new Uint8Array((local ? 30 : 46) + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, local ? 0x04034b50 : 0x02014b50, true);
  const at = local ? 4 : 6;
  if (!local) view.setUint16(4, 20, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true); // names are UTF-8
  view.setUint16(at + 4, 8, true); // deflate
  view.setUint16(at + 8, DATE, true);
  [crc, packed, size].forEach((value, i) => view.setUint32(at + 10 + i * 4, value, true));
  view.setUint16(at + 22, name.length, true);
  if (!local) view.setUint32(42, offset, true);
  bytes.set(name, bytes.length - name.length);
  return bytes;
}

function endOf(files: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, files, true);
  view.setUint16(10, files, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

import { crc32 } from "./crc-32.ts";

/** What is wrong with a file that was to be unpacked: broken or of another kind, or larger than may be. */
export class ArchiveError extends Error {
  readonly trouble: "damaged" | "large";
  constructor(trouble: "damaged" | "large", what: string) {
    super(what);
    this.name = "ArchiveError";
    this.trouble = trouble;
  }
}

/** A file in a zip file. */
interface Member {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

/** The files of a zip file by their names; nothing is unpacked yet. */
export type Zip = ReadonlyMap<string, Member>;

/** A directory larger than this (bytes) names more files than anybody's. */
const LARGEST_DIRECTORY = 64 * 1024 * 1024;

/** Reads what a zip file holds, from its end: however large it is, only the directory is read. Throws an ArchiveError. */
export async function openZip(file: Blob): Promise<Zip> {
  const tail = await viewOf(file.slice(Math.max(0, file.size - 65_557)));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new ArchiveError("damaged", "no end of the directory");
  const [size, offset] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (size > LARGEST_DIRECTORY || offset + size > file.size)
    throw new ArchiveError("damaged", "the directory lies outside");
  return membersIn(await viewOf(file.slice(offset, offset + size)));
}

function membersIn(view: DataView): Zip {
  const members = new Map<string, Member>();
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name > view.byteLength) break;
    const text = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, name));
    members.set(text, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return members;
}

/**
 * Unpacks one file of a zip file, at most so many bytes whatever it says of itself. Throws an ArchiveError when it
 * is larger, broken or packed in another way than deflate.
 */
export async function unzip(file: Blob, zip: Zip, name: string, most: number): Promise<Uint8Array> {
  const member = zip.get(name);
  if (!member) throw new ArchiveError("damaged", `no ${name}`);
  const { method, crc, packed, offset } = member;
  const head = await viewOf(file.slice(offset, offset + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50 || (method !== 8 && method !== 0))
    throw new ArchiveError("damaged", `${name} is packed in another way`);
  const begin = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const body = file.slice(begin, begin + packed);
  const stream: ReadableStream<Uint8Array> =
    method === 0 ? body.stream() : body.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = await gather(stream, most);
  if (crc32(bytes) !== crc) throw new ArchiveError("damaged", `${name} is not what was packed`);
  return bytes;
}

async function gather(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new ArchiveError("large", `more than ${most} bytes`);
      pieces.push(next.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof ArchiveError ? error : new ArchiveError("damaged", String(error));
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}

/** The largest file that is read, in bytes: a million words with sentences are smaller. */
const LARGEST = 128 * 1024 * 1024;

/** Why a file could not be read: it is too large, empty, or no text in an encoding that is in use. */
export type FileTrouble = "large" | "empty" | "binary" | "unreadable";

/** The text of a file: UTF-8, UTF-16 with its mark, or GB 18030 (old Chinese programs). Never rejects. */
export async function readFileText(file: Blob): Promise<{ readonly text: string } | FileTrouble> {
  if (file.size === 0) return "empty";
  if (file.size > LARGEST) return "large";
  try {
    return decode(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return "unreadable";
  }
}

function decode(bytes: Uint8Array): { readonly text: string } | FileTrouble {
  const mark = bytes[0]! * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    return { text: new TextDecoder(mark === 0xfffe ? "utf-16le" : "utf-16be").decode(bytes) };
  }
  if (bytes.subarray(0, 4_096).includes(0)) return "binary";
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      // Another encoding, or damaged.
    }
  // A few broken bytes do not make the other lines worthless: they come out as U+FFFD and are complained about.
  return { text: new TextDecoder().decode(bytes) };
}

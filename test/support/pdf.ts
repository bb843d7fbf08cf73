import { createHash } from "node:crypto";

/** A line of text in a PDF: where its first character's base line begins (points from the lower left corner). */
export interface PdfLine {
  readonly text: Buffer;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Degrees against the clock. */
  readonly turned?: number;
}

/** How a PDF is made. */
export interface PdfOptions {
  /** Name of the encoding that the texts are in: a table of character numbers. */
  readonly encoding?: string;
  /** The collection of characters that the encoding belongs to. */
  readonly collection?: "GB1" | "CNS1";
  /** Encrypts it (RC4, 40 bits): it opens with this only. */
  readonly password?: string;
}

const WIDTH = 400;
const HEIGHT = 300;

/** Text in the encoding `UniGB-UCS2-H`, the default one. */
export function ucs2(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

/** Makes a PDF of 400 × 300 points a page, with a font that is not embedded and whose characters are one em wide. */
export function makePdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Buffer {
  const { encoding = "UniGB-UCS2-H", collection = "GB1", password } = options;
  const id = Buffer.alloc(16, 7);
  const lock = password === undefined ? undefined : lockOf(password, id);
  const objects: Buffer[] = [];
  const put = (number: number, body: string | Buffer) => (objects[number] = Buffer.from(body));
  const text = (number: number, ascii: string) =>
    `<${sealed(Buffer.from(ascii), number, lock?.key).toString("hex")}>`;
  put(1, "<</Type/Catalog/Pages 2 0 R>>");
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(" ");
  put(
    2,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Resources<</Font<</F 3 0 R>>>>>>`,
  );
  put(3, `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`);
  put(
    4,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 5 0 R
    /CIDSystemInfo<</Registry${text(4, "Adobe")}/Ordering${text(4, collection)}/Supplement 2>>>>`,
  );
  put(
    5,
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>",
  );
  pages.forEach((lines, index) => {
    const [page, content] = [6 + 2 * index, 7 + 2 * index];
    put(page, `<</Type/Page/Parent 2 0 R/Contents ${content} 0 R>>`);
    const stream = sealed(Buffer.from(lines.map(drawn).join("\n")), content, lock?.key);
    put(
      content,
      Buffer.concat([
        Buffer.from(`<</Length ${stream.length}>>stream\n`),
        stream,
        Buffer.from("\nendstream"),
      ]),
    );
  });
  return assembled(objects, id, lock?.dictionary);
}

function drawn({ text, x, y, size, turned = 0 }: PdfLine): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(5)).join(" ");
  return `BT /F ${size} Tf ${matrix} ${x} ${y} Tm <${text.toString("hex")}> Tj ET`;
}

function assembled(objects: readonly Buffer[], id: Buffer, encrypt = ""): Buffer {
  let file = Buffer.from("%PDF-1.4\n");
  const places: number[] = [];
  objects.forEach((body, number) => {
    places[number] = file.length;
    file = Buffer.concat([file, Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
  });
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  const hex = `<${id.toString("hex")}>`;
  const end = `xref\n0 ${objects.length}\n0000000000 65535 f \n${rows.join("")}trailer<</Size ${objects.length}/Root 1 0 R/ID[${hex}${hex}]${encrypt}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.concat([file, Buffer.from(end)]);
}

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const md5 = (...parts: Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest();

/** The standard security handler, revision 2 (ISO 32000-1, 7.6.3). */
function lockOf(password: string, id: Buffer): { key: Buffer; dictionary: string } {
  const padded = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded, owner, rights, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  const dictionary = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${owner.toString("hex")}>/U<${user.toString("hex")}>>>`;
  return { key, dictionary };
}

function sealed(data: Buffer, number: number, key: Buffer | undefined): Buffer {
  if (!key) return data;
  const own = Buffer.from([number & 255, number >> 8, 0, 0, 0]);
  return rc4(md5(key, own).subarray(0, 10), data);
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}

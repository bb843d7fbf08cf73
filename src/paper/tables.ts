/** A table as pdf.js wants it: packed. */
interface PackedTable {
  readonly cMapData: Uint8Array;
  readonly isCompressed: true;
}

/**
 * Gives pdf.js the tables of Chinese character numbers that are shipped. Older encodings name the same characters
 * by the same codes as those that grew out of them (UCS-2 and UTF-16, GBK and GB 18030), so only the latter are shipped.
 */
export class PackedTables {
  private readonly folder: string;

  constructor({ baseUrl }: { baseUrl: string }) {
    this.folder = baseUrl;
  }

  /** Rejects when no such table is shipped (Japanese and Korean ones are not): then pdf.js goes on without. */
  async fetch({ name }: { name: string }): Promise<PackedTable> {
    const shipped = name.replace(/^(Uni\w+)-UCS2-/u, "$1-UTF16-").replace(/^GBKp?-EUC-/u, "GBK2K-");
    const response = await fetch(`${this.folder}${shipped}.bcmap`);
    if (!response.ok) throw new Error(`no table ${name}`);
    return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true };
  }
}

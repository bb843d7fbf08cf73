/** An asset that cannot be used: cut short, altered, of another version, or not ours at all. */
export class DamagedAsset extends Error {
  override readonly name = "DamagedAsset";
}

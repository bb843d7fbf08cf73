/** Gives the reader a file to keep, named with the day; the browser asks where, or puts it into the downloads folder. */
export function saveFile(name: string, pieces: readonly BlobPart[], type = "text/plain;charset=utf-8"): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

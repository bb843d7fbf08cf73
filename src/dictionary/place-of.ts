/** Where a word's number stands in ascending ones; -1 if it does not, as for the number of no word (negative). */
export function placeOf(words: Uint32Array, word: number): number {
  if (word < 0) return -1;
  let low = 0;
  for (let high = words.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word ? low : -1;
}

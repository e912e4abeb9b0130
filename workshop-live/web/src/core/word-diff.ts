export interface Piece {
  text: string;
  how: 'same' | 'gone' | 'new';
}

/** What a text becomes, word by word: the longest common row of words stays, the rest goes or is new. */
export function wordDiff(before: string, after: string): Piece[] {
  const a = before.match(/\s+|\S+/g) ?? [];
  const b = after.match(/\s+|\S+/g) ?? [];
  // length[i][j]: how many pieces a from i on and b from j on have in common, in their order.
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] =
        a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  const add = (text: string, how: Piece['how']) => {
    const last = pieces.at(-1);
    if (last?.how === how) last.text += text;
    else pieces.push({ text, how });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(a[i]!, 'same');
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && length[i + 1]![j]! >= length[i]![j + 1]!)) {
      add(a[i]!, 'gone');
      i++;
    } else {
      add(b[j]!, 'new');
      j++;
    }
  }
  return pieces;
}

/** A stretch of text that both versions hold, or only the new or only the old one. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|\s+|[^\p{L}\p{N}\s]/gu;
/** Beyond it the comparison would take longer than a reader waits. */
const mostPairs = 1_000_000;

/** Compares two texts word by word (longest common subsequence). */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = before.match(words) ?? [];
  const now = after.match(words) ?? [];
  if (old.length * now.length > mostPairs) {
    return join([
      {kind: 'removed', text: before},
      {kind: 'added', text: after},
    ]);
  }
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({kind: 'same', text: old[i]!});
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      parts.push({kind: 'removed', text: old[i]!});
      i += 1;
    } else {
      parts.push({kind: 'added', text: now[j]!});
      j += 1;
    }
  }
  return join(parts);
}

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const {kind, text} of parts) {
    const last = joined.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else if (text !== '') {
      joined.push({kind, text});
    }
  }
  return joined;
}

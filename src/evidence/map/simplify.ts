/** A point on the drawing, in its units. */
export type Point = readonly [x: number, y: number];

/**
 * Leaves out points that a line hardly needs (Douglas and Peucker 1973). The ends stay, so that lines
 * that meet still do.
 * @param tolerance how far the line may move, in its units
 */
export function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  if (line.length < 3) {
    return [...line];
  }
  const [first, last] = [line[0]!, line[line.length - 1]!];
  let farthest = 0;
  let distance = 0;
  for (let index = 1; index < line.length - 1; index += 1) {
    const here = distanceToSegment(line[index]!, first, last);
    if (here > distance) {
      [farthest, distance] = [index, here];
    }
  }
  if (distance <= tolerance) {
    return [first, last];
  }
  const before = simplifyLine(line.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplifyLine(line.slice(farthest), tolerance)];
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Area inside a ring, in square units. */
export function ringArea(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/**
 * Writes rings of whole numbers as the data of a path, each step from the point before, which is shortest.
 * The first point is absolute, so that paths can be put one after the other.
 */
export function pathData(rings: readonly (readonly Point[])[]): string {
  let [x, y] = [0, 0];
  const step = ([nextX, nextY]: Point) => {
    const pair = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return pair;
  };
  return rings
    .map((ring, index) => {
      const [start, ...others] = ring.slice(0, -1);
      const move = numbers(step(start!));
      const lines = numbers(others.flatMap(step));
      // After `z` the pen is back at the start of the ring.
      [x, y] = start!;
      return `${index === 0 ? 'M' : 'm'}${move}l${lines}z`;
    })
    .join('');
}

/** A minus sign parts two numbers as well as a blank does. */
function numbers(values: readonly number[]): string {
  return values.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
}

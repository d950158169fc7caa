import {gzipSync} from 'node:zlib';
import {describe, expect, it} from '@jest/globals';
import fc from 'fast-check';
import {loadEvidence} from '../../src/evidence';
import {europeShapes, stateShapes, worldShapes} from '../../src/evidence/map/shapes';
import {pathData, ringArea, simplifyLine, type Point} from '../../src/evidence/map/simplify';

const point = fc.tuple(fc.integer({min: -500, max: 500}), fc.integer({min: -500, max: 500}));
const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) => {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};

/** Reads path data back as an SVG viewer does: `M` from the corner, `m` and `l` with steps, `z` back to the start. */
function readPath(data: string): Point[][] {
  let [x, y] = [0, 0];
  return [...data.matchAll(/(m)([^lz]+)l([^z]*)z/gi)].map(([, letter, move, lines]) => {
    [x, y] = letter === 'M' ? [0, 0] : [x, y];
    const steps = `${move} ${lines}`.match(/-?\d+/g)!.map(Number);
    const ring: Point[] = [];
    for (let index = 0; index < steps.length; index += 2) {
      [x, y] = [x + steps[index]!, y + steps[index + 1]!];
      ring.push([x, y]);
    }
    [x, y] = ring[0]!;
    return ring;
  });
}

describe('a simplified line', () => {
  it('keeps its ends and moves no point farther than it may', () => {
    fc.assert(
      fc.property(fc.array(point, {minLength: 2, maxLength: 40}), fc.integer({min: 1, max: 50}), (line, tolerance) => {
        const simple = simplifyLine(line, tolerance);
        expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
        const pieces = simple.slice(1).map((end, index) => [simple[index]!, end] as const);
        for (const original of line) {
          expect(Math.min(...pieces.map(([a, b]) => distance(original, a, b)))).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });
});

describe('path data', () => {
  it('says the same rings in steps', () => {
    const ring = fc.array(point, {minLength: 3, maxLength: 12});
    fc.assert(
      fc.property(fc.array(ring, {minLength: 1, maxLength: 4}), (rings) => {
        const closed = rings.map((points) => [...points, points[0]!]);
        expect(readPath(pathData(closed))).toEqual(rings);
        expect(readPath(pathData(closed) + pathData(closed))).toEqual([...rings, ...rings]);
      }),
    );
  });

  it('measures a ring whichever way it runs', () => {
    const square: Point[] = [[0, 0], [4, 0], [4, 4], [0, 4]];
    expect(ringArea(square)).toBe(16);
    expect(ringArea([...square].reverse())).toBe(16);
  });
});

describe('the maps', () => {
  const {law} = loadEvidence(process.cwd());
  const undrawn = (codes: string[], places: ReadonlyMap<string, string>) => codes.filter((code) => !places.has(code));

  it('draw every state and every country of the register but the smallest', () => {
    const codes = law.map(({code}) => code);
    expect(undrawn(codes.filter((code) => code.startsWith('US-')), stateShapes().places)).toEqual([]);
    expect(undrawn(codes.filter((code) => !code.startsWith('US-')), worldShapes().places)).toEqual(['SG', 'HK']);
  });

  it.each([
    ['world', worldShapes],
    ['Europe', europeShapes],
    ['United States', stateShapes],
  ])('hold no line that runs across the drawing (%s)', (_name, shapes) => {
    const {width, height, places, others} = shapes();
    for (const [code, path] of [...places, ['others', others] as const]) {
      for (const ring of readPath(path)) {
        const longest = Math.max(...ring.map(([x, y], index) => {
          const [nextX, nextY] = ring[(index + 1) % ring.length]!;
          const inside = [y, nextY].every((value) => value > 0 && value < height) && [x, nextX].some((value) => value > 0 && value < width);
          return inside ? Math.abs(nextX - x) : 0;
        }));
        expect([code, longest < width / 4]).toEqual([code, true]);
      }
    }
  });

  it('are light', () => {
    const all = [worldShapes(), europeShapes(), stateShapes()].flatMap(({places, others}) => [...places.values(), others]);
    expect(gzipSync(all.join('')).length).toBeLessThan(10_000);
  });
});

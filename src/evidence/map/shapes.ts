import {createRequire} from 'node:module';
import {geoNaturalEarth1} from 'd3-geo';
import {feature, merge} from 'topojson-client';
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from 'topojson-specification';
import {countryCode, stateCode} from './place-codes';
import {pathData, ringArea, simplifyLine, type Point} from './simplify';

/** A drawing of places: one path for each that has a code, and one for all others. */
export interface MapShapes {
  /** Size of the drawing in its units. */
  width: number;
  height: number;
  /** Path data by code, such as `TH` or `US-AL`. */
  places: ReadonlyMap<string, string>;
  /** Path data of the land that no code stands for. */
  others: string;
}

type Shape = Polygon<{name: string}> | MultiPolygon<{name: string}>;
type Atlas = Topology<{land: GeometryCollection<{name: string}>}>;

interface Drawing {
  atlas: Atlas;
  shapes: Shape[];
  codeOf(id: string): string | undefined;
  /** Places a point of the data on the drawing. */
  place(point: Point): Point;
  width: number;
  height: number;
  /** How far a line may move for the sake of a small page, in units. */
  tolerance: number;
}

const require = createRequire(import.meta.url);
/** The least island that is drawn, in square units. */
const leastArea = 7;

const made = new Map<string, MapShapes>();
const once = (name: string, make: () => MapShapes) => made.get(name) ?? made.set(name, make()).get(name)!;

/** The countries of the world, without Antarctica. Data: Natural Earth 1:110 million. */
export function worldShapes(): MapShapes {
  return once('world', () => drawCountries({width: 720, height: 330, scale: 131, origin: [358, 187], tolerance: 1.1}));
}

/** Europe from the same data, larger, since its countries are small. */
export function europeShapes(): MapShapes {
  return once('europe', () => drawCountries({width: 480, height: 375, scale: 535, origin: [232, 700], tolerance: 0.9}));
}

interface Frame {
  width: number;
  height: number;
  /** Units of a radian at the origin, and where the middle of the projection lies. */
  scale: number;
  origin: [x: number, y: number];
  tolerance: number;
}

function drawCountries({scale, origin, ...frame}: Frame): MapShapes {
  // The drawing is cut along the Bering Strait, where no country lies on both sides.
  const project = geoNaturalEarth1().rotate([-11.5, 0]).scale(scale).translate(origin);
  const place = ([x, y]: Point) => project([x, y])!;
  return draw({...readAtlas('world-atlas/countries-110m.json', 'countries', ['010']), codeOf: countryCode, place, ...frame});
}

/** The states of the United States; Alaska and Hawaii are moved. Data: US Census Bureau. */
export function stateShapes(): MapShapes {
  return once('states', () => {
    const [width, height] = [600, 376];
    const scale = width / 975;
    return draw({...readAtlas('us-atlas/states-albers-10m.json', 'states', []), codeOf: stateCode, width, height, tolerance: 1, place: ([x, y]) => [x * scale, y * scale]});
  });
}

/** Reads a topology with its points as they are in the world, not as differences. */
function readAtlas(file: string, object: string, without: readonly string[]): Pick<Drawing, 'atlas' | 'shapes'> {
  const atlas = require(file) as Topology<Record<string, GeometryCollection<{name: string}>>>;
  const {scale, translate} = atlas.transform!;
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx!, y + dy!];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const shapes = atlas.objects[object]!.geometries.filter(({id}) => !without.includes(String(id))) as Shape[];
  return {atlas: {type: 'Topology', arcs, objects: {land: {type: 'GeometryCollection', geometries: shapes}}}, shapes};
}

function draw({atlas, shapes, codeOf, place, width, height, tolerance}: Drawing): MapShapes {
  const arcs = atlas.arcs.map((arc) => {
    const placed = arc.map((point) => near(place(point as unknown as Point), {width, height}));
    return simplifyLine(placed, tolerance).map((point) => point.map(Math.round));
  });
  const drawn: Atlas = {...atlas, arcs};
  const frame = {width, height};
  const places = new Map<string, string>();
  for (const shape of shapes) {
    const code = codeOf(String(shape.id));
    const data = code && toPath(outline(drawn, shape), frame, true);
    if (data) {
      places.set(code, data);
    }
  }
  const unlisted = shapes.filter(({id}) => !codeOf(String(id)));
  return {width, height, places, others: toPath(merge(drawn, unlisted as Polygon[]), frame, false)};
}

/** What lies far outside is brought to a line near the frame, where simplifying leaves it out. */
function near([x, y]: Point, {width, height}: {width: number; height: number}): Point {
  const margin = 40;
  return [Math.max(-margin, Math.min(width + margin, x)), Math.max(-margin, Math.min(height + margin, y))];
}

/** The rings of one shape of a topology. */
function outline(atlas: Atlas, shape: Shape): Geometry {
  const {geometry} = feature(atlas, shape as Polygon) as {geometry: Geometry};
  return geometry;
}

interface Geometry {
  type: string;
  coordinates: unknown;
}

/** The path of a shape: the rings that lie in the frame and are large enough, at least one of a place of its own. */
function toPath({type, coordinates}: Geometry, {width, height}: {width: number; height: number}, keepsOne: boolean): string {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Point[][][];
  const rings = polygons
    .flat()
    .map((ring) => ring.filter((point, index) => index === 0 || String(point) !== String(ring[index - 1])))
    .filter((ring) => ring.length > 3 && ring.some(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height))
    .sort((a, b) => ringArea(b) - ringArea(a));
  const large = rings.filter((ring) => ringArea(ring) >= leastArea);
  return pathData(large.length > 0 || !keepsOne ? large : rings.slice(0, 1));
}

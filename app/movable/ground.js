/* The ground: outlines of our own files in a plane, the world one unit wide (Mercator). */

const LIMIT = 85;
const files = new Map();  // kept as long as the page is open

function planeX(longitude) {
  return (longitude + 180) / 360;
}

function planeY(latitude) {
  const angle = (Math.max(-LIMIT, Math.min(LIMIT, latitude)) * Math.PI) / 180;
  return (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2;
}

function longitudeAt(x) {
  return x * 360 - 180;
}

function latitudeAt(y) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/* The rings of each outline of a file by its code, as pairs of plane coordinates. */
function fetched(url, layer, code) {
  const name = `${url} ${layer}`;
  if (!files.has(name)) {
    files.set(
      name,
      fetch(url).then((answer) => answer.json()).then((file) => outlined(file, layer, code)),
    );
  }
  return files.get(name);
}

function outlined(file, layer, code) {
  const shapes = new Map();
  if (file.type === "Topology") {
    const arcs = unpacked(file);
    for (const area of file.objects[layer].geometries) {
      shapes.set(area.id, polygons(area.type, area.arcs).map((ring) => joined(ring, arcs)));
    }
  } else {
    for (const area of file.features) {
      const { type, coordinates } = area.geometry;
      shapes.set(area.properties[code], polygons(type, coordinates).map(placed));
    }
  }
  return shapes;
}

function polygons(type, rings) {
  if (type === "Polygon") return rings;
  return type === "MultiPolygon" ? rings.flat() : [];
}

function placed(ring) {
  return Float64Array.from(ring.flatMap(([x, y]) => [planeX(x), planeY(y)]));
}

/* TopoJSON keeps each border once, in small steps on a grid. */
function unpacked({ arcs, transform }) {
  const { scale: [wide, high], translate: [west, south] } = transform;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = new Float64Array(arc.length * 2);
    arc.forEach(([stepX, stepY], at) => {
      x += stepX;
      y += stepY;
      points[2 * at] = planeX(x * wide + west);
      points[2 * at + 1] = planeY(y * high + south);
    });
    return points;
  });
}

/* A ring names its borders; one that runs backwards has the complement of its number. */
function joined(ring, arcs) {
  const points = [];
  for (const number of ring) {
    const arc = arcs[number < 0 ? ~number : number];
    const last = arc.length / 2 - 1;
    for (let step = points.length ? 1 : 0; step <= last; step += 1) {
      const at = number < 0 ? last - step : step;
      points.push(arc[2 * at], arc[2 * at + 1]);
    }
  }
  return points;
}

function trace(path, rings) {
  for (const ring of rings) {
    path.moveTo(ring[0], ring[1]);
    for (let at = 2; at < ring.length; at += 2) path.lineTo(ring[at], ring[at + 1]);
    path.closePath();
  }
  return path;
}

function pathOf(shapes) {
  const path = new Path2D();
  for (const rings of shapes.values()) trace(path, rings);
  return path;
}

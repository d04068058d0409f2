/* On paper: what the screen shows in an equal-area projection, Equal Earth, in the tones of a light
   page. */

const PAPER = 760;  // pixels across, as other figures are printed
const EQUAL = [1.340264, -0.081106, 0.000893, 0.003796];
const WORLD = 2 * 2.7066;  // of the projection, from side to side

/* A point of the plane in the projection, the world one unit wide around a middle longitude. */
function equalArea(x, y, middle) {
  const longitude = ((longitudeAt(x) - middle) * Math.PI) / 180;
  const angle = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitudeAt(y) * Math.PI) / 180));
  const square = angle * angle;
  const sixth = square ** 3;
  const [a, b, c, d] = EQUAL;
  const slope = 9 * d * sixth * square + 7 * c * sixth + 3 * b * square + a;
  const right = (2 * Math.sqrt(3) * longitude * Math.cos(angle)) / (3 * slope);
  const up = angle * (a + b * square + sixth * (c + d * square));
  return [0.5 + right / WORLD, 0.5 - up / WORLD];
}

function laid(rings, middle) {
  return rings.map((ring) => {
    const points = new Float64Array(ring.length);
    for (let at = 0; at < ring.length; at += 2) {
      [points[at], points[at + 1]] = equalArea(ring[at], ring[at + 1], middle);
    }
    return points;
  });
}

/* The box that a part of the plane takes in the projection. */
function boxOf(camera, middle) {
  const [left, right] = [camera.fromX(0), camera.fromX(camera.wide)];
  const rows = [camera.fromY(0), camera.y, camera.fromY(camera.high)];
  const corners = [left, right, camera.x].flatMap((x) => rows.map((y) => (
    equalArea(Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y)), middle)
  )));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/* A canvas with the same map, which shares all else with the one on the screen. */
function onPaper(map) {
  const middle = longitudeAt(map.camera.x);
  const [west, north, east, south] = boxOf(map.camera, middle);
  const paper = Object.create(map);
  paper.camera = new Camera();
  paper.camera.size(PAPER, Math.min(PAPER, (PAPER * (south - north)) / (east - west)));
  paper.camera.fit([west, north, east, south]);
  [paper.margin, paper.dense] = [[0, 0], 2];
  paper.picture = document.createElement("canvas");
  paper.picture.width = paper.camera.wide * paper.dense;
  paper.picture.height = paper.camera.high * paper.dense;
  paper.context = paper.picture.getContext("2d", SLOW);
  paper.data = { ...map.data, ...map.data.paper };
  paper.tone = paper.data.tone;
  const isFine = map.camera.zoom >= FINE && map.shapes.has("fine");
  const rings = [...map.shapes.get(isFine ? "fine" : "coarse").values()].flat();
  const land = trace(new Path2D(), laid(rings, middle));
  paper.ground = new Map([["coarse", land], ["fine", land]]);
  paper.areas = map.areas.map((area) => (
    { ...area, path: trace(new Path2D(), laid(area.rings, middle)) }
  ));
  paper.marks = Object.create(map.marks);
  paper.marks.levels = new Map();
  paper.marks.all = map.marks.all.map((mark) => {
    const [x, y] = equalArea(mark.x, mark.y, middle);
    return { ...mark, x, y };
  });
  paper.paint();
  return paper.picture;
}

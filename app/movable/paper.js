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
function onPaper(map, wide = PAPER, high = null) {
  const middle = longitudeAt(map.camera.x);
  const [west, north, east, south] = boxOf(map.camera, middle);
  const paper = Object.create(map);
  paper.camera = new Camera();
  const proper = Math.min(PAPER, (wide * (south - north)) / (east - west));
  paper.camera.size(wide, high ?? proper);
  paper.camera.fit([west, north, east, south]);
  [paper.margin, paper.dense] = [[0, 0], 2];
  paper.picture = document.createElement("canvas");
  paper.picture.width = paper.camera.wide * paper.dense;
  paper.picture.height = paper.camera.high * paper.dense;
  paper.context = paper.picture.getContext("2d", SLOW);
  paper.data = { ...map.data, ...map.data.paper };
  paper.tone = paper.data.tone;
  layOut(paper, map, middle);
  paper.paint();
  return paper.picture;
}

/* Land, areas and places in the projection. */
function layOut(paper, map, middle) {
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
}

/* The map with its key as an SVG of this size, for a file. */
function pictured(map, wide, high) {
  const data = { ...map.data, ...map.data.paper };
  const sheet = document.createElement("canvas");
  const pen = sheet.getContext("2d");
  pen.font = `13px ${data.tone.font}`;
  const lines = keyLines(pen, data, wide);
  const below = LINE * (lines.length + 1);
  [sheet.width, sheet.height] = [wide * 2, high * 2];
  pen.scale(2, 2);
  pen.drawImage(onPaper(map, wide, high - below), 0, 0, wide, high - below);
  pen.font = `13px ${data.tone.font}`;
  pen.textBaseline = "middle";
  pen.fillStyle = data.tone.ink;
  pen.fillText(data.heading, 0, high - below + LINE / 2);
  lines.forEach((line, row) => line.forEach(({ look, left }) => {
    pen.save();
    pen.translate(left + 8, high - below + LINE * (row + 1.5));
    drawKey(pen, look, data.tone);
    pen.restore();
    pen.textAlign = "left";
    pen.font = `13px ${data.tone.font}`;
    pen.fillStyle = data.tone.ink;
    pen.fillText(look.label, left + 20, high - below + LINE * (row + 1.5));
  }));
  const size = `width="${wide}" height="${high}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${wide} ${high}">`
    + `<image ${size} href="${sheet.toDataURL()}"/></svg>`;
}

const LINE = 22;  // pixels of one line of the key

function keyLines(pen, data, wide) {
  const lines = [[]];
  let left = 0;
  for (const number of data.key) {
    const look = data.looks[number];
    const long = pen.measureText(look.label).width + 34;
    if (left + long > wide && left) {
      lines.push([]);
      left = 0;
    }
    lines[lines.length - 1].push({ look, left });
    left += long;
  }
  return lines;
}

/* Places: their circles, gathered where they stand on each other, and the look of each class. */

const DOT = 1.8;  // radius of a place that is gathered under another one, in pixels
const APART = 30;  // pixels between places that are drawn as themselves
const LEVELS = 2;  // steps of gathering in one step of zoom
const GROWTH = 1.1;  // of a circle from one zoom to the next
const MOST = 2;

class Marks {
  constructor(marks, years) {
    this.years = years;
    this.until = null;
    this.levels = new Map();
    this.all = marks.id.map((id, at) => ({
      at,
      id,
      name: marks.name[at],
      told: marks.told[at],
      x: planeX(marks.lon[at]),
      y: planeY(marks.lat[at]),
      radius: marks.across[at] / 2,
      look: marks.look[at],
      isAbove: marks.above[at] === 1,
      year: years ? years.of[at] : null,
    }));
  }

  get shown() {
    const { until } = this;
    if (until === null) return this.all;
    return this.all.filter((mark) => mark.year !== null && mark.year <= until);
  }

  show(until) {
    if (until === this.until) return;
    this.until = until;
    this.levels.clear();
  }

  growth(camera) {
    return Math.min(MOST, GROWTH ** Math.max(0, camera.zoom - 2));
  }

  /* The largest first, each takes those under it that no larger one took. */
  gathered(camera) {
    const level = Math.round(camera.zoom * LEVELS) / LEVELS;
    if (!this.levels.has(level)) this.levels.set(level, this.gather(TILE * 2 ** level, camera));
    return this.levels.get(level);
  }

  gather(scale, camera) {
    const [growth, cells, leaders] = [this.growth(camera), new Map(), []];
    const reach = Math.max(APART, ...this.shown.slice(0, 1).map((m) => m.radius * growth)) + 1;
    for (const mark of this.shown) {
      if (mark.isAbove) continue;
      const [column, row] = [(mark.x * scale) / reach, (mark.y * scale) / reach].map(Math.floor);
      const leader = nearest(mark, column, row, cells, scale, growth);
      if (leader) {
        leader.others.push(mark);
        continue;
      }
      const own = { mark, others: [] };
      leaders.push(own);
      const cell = `${column} ${row}`;
      if (!cells.has(cell)) cells.set(cell, []);
      cells.get(cell).push(own);
    }
    return leaders;
  }
}

function nearest(mark, column, row, cells, scale, growth) {
  let [best, least] = [null, Infinity];
  for (let across = -1; across <= 1; across += 1) {
    for (let down = -1; down <= 1; down += 1) {
      for (const leader of cells.get(`${column + across} ${row + down}`) || []) {
        const other = leader.mark;
        const distance = Math.hypot(other.x - mark.x, other.y - mark.y) * scale;
        const room = Math.max(APART, other.radius * growth);
        if (distance < room && distance < least) [best, least] = [leader, distance];
      }
    }
  }
  return best;
}

/* A mark's form, around 0, 0. */
function form(context, symbol, radius) {
  context.beginPath();
  if (symbol.startsWith("square")) {
    context.rect(-radius * 0.9, -radius * 0.9, radius * 1.8, radius * 1.8);
  } else if (symbol.startsWith("diamond")) {
    const far = radius * 1.25;
    context.moveTo(0, -far);
    for (const [x, y] of [[far, 0], [0, far], [-far, 0]]) context.lineTo(x, y);
    context.closePath();
  } else if (symbol.startsWith("x-thin")) {
    for (const turn of [1, -1]) {
      context.moveTo(-radius, -radius * turn);
      context.lineTo(radius, radius * turn);
    }
  } else {
    context.arc(0, 0, radius, 0, 2 * Math.PI);
  }
}

function drawMark(context, look, radius, tone, isRing = false) {
  const isHollow = isRing || look.symbol.includes("open");
  form(context, look.symbol, radius);
  if (look.texture === "coded" && !isRing) {
    context.fillStyle = tone.page;
    context.fill();
    context.fillStyle = hatching(context, look.colour, "coded");
    context.fill();
  } else if (!isHollow) {
    context.fillStyle = look.colour;
    context.fill();
  } else if (!isRing && !look.symbol.startsWith("x")) {
    context.fillStyle = tone.page;
    context.fill();
  }
  context.lineWidth = isRing ? 2.5 : isHollow || look.texture ? 1.8 : 1;
  context.strokeStyle = isHollow || look.texture ? look.stroke : look.edge;
  context.stroke();
  if (look.symbol.endsWith("dot") && !isRing) {
    form(context, "circle", Math.max(1, radius / 3));
    context.fillStyle = look.stroke;
    context.fill();
  }
}

const patterns = new Map();
const TEXTURES = { coded: [4, 1.6], missing: [7, 1.6], not_asked: [6, 1.8] };

/* Stripes, or dots where nobody asked; on a ground of its own where there is one. A pixel of theirs
   is `wide` units of what they are drawn on. */
function hatching(context, colour, texture, ground = null, wide = 1) {
  const name = `${colour} ${texture} ${ground}`;
  if (!patterns.has(name)) patterns.set(name, tiled(context, colour, texture, ground));
  const pattern = patterns.get(name);
  pattern.setTransform(new DOMMatrix().scale(wide / 2));
  return pattern;
}

function tiled(context, colour, texture, ground) {
  const [across, width] = TEXTURES[texture];
  const tile = document.createElement("canvas");
  tile.width = tile.height = across * 2;
  const pen = tile.getContext("2d");
  pen.scale(2, 2);
  if (ground) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, across, across);
  }
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  if (texture === "not_asked") {
    pen.arc(across / 2, across / 2, width * 0.8, 0, 2 * Math.PI);
    pen.fill();
  } else {
    for (const shift of [-across, 0, across]) {
      pen.moveTo(shift, across);
      pen.lineTo(shift + across, 0);
    }
    pen.stroke();
  }
  return context.createPattern(tile, "repeat");
}

/* One map: what is drawn, and what stands under the pointer. */

const FINE = 3.2;  // the zoom from which the finer coastlines are drawn
const NAMED_ABOVE = 2.5;  // steps of zoom from which governments above others are named
const CORNER = 0.4;  // of the width of a part of the world
const ROUND = 0.12;  // of the map's edges, free around places, whose circles are round them
const NEAREST = 7;  // the zoom that a map begins with at most
const SETTLED = 2000;  // milliseconds without a move
const CARD = 350;  // pixels of a card at the right
const MARGIN = 0.3;  // of the stage, painted around it, into which a map is moved
const [PAUSE, AGAIN] = [110, 200];  // milliseconds of rest, and between two pictures on the move
// A graphics card that a machine only pretends to have draws outlines a hundred times slower.
const SLOW = { willReadFrequently: true };

class MovableMap {
  constructor(root) {
    this.root = root;
    this.canvas = root.querySelector("canvas");
    this.shown = this.canvas.getContext("2d", SLOW);
    this.picture = document.createElement("canvas");
    this.context = this.picture.getContext("2d", SLOW);
    this.camera = new Camera();
    this.names = [];
    this.leaders = [];
    this.isAsked = false;
    this.areas = [];
    this.ground = new Map();  // paths, and the rings that they are made of
    this.shapes = new Map();
  }

  /* Take what the server sends; the view stays where it is unless another part is asked for. */
  async take(data, send) {
    const isOther = this.data?.part !== data.part;
    [this.data, this.send, this.tone] = [data, send, data.tone];
    this.marks = new Marks(data.marks, data.years);
    this.walked = null;
    this.resize();
    if (isOther || (this.isAtRest && inAddress("at") !== this.at)) this.look();
    else if (data.chosen !== this.chosen) this.uncover();
    this.chosen = data.chosen;
    await this.outline();
    this.draw();
    this.root.dataset.drawn = String(Math.round(performance.now()));
  }

  /* An answer of the server that comes while the reader moves on knows an older view. */
  get isAtRest() {
    return performance.now() - (this.movedAt ?? -Infinity) > SETTLED;
  }

  /* The address says where to look: a link, or Back. */
  look() {
    this.at = inAddress("at");
    if (!this.camera.read(this.at)) this.whole();
  }

  /* All of the part of the world, or of the few places in it where they stand in a corner. */
  whole() {
    const { west, east, south, north } = this.data.edges;
    const part = [planeX(west), planeY(north), planeX(east), planeY(south)];
    const places = boundsOf(this.marks.all);
    const isCorner = places && places[2] - places[0] < CORNER * (part[2] - part[0]);
    if (isCorner) this.camera.fit(places, ROUND);
    else this.camera.fit(part);
    this.camera.zoom = Math.min(this.camera.zoom, NEAREST);
    this.camera.keep();
  }

  /* A card opens at the right: what it is about must not lie under it. */
  uncover() {
    const mark = this.marks.all.find(({ id }) => id === this.data.chosen);
    const { camera } = this;
    if (mark && camera.wide > 2 * CARD && camera.toX(mark.x) > camera.wide - CARD) {
      camera.move(camera.wide - CARD - 40 - camera.toX(mark.x), 0);
      this.keep();
    }
  }

  async outline() {
    const { base, areas } = this.data;
    const coarse = await fetched(`${base}world_110m.json`, "countries");
    this.keepGround("coarse", coarse);
    if (areas) {
      const shapes = areas.shapes
        ? outlined(areas.shapes, "", areas.code)
        : await fetched(base + areas.file, areas.layer, areas.code);
      this.areas = areas.codes.flatMap((code, at) => (shapes.has(code)
        ? [{
          id: areas.id[at],
          told: areas.told[at],
          look: areas.look[at],
          rings: shapes.get(code),
          path: trace(new Path2D(), shapes.get(code)),
        }]
        : []));
    } else this.areas = [];
    if (this.camera.zoom >= FINE) await this.refine();
  }

  keepGround(name, shapes) {
    if (!this.ground.has(name)) this.ground.set(name, pathOf(shapes));
    this.shapes.set(name, shapes);
  }

  async refine() {
    if (this.ground.has("fine")) return;
    const fine = await fetched(`${this.data.base}world_50m.json`, "countries");
    this.keepGround("fine", fine);
    this.ask();
  }

  resize() {
    const { clientWidth: wide, clientHeight: high } = this.canvas;
    const dense = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(wide * dense)) this.canvas.width = wide * dense;
    if (this.canvas.height !== Math.round(high * dense)) this.canvas.height = high * dense;
    this.dense = dense;
    this.margin = [wide * MARGIN, high * MARGIN];
    this.picture.width = (wide + 2 * this.margin[0]) * dense;
    this.picture.height = (high + 2 * this.margin[1]) * dense;
    this.painted = null;
    this.camera.size(wide, high);
  }

  /* Where the reader looks now, in the address; nothing where all of it is shown. */
  keep(at = this.camera.words) {
    this.at = at;
    this.movedAt = performance.now();
    intoAddress("at", at);
  }

  /* A map on the move shows its last picture, moved along; it is painted anew at rest, or where the
     picture no longer reaches. */
  move() {
    clearTimeout(this.painting);
    this.painting = setTimeout(() => this.draw(), PAUSE);
    if (this.isMoving) return;
    this.isMoving = true;
    requestAnimationFrame(() => {
      this.isMoving = false;
      const isLate = performance.now() - this.paintedAt > AGAIN;
      if (!this.blit() && isLate) this.draw();
    });
  }

  /* Whether the picture reaches over the whole stage and is of about its size. */
  blit() {
    const { shown, camera, dense, painted, margin } = this;
    if (!painted) return false;
    const grown = 2 ** (camera.zoom - painted.zoom);
    const left = (-margin[0] - camera.wide / 2) * grown
      + (painted.x - camera.x) * camera.scale + camera.wide / 2;
    const top = (-margin[1] - camera.high / 2) * grown
      + (painted.y - camera.y) * camera.scale + camera.high / 2;
    const [wide, high] = [this.picture.width, this.picture.height]
      .map((pixels) => (pixels / dense) * grown);
    shown.setTransform(dense, 0, 0, dense, 0, 0);
    shown.clearRect(0, 0, camera.wide, camera.high);
    shown.drawImage(this.picture, left, top, wide, high);
    const isWhole = left <= 0 && top <= 0 && left + wide >= camera.wide && top + high >= camera.high;
    return isWhole && Math.abs(camera.zoom - painted.zoom) < 1;
  }

  /* Draw before the next frame, once however often it is asked. */
  ask() {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => {
      this.isAsked = false;
      this.draw();
    });
  }

  draw() {
    const { camera } = this;
    if (!this.ground.has("coarse") || !camera.wide) return;  // it will be asked again
    if (camera.zoom >= FINE) this.refine();
    this.paint();
    this.root.names = this.names;
    this.root.dataset.at = camera.words;
    this.painted = { x: camera.x, y: camera.y, zoom: camera.zoom };
    this.paintedAt = performance.now();
    this.blit();
  }

  paint() {
    const { context, dense, margin } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.picture.width, this.picture.height);
    this.drawGround();
    context.setTransform(dense, 0, 0, dense, margin[0] * dense, margin[1] * dense);
    this.drawMarks();
  }

  drawGround() {
    const { context, camera, dense, tone } = this;
    const scale = camera.scale * dense;
    const [left, top] = [camera.toX(0) + this.margin[0], camera.toY(0) + this.margin[1]]
      .map((pixel) => pixel * dense);
    context.setTransform(scale, 0, 0, scale, left, top);
    const isFine = camera.zoom >= FINE && this.ground.has("fine");
    const land = this.ground.get(isFine ? "fine" : "coarse");
    context.fillStyle = tone.land;
    context.fill(land);
    context.lineWidth = 0.8 / camera.scale;
    context.strokeStyle = tone.border;
    context.stroke(land);
    for (const area of this.areas) {
      const look = this.data.looks[area.look];
      context.fillStyle = look.texture ? this.texture(look, scale) : look.colour;
      context.fill(area.path);
      context.lineWidth = (area.id && area.id === this.data.chosen ? 3 : 0.8) / camera.scale;
      context.strokeStyle = area.id && area.id === this.data.chosen ? tone.ink : tone.quiet;
      context.stroke(area.path);
    }
  }

  texture(look, scale) {
    const across = this.dense / scale;
    return hatching(this.context, look.colour, look.texture, this.tone.land, across);
  }

  drawMarks() {
    const { camera, context, marks, margin } = this;
    const growth = marks.growth(camera);
    const at = (mark) => ({
      mark, x: camera.toX(mark.x), y: camera.toY(mark.y), radius: mark.radius * growth,
    });
    const isSeen = ({ x, y, radius }) => (
      x > -radius - margin[0] && x < camera.wide + radius + margin[0]
      && y > -radius - margin[1] && y < camera.high + radius + margin[1]
    );
    this.above = marks.shown.filter((mark) => mark.isAbove).map(at).filter(isSeen);
    this.leaders = marks.gathered(camera).map(({ mark, others }) => ({ ...at(mark), others }))
      .filter(isSeen);
    this.dots = this.leaders.flatMap(({ others }) => others.map(at));
    for (const place of this.above) this.drawOne(place, true);
    this.drawDots();
    for (const place of this.leaders) this.drawOne(place);
    this.drawChosen(at);
    for (const place of this.leaders) if (place.others.length) drawNumber(context, place, this);
    const room = new Room();
    for (const place of this.leaders) room.block(place);
    this.names = [];
    drawNames(context, this.leaders, camera, this, room);
    const isClose = camera.zoom > camera.widest + NAMED_ABOVE || !this.leaders.length;
    if (isClose) drawNames(context, this.above, camera, this, room);
  }

  drawOne({ mark, x, y, radius }, isRing = false) {
    const { context } = this;
    context.save();
    context.translate(x, y);
    drawMark(context, this.data.looks[mark.look], radius, this.tone, isRing);
    context.restore();
  }

  drawDots() {
    const { context } = this;
    this.data.looks.forEach((look, number) => {
      context.beginPath();
      for (const { mark, x, y } of this.dots) {
        if (mark.look !== number) continue;
        context.moveTo(x + DOT, y);
        context.arc(x, y, DOT, 0, 2 * Math.PI);
      }
      context.fillStyle = look.stroke;
      context.fill();
    });
  }

  drawChosen(at) {
    const { context, tone, data, walked } = this;
    const mark = this.marks.all.find(({ id }) => id === (walked || data.chosen));
    if (!mark) return;
    const place = at(mark);
    this.drawOne(place, mark.isAbove);
    context.beginPath();
    context.arc(place.x, place.y, place.radius + 4, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.strokeStyle = tone.ink;
    context.stroke();
  }
}

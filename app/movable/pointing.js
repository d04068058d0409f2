/* What stands under the pointer, and how gathered places come apart. */

const REACH = 4;  // pixels around a mark that still hit it

/* The box around places; nothing without one. */
function boundsOf(places) {
  if (!places.length) return null;
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/* What is drawn at a pixel: the number of gathered places, a place, an area, or nothing. */
MovableMap.prototype.under = function under(x, y) {
  const hit = ({ x: left, y: top, radius }) => (
    Math.hypot(left - x, top - y) <= Math.max(radius, 5) + REACH / 2
  );
  const leader = this.leaders.findLast(hit);
  if (leader?.others.length) return { gathered: leader };
  const place = leader
    || this.dots.find((dot) => Math.hypot(dot.x - x, dot.y - y) <= REACH)
    || this.above.findLast(hit);
  if (place) return { place: place.mark };
  const [left, top] = [this.camera.fromX(x), this.camera.fromY(y)];
  this.context.setTransform(1, 0, 0, 1, 0, 0);
  const area = this.areas.find(({ path }) => this.context.isPointInPath(path, left, top));
  return area ? { area } : null;
};

/* Come so close that gathered places come apart; say so where they stand on one point. */
MovableMap.prototype.open = function open({ mark, others }) {
  const all = [mark, ...others];
  const box = boundsOf(all);
  if (this.camera.zoom >= CLOSEST - 0.1 || (box[2] - box[0] < 1e-7 && box[3] - box[1] < 1e-7)) {
    return all;
  }
  const before = this.camera.zoom;
  this.camera.fit(box);
  this.camera.zoom = Math.min(CLOSEST, Math.max(this.camera.zoom, before + 1));
  return null;
};

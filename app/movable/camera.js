/* Where the reader looks: the middle in the plane and the zoom; the address keeps it. */

const TILE = 256;  // pixels that the world is wide at zoom 0
const CLOSEST = 12;
const FREE = 0.04;  // of the map's edges, left free around what is fitted in

class Camera {
  constructor() {
    this.x = 0.5;
    this.y = 0.4;
    this.zoom = 1;
    this.wide = 1;
    this.high = 1;
    this.widest = 0;
  }

  get scale() {
    return TILE * 2 ** this.zoom;
  }

  size(wide, high) {
    this.wide = wide;
    this.high = high;
    this.widest = Math.min(Math.log2(wide / TILE), Math.log2(high / TILE / 0.5)) - 0.2;
    this.keep();
  }

  /* From plane to pixels and back. */
  toX(x) {
    return (x - this.x) * this.scale + this.wide / 2;
  }

  toY(y) {
    return (y - this.y) * this.scale + this.high / 2;
  }

  fromX(pixel) {
    return (pixel - this.wide / 2) / this.scale + this.x;
  }

  fromY(pixel) {
    return (pixel - this.high / 2) / this.scale + this.y;
  }

  keep() {
    this.zoom = Math.max(this.widest, Math.min(CLOSEST, this.zoom));
    this.x = Math.max(0, Math.min(1, this.x));
    this.y = Math.max(planeY(80), Math.min(planeY(-60), this.y));
  }

  move(wide, high) {
    this.x -= wide / this.scale;
    this.y -= high / this.scale;
    this.keep();
  }

  /* Closer or further away, while the point under the pixel stays where it is. */
  zoomBy(step, pixelX = this.wide / 2, pixelY = this.high / 2) {
    const [x, y] = [this.fromX(pixelX), this.fromY(pixelY)];
    this.zoom = Math.max(this.widest, Math.min(CLOSEST, this.zoom + step));
    this.x = x - (pixelX - this.wide / 2) / this.scale;
    this.y = y - (pixelY - this.high / 2) / this.scale;
    this.keep();
  }

  /* Show a box of the plane whole, with a share of the map free at each of its edges. */
  fit([west, north, east, south], edge = FREE) {
    const free = 1 - 2 * edge;
    const across = (free * this.wide) / TILE / Math.max(east - west, 1e-6);
    const down = (free * this.high) / TILE / Math.max(south - north, 1e-6);
    this.zoom = Math.min(Math.log2(across), Math.log2(down), CLOSEST);
    [this.x, this.y] = [(west + east) / 2, (north + south) / 2];
    this.keep();
  }

  /* `4.25,48.200,12.100`: zoom, latitude and longitude, as the address has them. */
  get words() {
    const place = [latitudeAt(this.y).toFixed(3), longitudeAt(this.x).toFixed(3)];
    return [this.zoom.toFixed(2), ...place].join(",");
  }

  read(words) {
    const numbers = (words || "").split(",").map(Number);
    if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return false;
    const [zoom, latitude, longitude] = numbers;
    Object.assign(this, { zoom, x: planeX(longitude), y: planeY(latitude) });
    this.keep();
    return true;
  }
}

function inAddress(name) {
  return new URL(window.location.href).searchParams.get(name);
}

/* Into the address without a step of Back: a map is moved a hundred times. Written as the server
   writes it, which then leaves it alone. */
function intoAddress(name, value) {
  const url = new URL(window.location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  if (url.href !== window.location.href) {
    window.history.replaceState(window.history.state, "", url.href);
  }
}
